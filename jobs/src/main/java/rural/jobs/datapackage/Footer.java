package rural.jobs.datapackage;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a Parquet file says of itself in its footer: the table and its columns for everybody, and
 * once more as Spark reads it, which then shows the meanings as comments.
 */
public final class Footer {

  private static final String SPARK = "org.apache.spark.sql.parquet.row.metadata";
  private static final ObjectMapper JSON = new ObjectMapper();

  private Footer() {}

  public static SortedMap<String, String> of(DescribedTable table) {
    SortedMap<String, String> about = new TreeMap<>();
    about.put("title", table.title().zh());
    about.put("description", table.title().en());
    try {
      about.put(
          "schema", JSON.writeValueAsString(TableSchema.of(table, Resource.Format.PARQUET, JSON)));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("The columns of " + table.name() + " make no JSON", e);
    }
    about.put(SPARK, table.schema().json());
    return about;
  }
}
