package rural.jobs.table;

import java.util.List;
import java.util.Map;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import rural.schemas.contract.Text;

/**
 * {@code published.spot_checks}: a row for every village that was checked and for every division
 * above it, by indicator.
 */
public final class SpotCheckTable {

  public static final String QUARTER = "quarter";
  public static final String DIVISION_CODE = "division_code";
  public static final String DIVISION_NAME = "division_name";
  public static final String LEVEL = "level";
  public static final String INDICATOR = "indicator";
  public static final String VILLAGES = "villages";
  public static final String CHECKED = "checked";
  public static final String REPORTED_NUMERATOR = "reported_numerator";
  public static final String REPORTED_DENOMINATOR = "reported_denominator";
  public static final String VERIFIED_NUMERATOR = "verified_numerator";
  public static final String VERIFIED_DENOMINATOR = "verified_denominator";
  public static final String REPORTED_RATE = "reported_rate";
  public static final String VERIFIED_RATE = "verified_rate";
  public static final String DENOMINATOR_GAP = "denominator_gap";
  public static final String PUBLISHED_RATE = "published_rate";
  public static final String RATIO_RATE = "ratio_rate";
  public static final String RATIO_LOW = "ratio_low";
  public static final String RATIO_HIGH = "ratio_high";
  public static final String DIFFERENCE_RATE = "difference_rate";
  public static final String DIFFERENCE_LOW = "difference_low";
  public static final String DIFFERENCE_HIGH = "difference_high";
  public static final String HELD = "held";
  public static final String HELD_LOW = "held_low";
  public static final String HELD_HIGH = "held_high";
  public static final String P_VALUE = "p_value";
  public static final String VERDICT = "verdict";
  public static final String STRATIFIED = "stratified";
  public static final String RELIABLE = "reliable";
  public static final String REASON = "reason";

  public static final StructType SCHEMA =
      Types.schema(
          List.of(
              Types.column(QUARTER, DataTypes.StringType, false, "Quarter, such as 2024Q3"),
              Types.column(
                  DIVISION_CODE, DataTypes.StringType, false, "Village or division, 12 digits"),
              Types.column(
                  DIVISION_NAME, DataTypes.StringType, true, "Name; null = a village's not given"),
              Types.column(
                  LEVEL, DataTypes.StringType, false, "village, county, city, province or nation"),
              Types.column(INDICATOR, DataTypes.StringType, false, "Indicator"),
              Types.column(
                  VILLAGES,
                  DataTypes.LongType,
                  true,
                  "Villages whose report counts, among which some were checked; null for a village"),
              Types.column(CHECKED, DataTypes.LongType, false, "Villages checked"),
              Types.column(
                  REPORTED_NUMERATOR,
                  Types.AMOUNT,
                  true,
                  "Σ over the checked villages as claimed, in the unit of the measure; null = no"
                      + " claim known"),
              Types.column(
                  REPORTED_DENOMINATOR,
                  Types.AMOUNT,
                  true,
                  "Σ over the checked villages as claimed; null = no claim known"),
              Types.column(
                  VERIFIED_NUMERATOR, Types.AMOUNT, false, "Σ over the same villages as verified"),
              Types.column(
                  VERIFIED_DENOMINATOR,
                  Types.AMOUNT,
                  false,
                  "Σ over the same villages as verified"),
              Types.column(REPORTED_RATE, Types.PERCENT, true, "Of the checked as claimed, in %"),
              Types.column(VERIFIED_RATE, Types.PERCENT, true, "Of the checked as verified, in %"),
              Types.column(
                  DENOMINATOR_GAP,
                  DataTypes.DoubleType,
                  true,
                  "By how many % of the claimed denominator the verified one is larger"),
              Types.column(
                  PUBLISHED_RATE,
                  Types.PERCENT,
                  true,
                  "Rate of the whole division as reported, in %; null for a village"),
              Types.column(
                  RATIO_RATE,
                  DataTypes.DoubleType,
                  true,
                  "Rate of the whole division corrected by the ratio estimator, in %; null = reason"),
              limit(RATIO_LOW, "Lower limit of its 95 % interval"),
              limit(RATIO_HIGH, "Upper limit of its 95 % interval"),
              Types.column(
                  DIFFERENCE_RATE,
                  DataTypes.DoubleType,
                  true,
                  "The same by the difference estimator, in %; null = reason"),
              limit(DIFFERENCE_LOW, "Lower limit of its 95 % interval"),
              limit(DIFFERENCE_HIGH, "Upper limit of its 95 % interval"),
              Types.column(
                  HELD,
                  DataTypes.LongType,
                  true,
                  "Checked villages whose two rates are at most 5 points apart; null = no rates"),
              limit(
                  HELD_LOW, "Lower Wilson limit (95 %) of the share of villages whose claim holds"),
              limit(HELD_HIGH, "Upper Wilson limit of that share"),
              Types.column(
                  P_VALUE,
                  DataTypes.DoubleType,
                  true,
                  "Of a village: probability of finding so few were the true share 5 points below"
                      + " the claim (exact binomial); null = not counts of units"),
              Types.column(
                  VERDICT,
                  DataTypes.StringType,
                  true,
                  "Of a village: held, not_held, unlikely (p below 0.01) or refuted (a single unit"
                      + " that was not there); null for other levels or without a claim"),
              Types.column(
                  STRATIFIED,
                  DataTypes.BooleanType,
                  true,
                  "Whether counties are strata; false = villages taken as drawn from all alike;"
                      + " null = no estimate"),
              Types.column(
                  RELIABLE,
                  DataTypes.BooleanType,
                  true,
                  "Whether at least 30 villages were checked and both claimed sides have a"
                      + " coefficient of variation below 10 %; null = no estimate"),
              Types.column(
                  REASON,
                  DataTypes.StringType,
                  true,
                  "Why there is no estimate or no test: too_few_villages, no_variation, no_claim,"
                      + " not_counts, single_unit, not_of_villages, nothing_verified; null = there"
                      + " is")));

  /** What each word of {@link #REASON} and of the verdict says to a reader. */
  public static final Map<String, Text> SAYS =
      Map.ofEntries(
          Map.entry(
              "too_few_villages",
              new Text(
                  "核查村不足5个，不作推算",
                  "Fewer than five villages were checked: nothing is said of the others")),
          Map.entry(
              "no_variation",
              new Text(
                  "核查结果与上报完全一致，无法估计误差",
                  "Every claim held exactly: the error of the others cannot be estimated")),
          Map.entry(
              "no_claim",
              new Text("上报数不详，无从比较", "The claim is not known: there is nothing to compare")),
          Map.entry(
              "not_counts",
              new Text("不是计数，不作检验", "Amounts, not counts of units: compared, not tested")),
          Map.entry(
              "single_unit",
              new Text("只有一个单位，非有即无，不作检验", "A single unit is there or is not: no test")),
          Map.entry(
              "not_of_villages",
              new Text("指标不是各村之和，不作推算", "The indicator is no sum over villages: no correction")),
          Map.entry(
              "nothing_verified", new Text("核实数为零，不作推算", "Nothing was verified: no correction")),
          Map.entry("held", new Text("上报属实（相差不超过5个百分点）", "The claim holds within five points")),
          Map.entry("not_held", new Text("与上报相差超过5个百分点", "More than five points from the claim")),
          Map.entry("unlikely", new Text("上报数很不可能属实", "The claim is very unlikely")),
          Map.entry("refuted", new Text("核查否定了上报", "The check refutes the claim")));

  private SpotCheckTable() {}

  private static StructField limit(String name, String comment) {
    return Types.column(name, DataTypes.DoubleType, true, comment + ", in %; null = reason");
  }
}
