package rural.jobs.rate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import rural.jobs.registry.Hierarchy;
import rural.jobs.registry.Targets;
import rural.jobs.table.RateTable;
import rural.jobs.table.Types;
import rural.schemas.contract.Kind;
import rural.schemas.period.Quarter;
import rural.schemas.place.Level;
import rural.schemas.settings.Settings;

/** The rates of one indicator in one quarter, for every division that has a measure. */
final class RateSheet {

  private final String release;
  private final Quarter quarter;
  private final Yardstick yardstick;
  private final Hierarchy hierarchy;
  private final Past past;
  private final Plan.Plans plans;
  private final Scales scales;

  RateSheet(Heading heading, Hierarchy hierarchy, Targets targets, Past past) {
    this.release = heading.release();
    this.quarter = heading.quarter();
    this.yardstick = heading.yardstick();
    this.scales = heading.scales();
    this.hierarchy = hierarchy;
    this.past = past;
    this.plans = Plan.of(yardstick, quarter.number(), targets, hierarchy, past);
  }

  /** What stands above all rows of the sheet. */
  record Heading(String release, Quarter quarter, Yardstick yardstick, Scales scales) {}

  /** What figures are held against. */
  record Scales(BigDecimal rankingGate, Settings.Lights lights, Jump jump) {}

  /** Rows of {@link RateTable#SCHEMA}. */
  List<Row> rows(Map<String, Reading> readings) {
    Standing standing = Standing.of(readings, hierarchy, scales.rankingGate());
    List<Row> rows = new ArrayList<>();
    readings.forEach((code, reading) -> rows.add(row(code, reading, standing)));
    return rows;
  }

  private Row row(String code, Reading reading, Standing standing) {
    BigDecimal value = reading.value();
    Optional<Plan> plan = plans.of(code);
    BigDecimal gap = plan.map(one -> one.gap(value)).orElse(null);
    Bounds bounds = Bounds.of(reading, yardstick.overTarget());
    Set<Jump.Since> jumps = jumps(code, reading);
    return RowFactory.create(
        release,
        quarter.toString(),
        code,
        hierarchy.name(code),
        hierarchy.level(code).code(),
        hierarchy.parent(code).orElse(null),
        yardstick.id(),
        yardstick.caliber(),
        yardstick.kind().letter(),
        reading.numerator(),
        reading.denominator(),
        value,
        reading.expected(),
        reading.reported(),
        jumps.contains(Jump.Since.QUARTER) ? null : sinceQuarter(code, value),
        jumps.contains(Jump.Since.YEAR)
            ? null
            : scaled(past.yearBefore().change(yardstick, code, value)),
        plan.map(one -> one.target().setScale(Types.REPORTED.scale())).orElse(null),
        scaled(gap),
        gap == null ? null : Light.of(gap, plan.get().isBelowStart(value), scales.lights()).code(),
        standing.inParent().get(code),
        standing.inLevel().get(code),
        yardstick.provisionalUntilYearEnd() && quarter.number() < 4,
        flags(code, reading, jumps),
        bounds.low(),
        bounds.high());
  }

  /** What counts from January starts anew in the first quarter. */
  private boolean startsAnew() {
    return yardstick.kind() == Kind.YEAR_TO_DATE && quarter.number() == 1;
  }

  private BigDecimal sinceQuarter(String code, BigDecimal value) {
    return startsAnew() ? null : scaled(past.before().change(yardstick, code, value));
  }

  /** The earlier quarters that cannot be compared with, though the caliber is the same. */
  private Set<Jump.Since> jumps(String code, Reading reading) {
    Set<Jump.Since> jumps = EnumSet.noneOf(Jump.Since.class);
    if (hierarchy.level(code).compareTo(Level.COUNTY) > 0) {
      return jumps;
    }
    if (scales.jump().sinceQuarter(yardstick, reading, past.before().comparable(yardstick, code))
        && !startsAnew()
        && !past.before().isRemade(code)) {
      jumps.add(Jump.Since.QUARTER);
    }
    if (scales.jump().sinceYear(yardstick, reading, past.yearBefore().comparable(yardstick, code))
        && !past.yearBefore().isRemade(code)) {
      jumps.add(Jump.Since.YEAR);
    }
    return jumps;
  }

  private String[] flags(String code, Reading reading, Set<Jump.Since> jumps) {
    boolean isBroken =
        past.yearBefore().isBroken(yardstick, code)
            || (!startsAnew() && past.before().isBroken(yardstick, code));
    Set<String> flags = Flags.of(reading, reading.isComplete(scales.rankingGate()), isBroken);
    jumps.forEach(jump -> flags.add(jump.flag()));
    return flags.toArray(String[]::new);
  }

  private static BigDecimal scaled(BigDecimal points) {
    return points == null
        ? null
        : points.setScale(Types.PERCENT.scale(), java.math.RoundingMode.HALF_UP);
  }
}
