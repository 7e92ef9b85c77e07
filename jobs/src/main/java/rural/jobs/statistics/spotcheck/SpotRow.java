package rural.jobs.statistics.spotcheck;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import rural.jobs.table.Printed;
import rural.jobs.table.SpotCheckTable;
import rural.jobs.table.Types;

/** A row of {@link SpotCheckTable} in the making; what is never set is null. */
final class SpotRow {

  private final Object[] cells = new Object[SpotCheckTable.SCHEMA.size()];

  SpotRow set(String column, Object value) {
    cells[SpotCheckTable.SCHEMA.fieldIndex(column)] = value;
    return this;
  }

  SpotRow claimed(BigDecimal above, BigDecimal below) {
    return set(SpotCheckTable.REPORTED_NUMERATOR, amount(above))
        .set(SpotCheckTable.REPORTED_DENOMINATOR, amount(below))
        .set(SpotCheckTable.REPORTED_RATE, rate(above, below));
  }

  SpotRow verified(BigDecimal above, BigDecimal below) {
    return set(SpotCheckTable.VERIFIED_NUMERATOR, amount(above))
        .set(SpotCheckTable.VERIFIED_DENOMINATOR, amount(below))
        .set(SpotCheckTable.VERIFIED_RATE, rate(above, below));
  }

  SpotRow gap(BigDecimal claimedBelow, BigDecimal verifiedBelow) {
    return claimedBelow.signum() == 0
        ? this
        : set(
            SpotCheckTable.DENOMINATOR_GAP,
            100 * (verifiedBelow.doubleValue() / claimedBelow.doubleValue() - 1));
  }

  SpotRow ratio(Correction.Estimate estimate) {
    return set(SpotCheckTable.RATIO_RATE, estimate.rate())
        .set(SpotCheckTable.RATIO_LOW, estimate.low())
        .set(SpotCheckTable.RATIO_HIGH, estimate.high());
  }

  SpotRow difference(Correction.Estimate estimate) {
    return set(SpotCheckTable.DIFFERENCE_RATE, estimate.rate())
        .set(SpotCheckTable.DIFFERENCE_LOW, estimate.low())
        .set(SpotCheckTable.DIFFERENCE_HIGH, estimate.high());
  }

  Row row() {
    return RowFactory.create(cells);
  }

  static BigDecimal rate(BigDecimal above, BigDecimal below) {
    return Printed.percent(above, below, Types.PERCENT.scale()).orElse(null);
  }

  private static BigDecimal amount(BigDecimal value) {
    return value.setScale(Types.AMOUNT.scale(), RoundingMode.HALF_UP);
  }
}
