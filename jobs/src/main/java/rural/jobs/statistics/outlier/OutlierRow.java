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
 * @param reason word of the table
 */
record OutlierRow(
    String method,
    double expected,
    double low,
    double high,
    double score,
    int groupSize,
    String reason) {

  /** Above or below, in the words of values. */
  static String ofValue(double score) {
    return score > 0 ? "too_high" : "too_low";
  }

  /** Above or below, in the words of changes. */
  static String ofChange(double score) {
    return score > 0 ? "rose_too_much" : "fell_too_much";
  }

  Row of(PublishedRate rate) {
    Cells cells = new Cells(OutlierTable.SCHEMA);
    cells.place(rate);
    cells.set(OutlierTable.METHOD, method);
    cells.set(OutlierTable.VALUE, rate.value());
    cells.set(OutlierTable.EXPECTED_VALUE, expected);
    cells.set(OutlierTable.LOW, low);
    cells.set(OutlierTable.HIGH, high);
    cells.set(OutlierTable.SCORE, score);
    cells.set(OutlierTable.GROUP_SIZE, groupSize);
    cells.set(OutlierTable.REASON, reason);
    return cells.row();
  }

  /** The households fell while the rate rose: a fact, which needs no limits. */
  static Row shrunk(PublishedRate rate) {
    Cells cells = new Cells(OutlierTable.SCHEMA);
    cells.place(rate);
    cells.set(OutlierTable.METHOD, OutlierTable.SHRINK);
    cells.set(OutlierTable.VALUE, rate.value());
    if (rate.sinceQuarter() != null) {
      cells.set(
          OutlierTable.EXPECTED_VALUE, rate.value().subtract(rate.sinceQuarter()).doubleValue());
    }
    cells.set(OutlierTable.REASON, "households_fell");
    return cells.row();
  }
}
