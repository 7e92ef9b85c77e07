package rural.jobs.table;

import java.util.List;
import java.util.Map;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import rural.schemas.contract.Text;

/**
 * {@code published.straw_samples}: what households use of the straw, estimated from those sampled,
 * by crop and over all crops, with its uncertainty.
 */
public final class StrawSampleTable {

  public static final String QUARTER = "quarter";
  public static final String DIVISION_CODE = "division_code";
  public static final String DIVISION_NAME = "division_name";
  public static final String LEVEL = "level";
  public static final String CROP = "crop";
  public static final String COLLECTABLE = "collectable";
  public static final String ESTIMATE = "estimate";
  public static final String SHARE = "share";
  public static final String STANDARD_ERROR = "standard_error";
  public static final String LOW = "low";
  public static final String HIGH = "high";
  public static final String RELATIVE_ERROR = "relative_error";
  public static final String DESIGN_EFFECT = "design_effect";
  public static final String COUNTIES = "counties";
  public static final String VILLAGES = "villages";
  public static final String HOUSEHOLDS = "households";
  public static final String MISSING = "missing";
  public static final String UNSAMPLED_CROPS = "unsampled_crops";
  public static final String ONE_VILLAGE_CROPS = "one_village_crops";
  public static final String RELIABLE = "reliable";
  public static final String REASON = "reason";

  public static final StructType SCHEMA =
      Types.schema(
          List.of(
              Types.column(QUARTER, DataTypes.StringType, false, "Quarter, such as 2024Q3"),
              Types.column(DIVISION_CODE, DataTypes.StringType, false, "Division, 12 digits"),
              Types.column(
                  DIVISION_NAME, DataTypes.StringType, true, "Name on the last day of the quarter"),
              Types.column(LEVEL, DataTypes.StringType, false, "county, city, province or nation"),
              Types.column(CROP, DataTypes.StringType, false, "Crop, or all = over the crops"),
              Types.column(
                  COLLECTABLE,
                  Types.AMOUNT,
                  false,
                  "Collectable straw of the counties and crops that have a sample, t, year to"
                      + " date"),
              Types.column(
                  ESTIMATE,
                  Types.AMOUNT,
                  true,
                  "Used by households, t: Σ use / Σ collectable of the sample x collectable, by"
                      + " county and crop, as in the rates; null = no sample"),
              Types.column(
                  SHARE, Types.PERCENT, true, "estimate / collectable x 100; null = no sample"),
              Types.column(
                  STANDARD_ERROR,
                  DataTypes.DoubleType,
                  true,
                  "Of the estimate, t, villages as clusters, counties as strata; null = reason"),
              Types.column(
                  LOW,
                  DataTypes.DoubleType,
                  true,
                  "Lower limit of the 95 % interval, t, not below 0"),
              Types.column(HIGH, DataTypes.DoubleType, true, "Upper limit of the 95 % interval, t"),
              Types.column(
                  RELATIVE_ERROR,
                  DataTypes.DoubleType,
                  true,
                  "standard_error / estimate x 100, %; null = reason, or an estimate of 0"),
              Types.column(
                  DESIGN_EFFECT,
                  DataTypes.DoubleType,
                  true,
                  "Variance / variance of as many households drawn one by one; null = reason"),
              Types.column(COUNTIES, DataTypes.LongType, false, "Counties with a sample"),
              Types.column(
                  VILLAGES, DataTypes.LongType, false, "Villages in which households were sampled"),
              Types.column(HOUSEHOLDS, DataTypes.LongType, false, "Households sampled"),
              Types.column(
                  MISSING,
                  DataTypes.LongType,
                  false,
                  "County x crop with collectable straw and no sampled household; not estimated"),
              Types.column(
                  UNSAMPLED_CROPS,
                  Types.TEXTS,
                  false,
                  "Crops with straw of which some county sampled nobody, or nobody told some use"),
              Types.column(
                  ONE_VILLAGE_CROPS,
                  Types.TEXTS,
                  false,
                  "Crops of which, or of a use of which, some county sampled one village only: no"
                      + " error"),
              Types.column(
                  RELIABLE,
                  DataTypes.BooleanType,
                  false,
                  "Whether there is an interval from 5 villages and 30 households or more, with"
                      + " nothing missing"),
              Types.column(
                  REASON,
                  DataTypes.StringType,
                  true,
                  "Why not: no_sample, one_village (a crop in some county: no variance),"
                      + " few_villages, few_households, part_without_sample; null = reliable")));

  /** What each word of {@link #REASON} says to a reader. */
  public static final Map<String, Text> SAYS =
      Map.ofEntries(
          Map.entry("no_sample", new Text("没有抽样农户，不作估计", "No household was sampled: no estimate")),
          Map.entry(
              "one_village",
              new Text(
                  "有的县有作物只抽了一个村，无法估计误差",
                  "A county sampled a crop in one village only: the error cannot be estimated")),
          Map.entry(
              "few_villages",
              new Text("抽样村不足5个，区间不可靠", "Fewer than five villages: the interval is not reliable")),
          Map.entry(
              "few_households",
              new Text(
                  "抽样农户不足30户，区间不可靠", "Fewer than thirty households: the interval is not reliable")),
          Map.entry(
              "part_without_sample",
              new Text(
                  "有的县有作物（或某项用途）没有抽样，未计入",
                  "Some counties have no sample of a crop, or of a use of it; it is left out")));

  private StrawSampleTable() {}
}
