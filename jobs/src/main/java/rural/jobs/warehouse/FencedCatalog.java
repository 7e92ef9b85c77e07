package rural.jobs.warehouse;

import java.util.Map;
import org.apache.iceberg.TableOperations;
import org.apache.iceberg.catalog.TableIdentifier;
import org.apache.iceberg.jdbc.JdbcCatalog;
import rural.schemas.control.HomeLock;

/**
 * The catalog in the control database, which commits nothing of a process that took the home and
 * has lost it since.
 */
public final class FencedCatalog extends JdbcCatalog {

  /** Names the setting that says where the database lies; its URI is known to this process only. */
  static final String DATABASE = "database";

  private String database;

  /** For Iceberg, which makes catalogs by the name of their class. */
  public FencedCatalog() {}

  @Override
  public void initialize(String name, Map<String, String> properties) {
    database = properties.get(DATABASE);
    super.initialize(name, properties);
  }

  @Override
  protected TableOperations newTableOps(TableIdentifier table) {
    return new FencedTable(super.newTableOps(table), () -> HomeLock.requireNotLost(database));
  }
}
