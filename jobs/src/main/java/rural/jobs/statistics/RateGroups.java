package rural.jobs.statistics;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;
import rural.jobs.table.Groups;

/** Rates worked on by group, each group in order of time and division. */
public record RateGroups(Dataset<Row> rates, Column key) {

  /** From the rates of one group to the rows made of them. */
  public interface Work extends Function<List<PublishedRate>, List<Row>>, Serializable {

    /** The same work on the rates of one quarter only. */
    default Work on(String quarter) {
      return rates -> apply(rates.stream().filter(one -> one.quarter().equals(quarter)).toList());
    }
  }

  /** Rows of the schema. */
  public Dataset<Row> map(Work work, StructType schema, boolean isSmall) {
    return groups().flatMap((group, rows) -> work.apply(sorted(rows)).iterator(), schema, isSmall);
  }

  private Groups groups() {
    return new Groups(PublishedRate.select(rates), key);
  }

  static List<PublishedRate> sorted(Iterator<Row> rows) {
    List<PublishedRate> all = new ArrayList<>();
    rows.forEachRemaining(row -> all.add(PublishedRate.of(row)));
    all.sort(PublishedRate.IN_ORDER);
    return all;
  }
}
