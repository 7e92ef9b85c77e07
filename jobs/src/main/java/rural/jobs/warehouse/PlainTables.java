package rural.jobs.warehouse;

import java.io.Closeable;
import java.io.IOException;
import java.util.function.Consumer;
import org.apache.hadoop.conf.Configuration;
import org.apache.iceberg.CatalogUtil;
import org.apache.iceberg.catalog.Catalog;
import org.apache.iceberg.catalog.TableIdentifier;
import org.apache.iceberg.expressions.Expression;
import org.apache.iceberg.expressions.Expressions;
import org.apache.spark.sql.Row;
import rural.schemas.control.ControlDatabase;
import rural.schemas.home.Home;

/** The tables of a home, read row by row without a Spark session: for a few rows of many. */
public final class PlainTables implements Closeable {

  private final Catalog catalog;

  private PlainTables(Catalog catalog) {
    this.catalog = catalog;
  }

  public static PlainTables open(Home home, ControlDatabase control) {
    new TablesPlace(home, control).check();
    return new PlainTables(
        CatalogUtil.buildIcebergCatalog(
            SparkSessions.CATALOG,
            SparkSessions.catalogSettings(home, control),
            new Configuration()));
  }

  /** Hands over every row and version of a table; none where nothing was ever written. */
  public void forEach(TableLayout layout, Consumer<Row> taker) {
    forEach(layout, Expressions.alwaysTrue(), taker);
  }

  /** Those under a value of a column that the table is partitioned by. */
  public void forEach(TableLayout layout, String column, String value, Consumer<Row> taker) {
    forEach(layout, Expressions.equal(column, value), taker);
  }

  private void forEach(TableLayout layout, Expression condition, Consumer<Row> taker) {
    TableIdentifier name = TableIdentifier.parse(layout.name());
    if (catalog.tableExists(name)) {
      PartitionFiles files = new PartitionFiles(catalog.loadTable(name), layout);
      RowOfRecord rows = new RowOfRecord(layout.schema());
      files
          .among(condition)
          .forEach(file -> files.forEach(file, record -> taker.accept(rows.of(record))));
    }
  }

  @Override
  public void close() throws IOException {
    ((Closeable) catalog).close();
  }
}
