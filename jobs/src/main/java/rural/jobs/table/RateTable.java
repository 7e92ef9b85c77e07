package rural.jobs.table;

import java.util.List;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** {@code published.rates}: every rate of every division, as a release shows it. */
public final class RateTable {

  public static final String RELEASE = "release";
  public static final String QUARTER = "quarter";
  public static final String DIVISION_CODE = "division_code";
  public static final String DIVISION_NAME = "division_name";
  public static final String LEVEL = "level";
  public static final String PARENT_CODE = "parent_code";
  public static final String INDICATOR = "indicator";
  public static final String CALIBER = "caliber";
  public static final String KIND = "kind";
  public static final String NUMERATOR = "numerator";
  public static final String DENOMINATOR = "denominator";
  public static final String VALUE = "value";
  public static final String EXPECTED = "expected";
  public static final String REPORTED = "reported";
  public static final String QOQ_PP = "qoq_pp";
  public static final String YOY_PP = "yoy_pp";
  public static final String TARGET = "target";
  public static final String GAP_PP = "gap_pp";
  public static final String LIGHT = "light";
  public static final String RANK_IN_PARENT = "rank_in_parent";
  public static final String RANK_IN_LEVEL = "rank_in_level";
  public static final String PROVISIONAL = "provisional";
  public static final String FLAGS = "flags";
  public static final String LOW = "low";
  public static final String HIGH = "high";

  /** Flag of a rate a side of which is out of all proportion to the quarter before. */
  public static final String BREAK_QOQ = "break_qoq";

  /** Flag of a rate whose denominator is out of all proportion to that of last year. */
  public static final String BREAK_YOY = "break_yoy";

  public static final StructType SCHEMA =
      Types.schema(
          List.of(
              Types.column(RELEASE, DataTypes.StringType, false, "Release, such as 2024Q3.1"),
              Types.column(QUARTER, DataTypes.StringType, false, "Quarter, such as 2024Q3"),
              Types.column(DIVISION_CODE, DataTypes.StringType, false, "Division, 12 digits"),
              Types.column(
                  DIVISION_NAME, DataTypes.StringType, true, "Name on the last day of the quarter"),
              Types.column(
                  LEVEL, DataTypes.StringType, false, "nation, province, city, county or town"),
              Types.column(
                  PARENT_CODE,
                  DataTypes.StringType,
                  true,
                  "Parent on the last day of the quarter; null for the nation"),
              Types.column(INDICATOR, DataTypes.StringType, false, "Indicator"),
              Types.column(CALIBER, DataTypes.StringType, false, "Caliber of the indicator"),
              Types.column(
                  KIND, DataTypes.StringType, false, "S at quarter end, Q in it, Y year to date"),
              Types.column(
                  NUMERATOR, Types.AMOUNT, true, "Exact, in the unit of the measure; null = none"),
              Types.column(
                  DENOMINATOR,
                  Types.AMOUNT,
                  true,
                  "Exact, in the unit of the measure; null = none"),
              Types.column(
                  VALUE,
                  Types.PERCENT,
                  true,
                  "numerator / denominator x 100; null where there is no denominator or it is 0"),
              Types.column(
                  EXPECTED, DataTypes.LongType, true, "Units that should report; null = open"),
              Types.column(
                  REPORTED,
                  DataTypes.LongType,
                  false,
                  "Of those, the ones that count; of facilities those that sent a report"),
              Types.column(
                  QOQ_PP, Types.PERCENT, true, "环比, percentage points against the quarter before"),
              Types.column(
                  YOY_PP,
                  Types.PERCENT,
                  true,
                  "同比, percentage points against the same quarter of last year"),
              Types.column(
                  TARGET, Types.REPORTED, true, "Year's target, in % or, for a task, its quantity"),
              Types.column(
                  GAP_PP,
                  Types.PERCENT,
                  true,
                  "Value less the plan due by now, in points; negative = behind"),
              Types.column(LIGHT, DataTypes.StringType, true, "green, yellow, red; null = no plan"),
              Types.column(
                  RANK_IN_PARENT, DataTypes.IntegerType, true, "Among one parent's; ties share"),
              Types.column(
                  RANK_IN_LEVEL, DataTypes.IntegerType, true, "Among the whole level; ties share"),
              Types.column(
                  PROVISIONAL, DataTypes.BooleanType, false, "Whether the figure is provisional"),
              Types.column(FLAGS, Types.TEXTS, false, "over_100, incomplete, series_break, …"),
              Types.column(
                  LOW,
                  Types.PERCENT,
                  true,
                  "In %: the value if the units without a report were all at 0; the value where all"
                      + " reported; null where their size is not known or nothing is expected"),
              Types.column(
                  HIGH,
                  Types.PERCENT,
                  true,
                  "In %: the value if the units without a report were all at 100, and never below"
                      + " the value; null as low, and for a task that somebody did not report on,"
                      + " which has no upper end")));

  private RateTable() {}
}
