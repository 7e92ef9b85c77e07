package rural.jobs.view;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.udf;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.types.DataTypes;
import rural.jobs.registry.Hierarchy;
import rural.jobs.registry.Places;
import rural.jobs.registry.Registry;
import rural.jobs.table.PlaceTable;
import rural.schemas.period.Quarter;

/** Rows of {@code panel.places}. */
public final class PlacesToday {

  private PlacesToday() {}

  /**
   * @param division rows of {@code registry.division} in force by knowledge
   */
  public static Dataset<Row> of(Dataset<Row> division, Registry registry, Quarter quarter) {
    Dataset<Row> places =
        Places.onWithRetired(division, registry, quarter.end())
            .withColumn(PlaceTable.AS_OF, lit(quarter.toString()));
    UserDefinedFunction name = names(registry.hierarchy(quarter.end()));
    for (String level : PlaceTable.ABOVE) {
      places =
          places.withColumn(PlaceTable.nameOf(level), name.apply(col(PlaceTable.codeOf(level))));
    }
    return places.select(
        Arrays.stream(PlaceTable.SCHEMA.fieldNames())
            .map(column -> col(column))
            .toArray(Column[]::new));
  }

  private static UserDefinedFunction names(Hierarchy hierarchy) {
    Map<String, String> names = new HashMap<>();
    hierarchy.bottomUp().forEach(code -> names.put(code, hierarchy.name(code)));
    UDF1<String, String> find = names::get;
    return udf(find, DataTypes.StringType);
  }
}
