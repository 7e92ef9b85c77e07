package rural.jobs.table;

import java.util.List;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/** {@code published.problems}: the ledger of issues, counted. */
public final class ProblemTable {

  public static final String NAME = "problems";

  public static final String QUARTER = "quarter";
  public static final String DIVISION_CODE = "division_code";
  public static final String DIVISION_NAME = "division_name";
  public static final String LEVEL = "level";
  public static final String BREAKDOWN = "breakdown";
  public static final String SOURCE = "source";
  public static final String STATE = "state";
  public static final String AGE = "age";
  public static final String OWNER = "owner";
  public static final String ISSUES = "issues";
  public static final String CLOSED = "closed";
  public static final String OPEN = "open";
  public static final String DUE = "due";
  public static final String ON_TIME = "on_time";
  public static final String LATE = "late";
  public static final String OVERDUE = "overdue";
  public static final String REOPENED = "reopened";
  public static final String COMPLETION = "completion";
  public static final String ON_TIME_RATE = "on_time_rate";

  /** Where the form leaves a field empty. */
  public static final String NOT_SAID = "not_said";

  public static final List<String> KEY =
      List.of(DIVISION_CODE, BREAKDOWN, SOURCE, STATE, AGE, OWNER);

  public static final StructType SCHEMA =
      Types.schema(
          List.of(
              text(QUARTER, false, "Quarter of the ledger"),
              text(DIVISION_CODE, false, "Division, 12 digits; with all issues below it"),
              text(DIVISION_NAME, true, "Name on the last day of the quarter"),
              text(LEVEL, false, "nation, province, city, county or town"),
              text(
                  BREAKDOWN,
                  false,
                  "What the row is of: total, source, state, age, owner, or source_state_age"),
              text(SOURCE, true, "Who found the issue; null = all, not_said = left empty"),
              text(STATE, true, "State at the quarter's end; null = all"),
              text(
                  AGE,
                  true,
                  "Days from found to closed, or to the quarter's end while open: 0-30, 31-90,"
                      + " 91-180, 181-365, 366-; null = all, not_said = no day found"),
              text(OWNER, true, "Office in charge; null = all, not_said = left empty"),
              count(ISSUES, "Issues in the ledger of the quarter"),
              count(CLOSED, "Of these, closed"),
              count(OPEN, "Of these, not closed; closed + open = issues"),
              count(DUE, "Issues due on or before the quarter's last day"),
              count(ON_TIME, "Of those due, closed on or before the day due"),
              count(LATE, "Of those due, closed after it"),
              count(OVERDUE, "Of those due, not closed; on_time + late + overdue = due"),
              count(REOPENED, "Not closed now, though an earlier quarter's ledger had it closed"),
              Types.column(COMPLETION, Types.PERCENT, true, "closed / issues x 100"),
              Types.column(
                  ON_TIME_RATE,
                  Types.PERCENT,
                  true,
                  "on_time / due x 100; null where nothing is due")));

  private ProblemTable() {}

  private static StructField text(String name, boolean nullable, String comment) {
    return Types.column(name, DataTypes.StringType, nullable, comment);
  }

  private static StructField count(String name, String comment) {
    return Types.column(name, DataTypes.LongType, false, comment);
  }
}
