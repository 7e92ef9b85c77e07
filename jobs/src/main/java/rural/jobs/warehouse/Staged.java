package rural.jobs.warehouse;

import org.apache.iceberg.Table;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Rows on a branch of a table, where nobody reads them until they are taken over. What a killed
 * process left there is dropped by the next.
 */
public final class Staged {

  private static final String BRANCH = "arriving";

  private final Warehouse warehouse;
  private final TableLayout layout;

  Staged(Warehouse warehouse, TableLayout layout) {
    this.warehouse = warehouse;
    this.layout = layout;
    warehouse.createIfMissing(layout);
    warehouse.references().branch(layout.name(), BRANCH);
  }

  public void write(Dataset<Row> rows) {
    warehouse.writer(layout).append(rows, BRANCH);
  }

  /** What was written, and nothing of what the table held before. */
  public Dataset<Row> rows() {
    Table table = warehouse.table(layout.name());
    if (table.currentSnapshot() == null) {
      return warehouse.read(layout, BRANCH);
    }
    return warehouse.between(
        layout.name(), table.currentSnapshot().snapshotId(), table.refs().get(BRANCH).snapshotId());
  }

  /** Makes the rows part of the table. */
  public void adopt() {
    warehouse.references().fastForward(layout.name(), BRANCH);
  }

  public void drop() {
    warehouse.references().dropBranch(layout.name(), BRANCH);
  }
}
