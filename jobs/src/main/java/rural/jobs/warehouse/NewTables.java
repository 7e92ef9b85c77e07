package rural.jobs.warehouse;

import java.util.Map;
import org.apache.iceberg.PartitionSpec;
import org.apache.iceberg.Schema;
import org.apache.iceberg.SortOrder;
import org.apache.iceberg.TableProperties;
import org.apache.iceberg.catalog.Catalog;
import org.apache.iceberg.catalog.Namespace;
import org.apache.iceberg.catalog.SupportsNamespaces;
import org.apache.iceberg.catalog.TableIdentifier;
import org.apache.iceberg.spark.SparkSchemaUtil;

/** Makes the tables that are missing. */
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
    if (catalog.tableExists(identifier)) {
      return;
    }
    ensureNamespace(identifier.namespace());
    Schema schema = SparkSchemaUtil.convert(layout.schema());
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

  private void ensureNamespace(Namespace namespace) {
    SupportsNamespaces namespaces = (SupportsNamespaces) catalog;
    if (!namespaces.namespaceExists(namespace)) {
      namespaces.createNamespace(namespace);
    }
  }
}
