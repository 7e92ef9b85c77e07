package rural.jobs.run;

import static org.apache.spark.sql.functions.col;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import rural.jobs.table.RateTable;
import rural.jobs.table.SideBySide;
import rural.jobs.warehouse.TableLayout;
import rural.jobs.warehouse.Warehouse;
import rural.schemas.control.Release;

/** The branch of the published tables on which a release waits until it may be seen. */
record Branch(Warehouse warehouse, Release release) {

  /** Rows of the release for one of its tables. */
  record Part(TableLayout table, Dataset<Row> rows) {}

  /** Writes the release's rows anew, from where the tables stand now. */
  void write(List<Part> parts) {
    SideBySide.run(parts, warehouse.scale().isSmall(), this::write);
  }

  private void write(Part part) {
    TableLayout table = part.table();
    warehouse.createIfMissing(table);
    if (warehouse.scale().isSmall()) {
      // Rows written to a branch that is not there begin it, which saves a commit.
      warehouse.references().dropBranch(table.name(), release.branch());
    } else {
      warehouse.references().branch(table.name(), release.branch());
    }
    warehouse.writer(table).replace(part.rows(), RateTable.RELEASE, release.id(), release.branch());
  }

  /** Whether the release has rows, or none at all, waiting in a table. */
  boolean holds(TableLayout table) {
    return warehouse.exists(table.name())
        && warehouse.references().exists(table.name(), release.branch());
  }

  /** The rows that wait. */
  Dataset<Row> read(TableLayout table) {
    return warehouse
        .read(table, release.branch())
        .filter(col(RateTable.RELEASE).equalTo(release.id()));
  }

  /**
   * Lets the tables stand where the branch does; where one has moved on, the rows are added to it.
   */
  void makeMain(List<TableLayout> tables) {
    SideBySide.run(tables, warehouse.scale().isSmall(), this::makeMain);
  }

  private void makeMain(TableLayout table) {
    if (!holds(table)) {
      return;
    }
    if (warehouse.references().canFastForward(table.name(), release.branch())) {
      warehouse.references().fastForward(table.name(), release.branch());
    } else {
      warehouse.writer(table).replace(read(table), RateTable.RELEASE, release.id(), Warehouse.MAIN);
    }
  }

  void drop(List<TableLayout> tables) {
    SideBySide.run(
        tables.stream().filter(this::holds).toList(),
        warehouse.scale().isSmall(),
        table -> warehouse.references().dropBranch(table.name(), release.branch()));
  }
}
