package rural.jobs.receive.reading;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import rural.jobs.receive.reading.remark.Notice;

/**
 * What is known after the last row of a sheet.
 *
 * @param rowsRead data rows: neither blank rows nor totals, footnotes or repeated headers
 * @param rejected rows of them that have a problem
 * @param notices totals that differ from the sum of their column, columns without a title
 * @param notes how many rows carry each note
 * @param whole whether nothing of the sheet is left out of what is kept of it
 */
public record Tail(
    long rowsRead, long rejected, List<Notice> notices, Map<String, Long> notes, boolean whole)
    implements Serializable {

  public Tail {
    notices = List.copyOf(notices);
    notes = Map.copyOf(notes);
  }
}
