package rural.jobs.statistics.outlier;

import org.apache.spark.sql.Row;
import rural.jobs.statistics.Cells;
import rural.jobs.statistics.PublishedRate;
import rural.jobs.table.OutlierTable;

/**
 * Why a figure has a row in {@link OutlierTable}.
 *
 * @param expected in %
 * @param low in %
 * @param high in %
 */
record OutlierRow(
    String method,
    double expected,
    double low,
    double high,
    double score,
    int groupSize,
    Reason reason) {

  private static final Cells.Layout ROWS = new Cells.Layout(OutlierTable.SCHEMA);

  Row of(PublishedRate rate) {
    Cells cells = ROWS.cells();
    cells.place(rate);
    cells.set(OutlierTable.METHOD, method);
    cells.set(OutlierTable.VALUE, rate.value());
    cells.set(OutlierTable.EXPECTED_VALUE, expected);
    cells.set(OutlierTable.LOW, low);
    cells.set(OutlierTable.HIGH, high);
    cells.set(OutlierTable.SCORE, score);
    cells.set(OutlierTable.GROUP_SIZE, groupSize);
    cells.set(OutlierTable.REASON, reason.code());
    return cells.row();
  }
}
