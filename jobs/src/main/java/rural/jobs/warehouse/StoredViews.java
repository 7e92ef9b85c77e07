package rural.jobs.warehouse;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.apache.hadoop.conf.Configuration;
import org.apache.iceberg.CatalogUtil;
import org.apache.iceberg.catalog.Catalog;
import org.apache.iceberg.catalog.Namespace;
import org.apache.iceberg.catalog.SupportsNamespaces;
import org.apache.iceberg.catalog.TableIdentifier;
import org.apache.iceberg.catalog.ViewCatalog;
import org.apache.iceberg.exceptions.AlreadyExistsException;
import org.apache.iceberg.exceptions.CommitFailedException;
import org.apache.iceberg.spark.SparkSchemaUtil;
import org.apache.iceberg.view.View;
import org.apache.spark.sql.types.StructType;
import rural.schemas.control.ControlDatabase;
import rural.schemas.home.Home;

/**
 * Views in the catalog, beside the tables, so that every Spark that opens the catalog has them. A
 * view is written only where it differs from what is there; two who write the same do not mind each
 * other.
 */
public final class StoredViews implements AutoCloseable {

  private static final String DIALECT = "spark";
  private static final String COMMENT = "comment";

  /** Marks the views of the product; those of other people are left alone. */
  private static final String DIGEST = "rural.digest";

  private final Catalog catalog;
  private final Closeable opened;

  private StoredViews(Catalog catalog, Closeable opened) {
    this.catalog = catalog;
    this.opened = opened;
  }

  /** The views in the catalog of a session, which stays open. */
  static StoredViews in(Catalog catalog) {
    return new StoredViews(catalog, () -> {});
  }

  /** The views of a home, for who has no Spark and needs none. */
  public static StoredViews open(Home home, ControlDatabase control) {
    new TablesPlace(home, control).check();
    Catalog catalog =
        CatalogUtil.buildIcebergCatalog(
            SparkSessions.CATALOG,
            SparkSessions.catalogSettings(home, control),
            new Configuration());
    return new StoredViews(catalog, (Closeable) catalog);
  }

  /** Closes the catalog, unless it is that of a session. */
  @Override
  public void close() {
    try {
      opened.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The columns of a table, with their comments; empty where it was never made. */
  public Optional<StructType> columns(String table) {
    TableIdentifier identifier = TableIdentifier.parse(table);
    return catalog.tableExists(identifier)
        ? Optional.of(SparkSchemaUtil.convert(catalog.loadTable(identifier).schema()))
        : Optional.empty();
  }

  public boolean exists(String view) {
    return views().viewExists(TableIdentifier.parse(view));
  }

  /** Makes these the views of the product: what is missing or different is written, others go. */
  public void keep(List<rural.jobs.table.View> wanted) {
    Set<TableIdentifier> names = new HashSet<>();
    Set<Namespace> namespaces = new HashSet<>();
    for (rural.jobs.table.View one : wanted) {
      put(one);
      names.add(TableIdentifier.parse(one.name()));
      namespaces.add(TableIdentifier.parse(one.name()).namespace());
    }
    for (Namespace namespace : namespaces) {
      views().listViews(namespace).stream()
          .filter(there -> !names.contains(there))
          .filter(there -> views().loadView(there).properties().containsKey(DIGEST))
          .forEach(views()::dropView);
    }
  }

  /** Writes a view, unless it is there as it should be. */
  public void put(rural.jobs.table.View wanted) {
    if (holds(wanted)) {
      return;
    }
    TableIdentifier identifier = TableIdentifier.parse(wanted.name());
    ensureNamespace(identifier.namespace());
    try {
      views()
          .buildView(identifier)
          .withSchema(SparkSchemaUtil.convert(wanted.schema()))
          .withDefaultNamespace(identifier.namespace())
          .withQuery(DIALECT, wanted.sql())
          .withProperties(Map.of(COMMENT, wanted.comment(), DIGEST, digest(wanted)))
          .createOrReplace();
    } catch (AlreadyExistsException | CommitFailedException e) {
      if (!holds(wanted)) {
        throw e;
      }
    }
  }

  private boolean holds(rural.jobs.table.View wanted) {
    TableIdentifier identifier = TableIdentifier.parse(wanted.name());
    if (!views().viewExists(identifier)) {
      return false;
    }
    View there = views().loadView(identifier);
    return digest(wanted).equals(there.properties().get(DIGEST));
  }

  private void ensureNamespace(Namespace namespace) {
    SupportsNamespaces namespaces = (SupportsNamespaces) catalog;
    if (!namespaces.namespaceExists(namespace)) {
      try {
        namespaces.createNamespace(namespace);
      } catch (AlreadyExistsException e) {
        // Somebody else made it just now.
        return;
      }
    }
  }

  private ViewCatalog views() {
    return (ViewCatalog) catalog;
  }

  private static String digest(rural.jobs.table.View one) {
    String all = String.join("\n", one.comment(), one.schema().json(), one.sql());
    return UUID.nameUUIDFromBytes(all.getBytes(StandardCharsets.UTF_8)).toString();
  }
}
