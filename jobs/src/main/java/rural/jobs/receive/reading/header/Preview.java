package rural.jobs.receive.reading.header;

import java.util.List;
import rural.jobs.receive.reading.file.RawRow;

/**
 * The first lines of a sheet.
 *
 * @param lines those that are not blank
 * @param whole whether the sheet ends with them
 */
public record Preview(int index, String sheet, boolean hidden, List<RawRow> lines, boolean whole) {}
