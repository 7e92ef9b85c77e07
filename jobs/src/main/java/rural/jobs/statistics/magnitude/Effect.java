package rural.jobs.statistics.magnitude;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import org.apache.spark.sql.Row;
import rural.jobs.statistics.Cells;
import rural.jobs.table.MagnitudeTable;
import rural.jobs.table.Printed;
import rural.jobs.table.Types;
import rural.schemas.contract.Contract;

/** What a suspect does to one rate of its county and of the widest division. */
record Effect(Suspect suspect, String indicator, Shift county, Shift top) {

  static final Comparator<Effect> LARGEST_FIRST =
      Comparator.<Effect, BigDecimal>comparing(one -> one.county().size())
          .reversed()
          .thenComparing(one -> one.suspect().unit())
          .thenComparing(one -> one.suspect().field().name())
          .thenComparing(Effect::indicator);

  private static final Cells.Layout ROWS = new Cells.Layout(MagnitudeTable.SCHEMA);

  /**
   * A division's rate as it is, and as it would be.
   *
   * @param now null where the division has no rate
   */
  record Shift(String code, String name, Effects.Sum now, Effects.Sum otherwise) {

    BigDecimal rate() {
      return percent(now);
    }

    BigDecimal rateOtherwise() {
      return percent(otherwise);
    }

    /** In points; null where there is no rate one way or the other. */
    BigDecimal effect() {
      BigDecimal rate = rate();
      BigDecimal other = rateOtherwise();
      return rate == null || other == null ? null : rate.subtract(other);
    }

    BigDecimal size() {
      return effect() == null ? BigDecimal.ZERO : effect().abs();
    }

    private static BigDecimal percent(Effects.Sum sum) {
      return sum == null
          ? null
          : Printed.percent(sum.numerator(), sum.denominator(), Types.PERCENT.scale()).orElse(null);
    }
  }

  boolean isAny() {
    return county.size().signum() > 0;
  }

  /**
   * @param place from 1
   */
  Row row(String quarter, int place) {
    Row record = suspect.row();
    Contract contract = suspect.contract();
    Cells cells = ROWS.cells();
    cells.set(MagnitudeTable.QUARTER, quarter);
    cells.set(MagnitudeTable.PLACE, place);
    cells.set(MagnitudeTable.DIVISION_CODE, record.getAs(Contract.DIVISION_CODE));
    contract
        .naming()
        .ifPresent(one -> cells.set(MagnitudeTable.DIVISION_NAME, record.getAs(one.name())));
    cells.set(MagnitudeTable.UNIT, suspect.unit());
    cells.set(MagnitudeTable.FORM, contract.form());
    cells.set(MagnitudeTable.FIELD, suspect.field().name());
    cells.set(MagnitudeTable.VALUE, reported(suspect.value()));
    cells.set(MagnitudeTable.BASIS, MagnitudeTable.PREVIOUS);
    cells.set(MagnitudeTable.USUAL, reported(suspect.usualAmount()));
    cells.set(MagnitudeTable.SUBMISSION_ID, record.getAs(MagnitudeTable.SUBMISSION_ID));
    cells.set(MagnitudeTable.INDICATOR, indicator);
    cells.set(MagnitudeTable.COUNTY_CODE, county.code());
    cells.set(MagnitudeTable.COUNTY_NAME, county.name());
    cells.set(MagnitudeTable.COUNTY_RATE, county.rate());
    cells.set(MagnitudeTable.COUNTY_OTHERWISE, county.rateOtherwise());
    cells.set(MagnitudeTable.COUNTY_EFFECT, county.effect());
    cells.set(MagnitudeTable.TOP_CODE, top.code());
    cells.set(MagnitudeTable.TOP_RATE, top.rate());
    cells.set(MagnitudeTable.TOP_OTHERWISE, top.rateOtherwise());
    cells.set(MagnitudeTable.TOP_EFFECT, top.effect());
    return cells.row();
  }

  private static BigDecimal reported(BigDecimal amount) {
    return amount.setScale(Types.REPORTED.scale(), RoundingMode.HALF_UP);
  }
}
