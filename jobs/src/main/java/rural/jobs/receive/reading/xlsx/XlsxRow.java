package rural.jobs.receive.reading.xlsx;

import java.util.List;

/**
 * A row as stored.
 *
 * @param number from 1
 * @param width one more than the last column that has a cell
 */
public record XlsxRow(int number, boolean isHidden, List<XlsxCell> cells, int width) {}
