package rural.jobs.run;

import static org.apache.spark.sql.functions.col;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import rural.jobs.table.QuarantineTable;
import rural.jobs.terminal.Listing;
import rural.jobs.warehouse.ReadOnly;
import rural.jobs.warehouse.Scale;
import rural.jobs.warehouse.Warehouse;

/** Answers from the tables. */
public final class Queries {

  private final Desk desk;

  public Queries(Desk desk) {
    this.desk = desk;
  }

  /** The tables, for who only reads and so needs no lock. */
  static Warehouse open(Desk desk) throws IOException {
    return Warehouse.open(desk.home(), desk.control(), Scale.of(desk.home(), List.of()));
  }

  /** The tables with their views as they should be, for who asks what comes to mind. */
  static Warehouse openWithViews(Desk desk) throws IOException {
    Warehouse warehouse = open(desk);
    new Views(desk, warehouse).refresh();
    return warehouse;
  }

  /** The answer to a query that only reads. */
  public Listing sql(String query) throws IOException {
    try (Warehouse warehouse = openWithViews(desk)) {
      SparkSession spark = warehouse.spark();
      ReadOnly.require(spark, query);
      Dataset<Row> answer = spark.sql(query);
      return new Listing(List.of(answer.columns()), rows(answer));
    }
  }

  public List<List<Object>> quarantine(Optional<String> submission) throws IOException {
    try (Warehouse warehouse = open(desk)) {
      Dataset<Row> all = warehouse.read(Tables.QUARANTINE);
      Dataset<Row> some =
          submission
              .map(id -> all.filter(col(QuarantineTable.SUBMISSION_ID).equalTo(id)))
              .orElse(all);
      return rows(
          some.orderBy(
                  QuarantineTable.FILE,
                  QuarantineTable.SHEET,
                  QuarantineTable.ROW_NUMBER,
                  QuarantineTable.COLUMN,
                  QuarantineTable.RULE)
              .select(
                  col(QuarantineTable.SUBMISSION_ID),
                  col(QuarantineTable.FILE),
                  col(QuarantineTable.SHEET),
                  col(QuarantineTable.ROW_NUMBER),
                  col(QuarantineTable.COLUMN),
                  col(QuarantineTable.FIELD),
                  col(QuarantineTable.VALUE),
                  col(QuarantineTable.RULE),
                  col(desk.isChinese() ? QuarantineTable.REASON_ZH : QuarantineTable.REASON_EN)));
    }
  }

  private static List<List<Object>> rows(Dataset<Row> dataset) {
    List<List<Object>> rows = new ArrayList<>();
    for (Row row : dataset.collectAsList()) {
      List<Object> values = new ArrayList<>();
      for (int i = 0; i < row.length(); i++) {
        values.add(
            row.get(i) instanceof scala.collection.Seq<?> many
                ? new ArrayList<>(scala.jdk.javaapi.CollectionConverters.asJava(many))
                : row.get(i));
      }
      rows.add(values);
    }
    return rows;
  }
}
