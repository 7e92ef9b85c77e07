package rural.jobs.release;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_compact;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.when;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.DecimalType;
import org.apache.spark.sql.types.StructType;
import rural.jobs.table.RateTable;
import rural.jobs.table.Types;
import rural.schemas.contract.ContractBook;
import rural.schemas.period.Quarter;

/** What changed between two releases of a quarter, and as far as the rates tell, why. */
public final class Difference {

  public static final String NEW_REPORTS = "new_reports";
  public static final String REPORTS_WITHDRAWN = "reports_withdrawn";
  public static final String CORRECTIONS = "corrections";
  public static final String BOUNDARIES = "boundaries";
  public static final String DEFINITIONS = "definitions";
  public static final String TARGETS = "targets";

  public static final StructType SCHEMA =
      new StructType()
          .add(RateTable.QUARTER, DataTypes.StringType, false)
          .add("from_release", DataTypes.StringType, true)
          .add("to_release", DataTypes.StringType, true)
          .add(RateTable.DIVISION_CODE, DataTypes.StringType, false)
          .add(RateTable.DIVISION_NAME, DataTypes.StringType, true)
          .add(RateTable.LEVEL, DataTypes.StringType, false)
          .add(RateTable.INDICATOR, DataTypes.StringType, false)
          .add("value_before", Types.PERCENT, true)
          .add("value_after", Types.PERCENT, true)
          .add("change_pp", Types.PERCENT, true)
          .add("numerator_before", Types.AMOUNT, true)
          .add("numerator_after", Types.AMOUNT, true)
          .add("denominator_before", Types.AMOUNT, true)
          .add("denominator_after", Types.AMOUNT, true)
          .add("expected_before", DataTypes.LongType, true)
          .add("expected_after", DataTypes.LongType, true)
          .add("reported_before", DataTypes.LongType, true)
          .add("reported_after", DataTypes.LongType, true)
          .add("causes", Types.TEXTS, false);

  /** So that a difference fits without giving up its last decimal. */
  private static final DecimalType ONE_DIGIT_LESS =
      DataTypes.createDecimalType(Types.PERCENT.precision() - 1, Types.PERCENT.scale());

  private Difference() {}

  /**
   * A row for each figure that differs: its value, a side of it, its caliber, or that there is one.
   * A figure may have several causes; {@code corrections} is what remains when as many reported
   * before and after. Of an indicator that is defined otherwise, no more can be told than that, and
   * whether the boundaries changed too.
   *
   * @param before rates of the earlier release, {@code after} of the later one, both of one quarter
   * @param redefined indicators whose definition is not the same in both releases
   */
  public static Dataset<Row> between(
      Dataset<Row> before,
      Dataset<Row> after,
      Set<String> redefined,
      ContractBook book,
      Quarter quarter) {
    var definitions = Definition.of(book, quarter);
    List<String> registered =
        ids(definitions, one -> one.fromRegister() && !redefined.contains(one.id()));
    List<String> overTarget = ids(definitions, Definition::overTarget);
    return TwoReleases.of(before, after)
        .where(differs())
        .join(
            Redrawn.of(before, after, registered),
            col(RateTable.DIVISION_CODE).equalTo(col(Redrawn.DIVISION)),
            "left")
        .withColumn("causes", causes(redefined, registered, overTarget))
        .withColumn("change_pp", changeInPoints())
        .select(
            Arrays.stream(SCHEMA.fields()).map(field -> col(field.name())).toArray(Column[]::new));
  }

  /** Indicators whose definition differs or that only one of two manifests knows. */
  public static Set<String> redefined(Manifest before, Manifest after) {
    Set<String> indicators = new TreeSet<>(before.indicators().keySet());
    indicators.addAll(after.indicators().keySet());
    indicators.removeIf(
        id -> Objects.equals(before.indicators().get(id), after.indicators().get(id)));
    return indicators;
  }

  private static List<String> ids(List<Definition> definitions, Predicate<Definition> which) {
    return definitions.stream().filter(which).map(Definition::id).toList();
  }

  private static Column differs() {
    return changed("value")
        .or(changed("numerator"))
        .or(changed("denominator"))
        .or(changed("caliber"))
        .or(changed("there"));
  }

  /** Only where the caliber is the same: values of different calibers are never subtracted. */
  private static Column changeInPoints() {
    return when(
        not(changed("caliber")),
        col("value_after")
            .cast(ONE_DIGIT_LESS)
            .minus(col("value_before").cast(ONE_DIGIT_LESS))
            .cast(Types.PERCENT));
  }

  private static Column causes(
      Set<String> redefined, List<String> registered, List<String> overTarget) {
    Column bothThere = not(changed("there"));
    Column definitions = isIn(redefined).or(bothThere.and(changed("caliber")));
    Column boundaries =
        col(Redrawn.DIVISION).isNotNull().or(isIn(registered).and(changed("expected")));
    Column targets = isIn(overTarget).and(changed("denominator")).and(not(changed("numerator")));
    Column reportedBefore = coalesce(col("reported_before"), lit(0L));
    Column reportedAfter = coalesce(col("reported_after"), lit(0L));
    Column asMany = reportedBefore.equalTo(reportedAfter);
    Column countedAlike = not(definitions);
    return array_compact(
        array(
            when(boundaries, lit(BOUNDARIES)),
            when(definitions, lit(DEFINITIONS)),
            when(targets.and(countedAlike), lit(TARGETS)),
            when(reportedAfter.gt(reportedBefore).and(countedAlike), lit(NEW_REPORTS)),
            when(reportedAfter.lt(reportedBefore).and(countedAlike), lit(REPORTS_WITHDRAWN)),
            when(
                asMany.and(countedAlike).and(not(boundaries)).and(not(targets)),
                lit(CORRECTIONS))));
  }

  private static Column isIn(Collection<String> indicators) {
    return col(RateTable.INDICATOR).isin(indicators.toArray());
  }

  /** Null is a value of its own here: nothing against something is a change. */
  private static Column changed(String what) {
    return not(col(what + "_before").eqNullSafe(col(what + "_after")));
  }
}
