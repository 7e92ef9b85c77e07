package rural.jobs.table;

import java.util.List;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/** {@code published.punctuality}: how many of those who reported did so by the day. */
public final class PunctualityTable {

  public static final String NAME = "punctuality";

  public static final String QUARTER = "quarter";
  public static final String DIVISION_CODE = "division_code";
  public static final String DIVISION_NAME = "division_name";
  public static final String LEVEL = "level";
  public static final String FORM = "form";
  public static final String DUE_ON = "due_on";
  public static final String REPORTED = "reported";
  public static final String ON_TIME = "reported_on_time";
  public static final String LATE = "reported_late";
  public static final String ON_TIME_RATE = "on_time_reporting_rate";

  public static final List<String> KEY = List.of(DIVISION_CODE, FORM);

  public static final StructType SCHEMA =
      Types.schema(
          List.of(
              text(QUARTER, "Quarter reported for"),
              text(DIVISION_CODE, "Division, 12 digits; with all reports below it"),
              text(DIVISION_NAME, "Name on the last day of the quarter"),
              text(LEVEL, "nation, province, city, county or town"),
              text(FORM, "Form, such as toilet; those that every village or county owes"),
              Types.column(
                  DUE_ON,
                  DataTypes.DateType,
                  false,
                  "Last day for reports: the quarter's end and reminders.deadline_days"),
              count(REPORTED, "Villages (of a county's form: counties) with a report in force"),
              count(ON_TIME, "Of these, those whose first report arrived on or before due_on"),
              count(LATE, "Of these, those whose first report arrived later"),
              Types.column(
                  ON_TIME_RATE, Types.PERCENT, false, "reported_on_time / reported x 100")));

  private PunctualityTable() {}

  private static StructField text(String name, String comment) {
    return Types.column(name, DataTypes.StringType, false, comment);
  }

  private static StructField count(String name, String comment) {
    return Types.column(name, DataTypes.LongType, false, comment);
  }
}
