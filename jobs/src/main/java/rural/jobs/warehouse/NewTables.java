package rural.jobs.warehouse;

import java.util.List;
import java.util.Map;
import org.apache.iceberg.PartitionSpec;
import org.apache.iceberg.Schema;
import org.apache.iceberg.SortOrder;
import org.apache.iceberg.Table;
import org.apache.iceberg.TableProperties;
import org.apache.iceberg.UpdateSchema;
import org.apache.iceberg.catalog.Catalog;
import org.apache.iceberg.catalog.Namespace;
import org.apache.iceberg.catalog.SupportsNamespaces;
import org.apache.iceberg.catalog.TableIdentifier;
import org.apache.iceberg.spark.SparkSchemaUtil;
import org.apache.iceberg.types.Types;

/** Makes the tables that are missing, and the columns that a table of an older program lacks. */
record NewTables(Catalog catalog) {

  /** What holds for every table: Parquet with zstd, copy on write, rows placed by our own sort. */
  private static final Map<String, String> PROPERTIES =
      Map.of(
          TableProperties.FORMAT_VERSION,
          "2",
          TableProperties.PARQUET_COMPRESSION,
          "zstd",
          TableProperties.WRITE_DISTRIBUTION_MODE,
          "none",
          TableProperties.MERGE_DISTRIBUTION_MODE,
          "none",
          "write.spark.fanout.enabled",
          "true",
          TableProperties.MERGE_MODE,
          "copy-on-write");

  void createIfMissing(TableLayout layout) {
    TableIdentifier identifier = TableIdentifier.parse(layout.name());
    Schema schema = SparkSchemaUtil.convert(layout.schema());
    if (catalog.tableExists(identifier)) {
      addMissing(catalog.loadTable(identifier), schema);
      return;
    }
    ensureNamespace(identifier.namespace());
    PartitionSpec.Builder spec = PartitionSpec.builderFor(schema);
    layout.partitionedBy().forEach(spec::identity);
    SortOrder.Builder order = SortOrder.builderFor(schema);
    layout.sortedBy().forEach(order::asc);
    catalog
        .buildTable(identifier, schema)
        .withPartitionSpec(spec.build())
        .withSortOrder(order.build())
        .withProperties(PROPERTIES)
        .create();
  }

  /** What was written before reads as null in a column that is added. */
  private static void addMissing(Table table, Schema wanted) {
    List<Types.NestedField> missing =
        wanted.columns().stream()
            .filter(column -> table.schema().findField(column.name()) == null)
            .toList();
    if (!missing.isEmpty()) {
      UpdateSchema update = table.updateSchema();
      missing.forEach(column -> update.addColumn(column.name(), column.type(), column.doc()));
      update.commit();
    }
  }

  private void ensureNamespace(Namespace namespace) {
    SupportsNamespaces namespaces = (SupportsNamespaces) catalog;
    if (!namespaces.namespaceExists(namespace)) {
      namespaces.createNamespace(namespace);
    }
  }
}
