package rural.jobs.run;

import static org.apache.spark.sql.functions.col;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import rural.jobs.table.RateTable;
import rural.jobs.warehouse.TableLayout;
import rural.jobs.warehouse.Warehouse;
import rural.schemas.control.Release;

/** The branch of the published tables on which a release waits until it may be seen. */
record Branch(Warehouse warehouse, Release release) {

  /** Writes the release's rows anew, from where the table stands now. */
  void write(TableLayout table, Dataset<Row> rows) {
    warehouse.createIfMissing(table);
    warehouse.references().branch(table.name(), release.branch());
    warehouse.replace(table, rows, RateTable.RELEASE, release.id(), release.branch());
  }

  /**
   * Lets the table stand where the branch does; where it has moved on, the rows are added to it.
   */
  void makeMain(TableLayout table, String releaseColumn) {
    if (warehouse.references().canFastForward(table.name(), release.branch())) {
      warehouse.references().fastForward(table.name(), release.branch());
    } else {
      Dataset<Row> held =
          warehouse
              .read(table.name(), release.branch())
              .filter(col(releaseColumn).equalTo(release.id()));
      warehouse.replace(table, held, releaseColumn, release.id(), Warehouse.MAIN);
    }
  }

  void drop() {
    warehouse.references().dropBranch(Tables.RATES.name(), release.branch());
    warehouse.references().dropBranch(Tables.MEASURES.name(), release.branch());
  }
}
