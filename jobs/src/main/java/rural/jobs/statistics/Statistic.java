package rural.jobs.statistics;

import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;
import rural.schemas.contract.Text;

/**
 * One table of a release: {@code published.<name>}, and a file of the same name beside the rates.
 */
public interface Statistic {

  /** Such as {@code trends}. */
  String name();

  /** The columns, every one with its meaning and unit; without the release, the quarter first. */
  StructType schema();

  /** The columns that tell a row from every other, in the order in which rows are printed. */
  List<String> key();

  /** What the codes in its cells mean, such as the reasons for an empty one. */
  default Map<String, Text> words() {
    return Map.of();
  }

  /** What it asks of groups of rates that others ask, too; {@link Material#part} gives the rows. */
  default List<RatePass.Part> parts(Material material) {
    return List.of();
  }

  /** Whether its rows are a part of a pass and nothing more: those are kept in memory already. */
  default boolean isPart() {
    return false;
  }

  /** Rows of {@link #schema}; none where the material does not carry the statistic. */
  Dataset<Row> rows(Material material);
}
