package rural.jobs.warehouse;

import static org.apache.spark.sql.functions.lit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.iceberg.FileScanTask;
import org.apache.iceberg.Snapshot;
import org.apache.iceberg.Table;
import org.apache.iceberg.TableScan;
import org.apache.iceberg.catalog.Catalog;
import org.apache.iceberg.catalog.Namespace;
import org.apache.iceberg.catalog.SupportsNamespaces;
import org.apache.iceberg.catalog.TableIdentifier;
import org.apache.iceberg.expressions.Expression;
import org.apache.iceberg.expressions.Expressions;
import org.apache.iceberg.io.CloseableIterable;
import org.apache.iceberg.spark.Spark3Util;
import org.apache.iceberg.spark.SparkSchemaUtil;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import rural.jobs.table.Spread;
import rural.schemas.control.ControlDatabase;
import rural.schemas.home.Home;

/**
 * The tables of a home. A table is made when something is first written to it; until then it reads
 * as empty.
 */
public final class Warehouse implements AutoCloseable {

  public static final String MAIN = "main";

  private final SparkSession spark;
  private final Catalog catalog;
  private final NewTables newTables;
  private final Scale scale;

  private Warehouse(SparkSession spark, Scale scale) {
    this.spark = spark;
    this.scale = scale;
    this.catalog = Spark3Util.loadIcebergCatalog(spark, SparkSessions.CATALOG);
    this.newTables = new NewTables(catalog);
  }

  /** Begins what {@link #open} will wait for, for commands that will certainly need tables. */
  public static void begin() {
    SparkSessions.begin();
  }

  /** Whether what was begun is neither finished nor waited for: a process that ends now cuts it. */
  public static boolean isBeginning() {
    return SparkSessions.isBeginning();
  }

  /** Whether anything was ever written to the tables of a home; needs no Spark. */
  public static boolean holdsSomething(Home home) throws IOException {
    if (!Files.isDirectory(home.warehouse())) {
      return false;
    }
    try (Stream<Path> tables = Files.list(home.warehouse())) {
      return tables.findAny().isPresent();
    }
  }

  /** Starts Spark: seconds, so only commands that need tables do this. */
  public static Warehouse open(Home home, ControlDatabase control, Scale scale) {
    return new Warehouse(SparkSessions.open(home, control, scale), scale);
  }

  /** In a Spark that runs already and belongs to somebody else, who closes it. */
  public static Warehouse beside(Home home, ControlDatabase control, Scale scale) {
    return new Warehouse(SparkSessions.beside(home, control, scale), scale);
  }

  public SparkSession spark() {
    return spark;
  }

  public Scale scale() {
    return scale;
  }

  /** Rows of this process as a dataset. */
  public Dataset<Row> local(List<Row> rows, StructType schema) {
    return spark.createDataFrame(rows, schema);
  }

  /** Whether a table holds nothing under any of these values of a column it is partitioned by. */
  public boolean isEmpty(TableLayout layout, String column, Collection<String> values) {
    if (!exists(layout.name())) {
      return true;
    }
    TableScan scan =
        table(layout.name()).newScan().filter(Expressions.in(column, values.toArray()));
    try (CloseableIterable<FileScanTask> files = scan.planFiles()) {
      return !files.iterator().hasNext();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot list the files of " + layout.name(), e);
    }
  }

  /** Whether nothing was ever written to a table. */
  public boolean isEmpty(TableLayout layout) {
    return !exists(layout.name()) || table(layout.name()).currentSnapshot() == null;
  }

  public boolean exists(String table) {
    return catalog.tableExists(identifier(table));
  }

  /** All rows and versions of a table; empty where nothing was ever written. */
  public Dataset<Row> read(TableLayout layout) {
    return exists(layout.name())
        ? complete(layout, spark.table(qualified(layout.name())))
        : spark.createDataFrame(List.of(), layout.schema());
  }

  /** The same rows, few, read into this process without a Spark job. */
  public List<Row> few(TableLayout layout) {
    return few(layout, Expressions.alwaysTrue());
  }

  /** Those under any of these values of a column the table is partitioned by. */
  public List<Row> few(TableLayout layout, String column, Collection<String> values) {
    return few(layout, Expressions.in(column, values.toArray()));
  }

  private List<Row> few(TableLayout layout, Expression condition) {
    return exists(layout.name())
        ? new FewRows(table(layout.name()), layout).read(condition)
        : List.of();
  }

  /** Rows of a table as they stand on a branch or under a tag. */
  public Dataset<Row> read(TableLayout layout, String reference) {
    return complete(
        layout, spark.read().option("versionAsOf", reference).table(qualified(layout.name())));
  }

  /** With the columns that a table of an older program lacks, all null. */
  private static Dataset<Row> complete(TableLayout layout, Dataset<Row> rows) {
    Dataset<Row> all = rows;
    Set<String> there = Set.of(rows.columns());
    for (StructField field : layout.schema().fields()) {
      if (!there.contains(field.name())) {
        all = all.withColumn(field.name(), lit(null).cast(field.dataType()));
      }
    }
    return all;
  }

  /** What commits after one snapshot, up to another, have added. */
  Dataset<Row> between(String table, long after, long upTo) {
    return spark
        .read()
        .option("start-snapshot-id", after)
        .option("end-snapshot-id", upTo)
        .table(qualified(table));
  }

  /** What writes to a table, which is made first where it is missing. */
  public TableWriter writer(TableLayout layout) {
    return new TableWriter(this, layout);
  }

  public synchronized void createIfMissing(TableLayout layout) {
    newTables.createIfMissing(layout);
  }

  /** What of a table no longer fits its layout; a column that is new fits. */
  public List<ColumnChange> changes(TableLayout layout) {
    if (!exists(layout.name())) {
      return List.of();
    }
    Map<String, String> wanted = new HashMap<>();
    for (StructField field : layout.schema().fields()) {
      wanted.put(field.name(), field.dataType().catalogString());
    }
    List<ColumnChange> changes = new ArrayList<>();
    for (StructField stored : SparkSchemaUtil.convert(table(layout.name()).schema()).fields()) {
      String type = stored.dataType().catalogString();
      if (!type.equals(wanted.get(stored.name()))) {
        Optional<String> other = Optional.ofNullable(wanted.get(stored.name()));
        changes.add(new ColumnChange(stored.name(), type, other));
      }
    }
    return changes;
  }

  /** The tables there are, by name, each with its current snapshot. */
  public Map<String, Long> snapshots() {
    Map<String, Long> snapshots = new TreeMap<>();
    for (Namespace namespace : ((SupportsNamespaces) catalog).listNamespaces()) {
      for (TableIdentifier identifier : catalog.listTables(namespace)) {
        Table table = catalog.loadTable(identifier);
        if (table.currentSnapshot() != null) {
          snapshots.put(identifier.toString(), table.currentSnapshot().snapshotId());
        }
      }
    }
    return snapshots;
  }

  /** The current snapshot of a table; empty where nothing was ever written. */
  public Optional<Long> snapshot(String table) {
    return exists(table)
        ? Optional.ofNullable(table(table).currentSnapshot()).map(Snapshot::snapshotId)
        : Optional.empty();
  }

  /** Names the Spark work that follows, for those who watch or debug it. */
  public void describe(String work) {
    spark.sparkContext().setJobGroup(work, work, false);
  }

  /** Pieces of work that spread over the cores; order does not matter. */
  public <T> Spread<T> spread(List<T> pieces) {
    int parts = Math.min(pieces.size(), spark.sparkContext().defaultParallelism() * 4);
    return new Spread<>(spark.range(0, pieces.size(), 1, Math.max(1, parts)), broadcast(pieces));
  }

  /** Something that tasks look into; it travels once to each process. */
  public <T> Broadcast<T> broadcast(T value) {
    return JavaSparkContext.fromSparkContext(spark.sparkContext()).broadcast(value);
  }

  /** Drops what was kept in memory. */
  public void forget() {
    spark.catalog().clearCache();
  }

  /** The Iceberg table itself, for branches, tags and upkeep. */
  Table table(String name) {
    return catalog.loadTable(identifier(name));
  }

  /** Branches and tags of the tables. */
  public References references() {
    return new References(this);
  }

  /** A table that is made from others. */
  public DerivedTable derived(TableLayout layout) {
    return new DerivedTable(this, layout);
  }

  /** The views beside the tables. */
  public StoredViews views() {
    return StoredViews.in(catalog);
  }

  /** What keeps the tables quick and small. */
  public Upkeep upkeep() {
    return new Upkeep(this);
  }

  @Override
  public void close() {
    spark.stop();
  }

  private static TableIdentifier identifier(String table) {
    return TableIdentifier.parse(table);
  }

  static String qualified(String table) {
    return SparkSessions.CATALOG + "." + table;
  }
}
