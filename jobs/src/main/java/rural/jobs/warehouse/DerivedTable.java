package rural.jobs.warehouse;

import static org.apache.spark.sql.functions.lit;

import org.apache.iceberg.Table;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.analysis.NoSuchTableException;

/** A table that can be made anew from others at any time, and remembers what it was made from. */
public final class DerivedTable {

  private static final String MADE_FROM = "rural.made-from";

  private final Warehouse warehouse;
  private final TableLayout layout;

  DerivedTable(Warehouse warehouse, TableLayout layout) {
    this.warehouse = warehouse;
    this.layout = layout;
  }

  public boolean isMadeFrom(String sources) {
    return warehouse.exists(layout.name())
        && sources.equals(warehouse.table(layout.name()).properties().get(MADE_FROM));
  }

  /** Puts these rows in the place of all that were there; killed in between, it is made again. */
  public void make(Dataset<Row> rows, String sources) {
    warehouse.createIfMissing(layout);
    try {
      layout.arranged(rows).writeTo(Warehouse.qualified(layout.name())).overwrite(lit(true));
    } catch (NoSuchTableException gone) {
      throw new IllegalStateException("Table " + layout.name() + " vanished", gone);
    }
    Table table = warehouse.table(layout.name());
    table.updateProperties().set(MADE_FROM, sources).commit();
  }
}
