package rural.jobs.statistics.outlier;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Row;
import rural.jobs.statistics.Cells;
import rural.jobs.statistics.Doubles;
import rural.jobs.statistics.PublishedRate;
import rural.jobs.table.OutlierTable;
import rural.jobs.table.Printed;
import rural.jobs.table.Types;
import rural.schemas.period.Quarter;

/**
 * The alarm on a rate that rose because its households fell. The rates carry the flag wherever both
 * happened; here stands what the fall itself made of it: the rate with the households of the
 * quarter before is what is expected, the points above that are the score. Less than a tenth of a
 * point is left out.
 */
final class Shrink {

  private static final Cells.Layout ROWS = new Cells.Layout(OutlierTable.SCHEMA);

  private static final BigDecimal SMALLEST = new BigDecimal("0.1");

  private Shrink() {}

  /**
   * @param rates of one division and indicator, in time order, the last one with a value
   */
  static Optional<Row> of(List<PublishedRate> rates) {
    PublishedRate now = rates.get(rates.size() - 1);
    String previous = Quarter.of(now.quarter()).previous().toString();
    return now.flags().contains(OutlierTable.SHRINK)
        ? rates.stream()
            .filter(one -> one.quarter().equals(previous))
            .findFirst()
            .flatMap(one -> withHouseholdsOf(one, now))
            .filter(steady -> now.value().subtract(steady).compareTo(SMALLEST) >= 0)
            .map(steady -> row(now, steady))
        : Optional.empty();
  }

  private static Optional<BigDecimal> withHouseholdsOf(PublishedRate before, PublishedRate now) {
    return Printed.percent(now.numerator(), before.denominator(), Types.PERCENT.scale());
  }

  private static Row row(PublishedRate now, BigDecimal steady) {
    Cells cells = ROWS.cells();
    cells.place(now);
    cells.set(OutlierTable.METHOD, OutlierTable.SHRINK);
    cells.set(OutlierTable.VALUE, now.value());
    cells.set(OutlierTable.EXPECTED_VALUE, Doubles.of(steady));
    cells.set(OutlierTable.SCORE, Doubles.of(now.value().subtract(steady)));
    cells.set(OutlierTable.REASON, Reason.HOUSEHOLDS_FELL.code());
    return cells.row();
  }
}
