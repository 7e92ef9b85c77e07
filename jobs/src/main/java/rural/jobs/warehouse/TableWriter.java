package rural.jobs.warehouse;

import static org.apache.spark.sql.functions.col;

import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.analysis.NoSuchTableException;

/** Writes to one table, every time in one commit: few rows in this process, many in tasks. */
public final class TableWriter {

  private final Warehouse warehouse;
  private final TableLayout layout;

  TableWriter(Warehouse warehouse, TableLayout layout) {
    this.warehouse = warehouse;
    this.layout = layout;
    warehouse.createIfMissing(layout);
  }

  /** Rows are sorted within their partition. */
  public void append(Dataset<Row> rows) {
    if (isSmall()) {
      few().append(layout.columnsOf(rows).collectAsList());
    } else {
      append(rows, Warehouse.MAIN);
    }
  }

  void append(Dataset<Row> rows, String branch) {
    try {
      layout.arranged(rows).writeTo(onBranch(branch)).append();
    } catch (NoSuchTableException gone) {
      throw vanished(gone);
    }
  }

  /**
   * Puts rows in the place of those that have a value in a column the table is partitioned by, on a
   * branch.
   */
  public void replace(Dataset<Row> rows, String column, String value, String branch) {
    if (isSmall()) {
      few().replace(layout.columnsOf(rows).collectAsList(), column, value, branch);
      return;
    }
    try {
      layout.arranged(rows).writeTo(onBranch(branch)).overwrite(col(column).equalTo(value));
    } catch (NoSuchTableException gone) {
      throw vanished(gone);
    }
  }

  /** Applies changes of this process: rows that they name are updated, the others added. */
  public void merge(List<Row> changes, MergePlan plan) {
    few().merge(changes, plan);
  }

  /** The same. */
  public void merge(Dataset<Row> changes, MergePlan plan) {
    if (isSmall()) {
      merge(changes.collectAsList(), plan);
      return;
    }
    String table = Warehouse.qualified(layout.name());
    changes
        .as(MergePlan.CHANGES)
        .mergeInto(table, plan.condition(table))
        .whenMatched()
        .update(immutable(plan.updates()))
        .whenNotMatched()
        .insert(immutable(MergePlan.inserts(layout.schema())))
        .merge();
  }

  /** Where rows can be written aside, to be taken over or dropped. */
  public Staged stage() {
    return new Staged(warehouse, layout);
  }

  private boolean isSmall() {
    return warehouse.scale().isSmall();
  }

  private FewRows few() {
    return new FewRows(warehouse.table(layout.name()), layout);
  }

  private String onBranch(String branch) {
    String table = Warehouse.qualified(layout.name());
    return branch.equals(Warehouse.MAIN) ? table : table + ".branch_" + branch;
  }

  private IllegalStateException vanished(NoSuchTableException gone) {
    return new IllegalStateException(
        "Table " + layout.name() + " vanished while it was written", gone);
  }

  private static scala.collection.immutable.Map<String, Column> immutable(
      Map<String, Column> columns) {
    return scala.collection.immutable.Map.from(
        scala.jdk.javaapi.CollectionConverters.asScala(columns));
  }
}
