package rural.jobs.table;

import java.util.List;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/**
 * {@code published.composite}: 环境整治综合指数, one index over four fields of work for the divisions of
 * one level, and how much its ranking owes to the weights.
 */
public final class CompositeTable {

  public static final String QUARTER = "quarter";
  public static final String SCOPE = "scope";
  public static final String DIVISION_CODE = "division_code";

  /** Among the divisions of one level under one parent. */
  public static final String PARENT = "parent";

  /** Among all divisions of one level, down to counties. */
  public static final String LEVEL = "level";

  public static final String RANK_EQUAL = "rank_equal";
  public static final String RANK_ENTROPY = "rank_entropy";
  public static final String RANK_BEST = "rank_best";
  public static final String RANK_WORST = "rank_worst";
  public static final String STAYS_EQUAL = "stays_equal";

  /** Before the word of a field. */
  public static final String WEIGHT = "weight_";

  public static final StructType SCHEMA =
      Types.schema(
          List.of(
              Types.column(QUARTER, DataTypes.StringType, false, "Quarter, such as 2024Q3"),
              Types.column(
                  SCOPE,
                  DataTypes.StringType,
                  false,
                  "parent = among one parent's, level = among the whole level"),
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
              Types.column(
                  "fields",
                  Types.TEXTS,
                  false,
                  "Fields that take part in the group: half of its divisions or more are ranked on"
                      + " them"),
              Types.column(
                  "missing",
                  Types.TEXTS,
                  false,
                  "Of those, the ones on which this division is not ranked; never taken as 0"),
              Types.column(
                  "compared", DataTypes.IntegerType, false, "Divisions of the group with an index"),
              estimate("index_entropy", "TOPSIS closeness x 100 with entropy weights, 0 to 100"),
              rank(RANK_ENTROPY, "Rank by it; ties share"),
              estimate("index_equal", "TOPSIS closeness x 100 with equal weights, 0 to 100"),
              rank(RANK_EQUAL, "Rank by it; ties share"),
              estimate(
                  "stays_entropy", "Share of 1000 random weights that keep rank_entropy, 0 to 1"),
              estimate(STAYS_EQUAL, "Share of 1000 random weights that keep rank_equal, 0 to 1"),
              rank(RANK_BEST, "Best rank under any of the random weights"),
              rank(RANK_WORST, "Worst rank under any of the random weights"),
              estimate("weight_garbage", "Entropy weight in the group, 0 to 1; null = not part"),
              estimate("weight_toilet", "Entropy weight in the group, 0 to 1; null = not part"),
              estimate("weight_sewage", "Entropy weight in the group, 0 to 1; null = not part"),
              estimate("weight_straw", "Entropy weight in the group, 0 to 1; null = not part"),
              Types.column(
                  "reason",
                  DataTypes.StringType,
                  true,
                  "Why there is no index: missing_field, too_few_divisions, too_few_fields or"
                      + " all_alike; null = there is one")));

  private static StructField estimate(String name, String comment) {
    return Types.column(name, DataTypes.DoubleType, true, comment);
  }

  private static StructField rank(String name, String comment) {
    return Types.column(name, DataTypes.IntegerType, true, comment);
  }

  private CompositeTable() {}
}
