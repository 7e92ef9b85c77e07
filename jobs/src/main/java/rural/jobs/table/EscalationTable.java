package rural.jobs.table;

import java.util.List;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/** {@code published.escalations}: who is proposed for a warning, a notice or an interview. */
public final class EscalationTable {

  public static final String NAME = "escalations";

  public static final String QUARTER = "quarter";
  public static final String DIVISION_CODE = "division_code";
  public static final String DIVISION_NAME = "division_name";
  public static final String LEVEL = "level";
  public static final String PARENT_CODE = "parent_code";
  public static final String RULE = "rule";
  public static final String INDICATOR = "indicator";
  public static final String ISSUE_ID = "issue_id";
  public static final String STEP = "step";
  public static final String TIMES = "times";
  public static final String VALUE = "value";
  public static final String TARGET = "target";
  public static final String HELD_AGAINST = "held_against";
  public static final String SHORTFALL_PP = "shortfall_pp";
  public static final String FORECAST = "forecast";
  public static final String DUE_ON = "due_on";
  public static final String EARLIER = "earlier";

  public static final List<String> KEY = List.of(DIVISION_CODE, RULE, INDICATOR, ISSUE_ID);

  public static final StructType SCHEMA =
      Types.schema(
          List.of(
              column(QUARTER, false, "Quarter, such as 2024Q3"),
              column(DIVISION_CODE, false, "Division that answers for it, 12 digits"),
              column(DIVISION_NAME, true, "Name on the last day of the quarter"),
              column(LEVEL, false, "province, city, county or town"),
              column(PARENT_CODE, true, "Parent on the last day of the quarter"),
              column(RULE, false, "fallen, off_target, red or overdue"),
              column(INDICATOR, true, "Indicator; null = overdue"),
              column(ISSUE_ID, true, "Issue of the ledger; null = every rule but overdue"),
              column(STEP, false, "What is proposed: warning, notice or interview"),
              column(
                  TIMES,
                  DataTypes.IntegerType,
                  false,
                  "Published quarters in a row with this one: red lights of red, proposals of"
                      + " fallen and off_target; of overdue all that named the issue"),
              column(VALUE, Types.PERCENT, true, "The rate of the quarter, in %; null = overdue"),
              column(
                  TARGET,
                  Types.REPORTED,
                  true,
                  "Year's target, in % or, for a task, its quantity; null = none"),
              column(
                  HELD_AGAINST,
                  Types.PERCENT,
                  true,
                  "In %: of fallen the rate a year before on today's borders, of red the plan due"
                      + " by now, of off_target the year's target (100 of a task); null = overdue"),
              column(
                  SHORTFALL_PP,
                  Types.PERCENT,
                  true,
                  "Points below it; of off_target those of the forecast; null = overdue"),
              column(
                  FORECAST,
                  Types.PERCENT,
                  true,
                  "Of off_target: expected at the year's end, in %, to 2 decimals"),
              column(DUE_ON, DataTypes.DateType, true, "Of overdue: the day the issue was due"),
              column(
                  EARLIER,
                  Types.TEXTS,
                  false,
                  "What it rests on of earlier releases, oldest first: release, rate in %, light"
                      + " and step, such as 2024Q2.1 value=40.00 light=red step=notice")));

  private EscalationTable() {}

  private static StructField column(String name, boolean nullable, String comment) {
    return column(name, DataTypes.StringType, nullable, comment);
  }

  private static StructField column(String name, DataType type, boolean nullable, String comment) {
    return Types.column(name, type, nullable, comment);
  }
}
