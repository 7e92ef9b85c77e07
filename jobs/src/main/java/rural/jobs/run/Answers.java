package rural.jobs.run;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import rural.jobs.terminal.Listing;
import scala.jdk.javaapi.CollectionConverters;

/** Rows of Spark as a list that can be printed. */
public final class Answers {

  private Answers() {}

  /**
   * @param rows all rows of the answer, or some
   */
  public static Listing listing(Dataset<Row> answer, List<Row> rows) {
    return new Listing(List.of(answer.columns()), rows.stream().map(Answers::values).toList());
  }

  private static List<Object> values(Row row) {
    List<Object> values = new ArrayList<>();
    for (int i = 0; i < row.length(); i++) {
      values.add(
          row.get(i) instanceof scala.collection.Seq<?> many
              ? new ArrayList<>(CollectionConverters.asJava(many))
              : row.get(i));
    }
    return values;
  }
}
