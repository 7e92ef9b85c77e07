package rural.jobs.run;

import static org.apache.spark.sql.functions.col;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import rural.jobs.table.QuarantineTable;
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
    return Answers.listing(dataset, dataset.collectAsList()).rows();
  }
}
