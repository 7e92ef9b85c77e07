package rural.jobs.datapackage;

import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.types.StructField;

/**
 * A column with all that is known of it.
 *
 * @param title in Chinese
 * @param meaning in English
 * @param unit id of a unit; empty where it is no quantity
 * @param concept SDMX concept
 * @param codes every value it may have; empty where anything goes
 */
public record Column(
    StructField field,
    String title,
    String meaning,
    Optional<String> unit,
    Optional<String> concept,
    List<String> codes) {

  public Column {
    codes = List.copyOf(codes);
  }

  public String name() {
    return field.name();
  }
}
