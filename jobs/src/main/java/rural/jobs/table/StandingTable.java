package rural.jobs.table;

import java.util.List;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * {@code published.standings}: the published ranks among the divisions of one level under one
 * parent, and how sure they are. A division without siblings has no row.
 */
public final class StandingTable {

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
              Types.column("level", DataTypes.StringType, false, "province, city, county or town"),
              Types.column(
                  "parent_code",
                  DataTypes.StringType,
                  true,
                  "Parent on the last day of the quarter"),
              Types.column(INDICATOR, DataTypes.StringType, false, "Indicator"),
              Types.column("value", Types.PERCENT, true, "The rate of the quarter, in %"),
              Types.column(
                  "rank",
                  DataTypes.IntegerType,
                  true,
                  "rank_in_parent of the rates; null = not ranked"),
              Types.column("ranked", DataTypes.IntegerType, false, "Divisions ranked in the group"),
              Types.column(
                  "tied",
                  DataTypes.IntegerType,
                  true,
                  "Others that share the rank; null = not ranked"),
              Types.column(
                  "rank_before",
                  DataTypes.IntegerType,
                  true,
                  "Rank in the quarter before, same parent and caliber; null = none"),
              Types.column(
                  "rank_gain",
                  DataTypes.IntegerType,
                  true,
                  "Places gained since the quarter before; negative = lost"),
              Types.column(
                  "next_code",
                  DataTypes.StringType,
                  true,
                  "Division on the next rank behind; null = none behind"),
              Types.column(
                  "ahead_of_next",
                  DataTypes.DoubleType,
                  true,
                  "Probability to be truly ahead of it, 0 to 1, each unit on its own"),
              Types.column(
                  "ahead_of_next_clustered",
                  DataTypes.DoubleType,
                  true,
                  "The same if the units of one reporting unit all speak with one voice"),
              Types.column(
                  "rank_low",
                  DataTypes.IntegerType,
                  true,
                  "Best rank it may truly have, 95 %, each unit on its own"),
              Types.column("rank_high", DataTypes.IntegerType, true, "Worst rank, likewise"),
              Types.column(
                  "rank_low_clustered",
                  DataTypes.IntegerType,
                  true,
                  "Best rank if the units of one reporting unit all speak with one voice"),
              Types.column(
                  "rank_high_clustered", DataTypes.IntegerType, true, "Worst rank, likewise"),
              Types.column(
                  "reason",
                  DataTypes.StringType,
                  true,
                  "Why probabilities and intervals are empty: unranked, not_a_proportion or alone"
                      + " (no other is ranked); null = they are there")));

  private StandingTable() {}
}
