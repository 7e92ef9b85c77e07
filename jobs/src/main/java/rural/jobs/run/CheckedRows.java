package rural.jobs.run;

import java.util.List;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import rural.jobs.receive.check.FindingRows;
import rural.jobs.receive.check.SheetColumns;

/** Rows of a form that were read and checked, each with what was found wrong. */
sealed interface CheckedRows extends AutoCloseable permits CheckedHere, CheckedInTasks {

  List<SheetSummary> sheets();

  /** The rows that count. */
  Dataset<Row> taken();

  /** Adds the rows that count to the table of their form, as they are. */
  void append();

  /** The quarters of the rows that count. */
  Set<String> quarters();

  /** Whether no key counts twice. */
  boolean isUncontested();

  Found found(SheetColumns columns, Listed limit);

  @Override
  void close();

  /**
   * What is wrong with rows.
   *
   * @param listed rows of {@link FindingRows#SCHEMA}, as many as receipts list
   * @param refusing those that refuse a row, without limit and without what only receipts need
   */
  record Found(List<Row> listed, Dataset<Row> refusing) {}
}
