package rural.jobs.table;

import java.util.List;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * Rates that rose while their denominator fell, as they pass from the measures to the statistics: a
 * row for a village, and for the town and the county it lies in, over the units that reported in
 * the quarter and in the one before.
 */
public final class ShrinkTable {

  /** Flag of the rates of towns and counties that have a row. */
  public static final String FLAG = "denominator_shrink";

  public static final String DIVISION_CODE = "division_code";
  public static final String LEVEL = "level";
  public static final String PARENT_CODE = "parent_code";
  public static final String INDICATOR = "indicator";
  public static final String NUMERATOR = "numerator";
  public static final String DENOMINATOR = "denominator";
  public static final String DENOMINATOR_BEFORE = "denominator_before";
  public static final String STEADY = "steady";
  public static final String VILLAGES = "villages";

  public static final StructType SCHEMA =
      Types.schema(
          List.of(
              Types.column(DIVISION_CODE, DataTypes.StringType, false, "Village, town or county"),
              Types.column(LEVEL, DataTypes.StringType, false, "Its level"),
              Types.column(PARENT_CODE, DataTypes.StringType, true, "What it hangs under"),
              Types.column(INDICATOR, DataTypes.StringType, false, "Indicator"),
              Types.column(NUMERATOR, Types.AMOUNT, false, "Of the quarter"),
              Types.column(DENOMINATOR, Types.AMOUNT, false, "Of the quarter"),
              Types.column(DENOMINATOR_BEFORE, Types.AMOUNT, false, "Of the quarter before"),
              Types.column(
                  STEADY,
                  Types.AMOUNT,
                  false,
                  "Of the quarter, had those kept theirs whose fell while their rate rose"),
              Types.column(
                  VILLAGES, Types.TEXTS, false, "Codes of those villages; of a village none")));

  private ShrinkTable() {}
}
