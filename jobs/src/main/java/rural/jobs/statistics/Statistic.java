package rural.jobs.statistics;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
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

  /** The rows that come from no pass; empty where there are none, or no material for them. */
  default Optional<Dataset<Row>> apart(Material material) {
    return Optional.empty();
  }

  /** All rows, as {@link #schema}. */
  default Dataset<Row> rows(Material material) {
    return rows(material, apart -> apart);
  }

  /**
   * All rows, as {@link #schema}.
   *
   * @param kept what is done to keep the rows apart; those of the pass are kept by it
   */
  default Dataset<Row> rows(Material material, UnaryOperator<Dataset<Row>> kept) {
    Stream<Dataset<Row>> parts = parts(material).stream().map(part -> material.part(part.name()));
    return Stream.concat(parts, apart(material).map(kept).stream())
        .reduce(Dataset::union)
        .orElseGet(() -> material.rates().sparkSession().createDataFrame(List.of(), schema()));
  }
}
