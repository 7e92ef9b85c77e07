package rural.jobs.statistics;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;

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

  /** Rows of {@link #schema}; none where the material does not carry the statistic. */
  Dataset<Row> rows(Material material);
}
