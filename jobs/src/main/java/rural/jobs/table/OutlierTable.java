package rural.jobs.table;

import java.util.List;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * {@code published.outliers}: figures that stand out, of villages and of the divisions above them;
 * only what stands out has a row.
 */
public final class OutlierTable {

  public static final String QUARTER = "quarter";
  public static final String DIVISION_CODE = "division_code";
  public static final String DIVISION_NAME = "division_name";
  public static final String LEVEL = "level";
  public static final String PARENT_CODE = "parent_code";
  public static final String INDICATOR = "indicator";
  public static final String METHOD = "method";
  public static final String VALUE = "value";
  public static final String EXPECTED_VALUE = "expected_value";
  public static final String LOW = "low";
  public static final String HIGH = "high";
  public static final String SCORE = "score";
  public static final String GROUP_SIZE = "group_size";
  public static final String REASON = "reason";
  public static final String DENOMINATOR_BEFORE = "denominator_before";
  public static final String DENOMINATOR = "denominator";
  public static final String VILLAGES = "villages";

  /** Against the values of the other divisions of its group: modified z. */
  public static final String PEERS = "peers";

  /** The change since the quarter before, against the changes of its group: modified z. */
  public static final String QUARTER_CHANGE = "quarter_change";

  /** The change since the same quarter of last year, against those of its group: modified z. */
  public static final String YEAR_CHANGE = "year_change";

  /** Against what its own earlier quarters lead one to expect: Student's t. */
  public static final String OWN_SERIES = "own_series";

  /** Against the funnel of its group, which is wide where the denominator is small. */
  public static final String FUNNEL = "funnel";

  /** The denominator fell while the rate rose, over those that reported both quarters. */
  public static final String SHRINK = "denominator_shrink";

  public static final StructType SCHEMA =
      Types.schema(
          List.of(
              Types.column(QUARTER, DataTypes.StringType, false, "Quarter, such as 2024Q3"),
              Types.column(
                  DIVISION_CODE, DataTypes.StringType, false, "Division or village, 12 digits"),
              Types.column(
                  DIVISION_NAME, DataTypes.StringType, true, "Name on the last day of the quarter"),
              Types.column(
                  LEVEL,
                  DataTypes.StringType,
                  false,
                  "nation, province, city, county, town or village"),
              Types.column(
                  PARENT_CODE,
                  DataTypes.StringType,
                  true,
                  "Parent on the last day of the quarter; null for the nation"),
              Types.column(INDICATOR, DataTypes.StringType, false, "Indicator"),
              Types.column(
                  METHOD,
                  DataTypes.StringType,
                  false,
                  "peers, quarter_change, year_change, own_series, funnel or denominator_shrink"),
              Types.column(
                  VALUE,
                  Types.PERCENT,
                  true,
                  "The figure that stands out, in %; of denominator_shrink that of the units that"
                      + " reported both quarters"),
              Types.column(
                  EXPECTED_VALUE,
                  DataTypes.DoubleType,
                  true,
                  "What the method leads one to expect, in %; of denominator_shrink the rate, had"
                      + " those kept their denominators whose fell while their rate rose"),
              Types.column(
                  LOW,
                  DataTypes.DoubleType,
                  true,
                  "Below this it stands out, in %; null = no limit"),
              Types.column(
                  HIGH,
                  DataTypes.DoubleType,
                  true,
                  "Above this it stands out, in %; null = no limit"),
              Types.column(
                  SCORE,
                  DataTypes.DoubleType,
                  true,
                  "Distance from what is expected in the method's own unit of scatter, of"
                      + " denominator_shrink in points; negative = below"),
              Types.column(
                  GROUP_SIZE,
                  DataTypes.IntegerType,
                  true,
                  "Figures the method was calibrated on: the group, or the earlier quarters; null ="
                      + " none"),
              Types.column(
                  REASON,
                  DataTypes.StringType,
                  false,
                  "too_high, too_low, rose_too_much, fell_too_much, households_fell or"
                      + " denominator_fell"),
              Types.column(
                  DENOMINATOR_BEFORE,
                  Types.AMOUNT,
                  true,
                  "Of denominator_shrink: the denominator in the quarter before, of the units that"
                      + " reported both quarters"),
              Types.column(
                  DENOMINATOR,
                  Types.AMOUNT,
                  true,
                  "Of denominator_shrink: the denominator now, of the units that reported both"
                      + " quarters"),
              Types.column(
                  VILLAGES,
                  Types.TEXTS,
                  true,
                  "Of denominator_shrink in a town or county: the villages it comes from")));

  private OutlierTable() {}
}
