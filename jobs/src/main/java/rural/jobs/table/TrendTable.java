package rural.jobs.table;

import java.util.List;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** {@code published.trends}: where every rate of a quarter comes from and where it is going. */
public final class TrendTable {

  public static final String QUARTER = "quarter";
  public static final String DIVISION_CODE = "division_code";
  public static final String INDICATOR = "indicator";

  public static final StructType SCHEMA =
      Types.schema(
          List.of(
              Types.column(QUARTER, DataTypes.StringType, false, "Quarter, such as 2024Q3"),
              Types.column(DIVISION_CODE, DataTypes.StringType, false, "Division, 12 digits"),
              Types.column(
                  "division_name",
                  DataTypes.StringType,
                  true,
                  "Name on the last day of the quarter"),
              Types.column(
                  "level", DataTypes.StringType, false, "nation, province, city, county or town"),
              Types.column(
                  "parent_code",
                  DataTypes.StringType,
                  true,
                  "Parent on the last day of the quarter; null for the nation"),
              Types.column(INDICATOR, DataTypes.StringType, false, "Indicator"),
              Types.column(
                  "caliber",
                  DataTypes.StringType,
                  false,
                  "Caliber of the indicator; a change of it cuts the series"),
              Types.column(
                  "kind", DataTypes.StringType, false, "S at quarter end, Q in it, Y year to date"),
              Types.column("value", Types.PERCENT, true, "The rate of the quarter, in %"),
              Types.column(
                  "since",
                  DataTypes.StringType,
                  true,
                  "First quarter of the series since its last break; null = no value now"),
              Types.column(
                  "quarters", DataTypes.IntegerType, false, "Quarters of the series with a value"),
              Types.column(
                  "slope",
                  DataTypes.DoubleType,
                  true,
                  "Theil-Sen slope, points a quarter; of Q and Y between equal quarters of years"),
              Types.column(
                  "slope_low",
                  DataTypes.DoubleType,
                  true,
                  "95 % interval of the slope, lower end; null where slope is, or too many values tie"),
              Types.column(
                  "slope_high",
                  DataTypes.DoubleType,
                  true,
                  "95 % interval of the slope, upper end; null where slope is, or too many values tie"),
              Types.column(
                  "s",
                  DataTypes.IntegerType,
                  true,
                  "Mann-Kendall S: pairs that rose less that fell"),
              Types.column("tau", DataTypes.DoubleType, true, "S / pairs, from -1 to 1"),
              Types.column(
                  "p",
                  DataTypes.DoubleType,
                  true,
                  "Two-sided, that S is so far from 0 without a trend; too small where values hang"
                      + " together"),
              Types.column(
                  "p_method",
                  DataTypes.StringType,
                  true,
                  "exact, or normal with corrections where values tie"),
              Types.column(
                  "reason",
                  DataTypes.StringType,
                  true,
                  "Why there is no slope; null = there is one"),
              Types.column(
                  "forecast",
                  DataTypes.DoubleType,
                  true,
                  "Expected at the end of the year, in %, within its bounds"),
              Types.column(
                  "forecast_low",
                  DataTypes.DoubleType,
                  true,
                  "95 % prediction interval, lower end, in %, within the bounds of the rate"),
              Types.column(
                  "forecast_high",
                  DataTypes.DoubleType,
                  true,
                  "95 % prediction interval, upper end, in %, within the bounds of the rate"),
              Types.column(
                  "forecast_method",
                  DataTypes.StringType,
                  true,
                  "year_end, drift, same_quarter or rest_of_year"),
              Types.column(
                  "forecast_reason",
                  DataTypes.StringType,
                  true,
                  "Why there is no forecast or no interval; null = there are both, or it is Q4"),
              Types.column(
                  "goal",
                  DataTypes.DoubleType,
                  true,
                  "The year's target in %; 100 where the target is a quantity; null = no target"),
              Types.column(
                  "probability",
                  DataTypes.DoubleType,
                  true,
                  "That the goal is reached at the end of the year, 0 to 1; in Q4 it is 0 or 1"),
              Types.column(
                  "reached_in",
                  DataTypes.StringType,
                  true,
                  "Quarter in which the goal is reached at the present pace; this one = it is"),
              Types.column(
                  "reached_reason", DataTypes.StringType, true, "Why reached_in is empty")));

  private TrendTable() {}
}
