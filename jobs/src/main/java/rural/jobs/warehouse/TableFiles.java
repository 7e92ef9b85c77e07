package rural.jobs.warehouse;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.apache.iceberg.CatalogUtil;
import org.apache.iceberg.ContentFile;
import org.apache.iceberg.ManifestContent;
import org.apache.iceberg.ManifestFile;
import org.apache.iceberg.ManifestFiles;
import org.apache.iceberg.ManifestReader;
import org.apache.iceberg.Snapshot;
import org.apache.iceberg.SnapshotRef;
import org.apache.iceberg.Table;
import org.apache.iceberg.catalog.Catalog;
import org.apache.iceberg.catalog.Namespace;
import org.apache.iceberg.catalog.SupportsNamespaces;
import org.apache.iceberg.catalog.TableIdentifier;
import org.apache.iceberg.io.InputFile;
import rural.schemas.contract.Text;
import rural.schemas.control.ControlDatabase;
import rural.schemas.home.Home;

/**
 * What the catalog says that the tables are made of, held against the files that lie there; needs
 * no Spark. A file is looked at once, however many states of a table name it.
 */
public final class TableFiles implements Closeable {

  private final Catalog catalog;
  private final Map<String, Table> tables = new TreeMap<>();
  private final Set<String> seen = new HashSet<>();
  private final List<Text> faults = new ArrayList<>();

  private TableFiles(Catalog catalog) {
    this.catalog = catalog;
  }

  public static TableFiles open(Home home, ControlDatabase control) {
    new TablesPlace(home, control).check();
    return new TableFiles(
        CatalogUtil.buildIcebergCatalog(
            SparkSessions.CATALOG,
            SparkSessions.catalogSettings(home, control),
            new Configuration()));
  }

  /** Told how far it has come. */
  @FunctionalInterface
  public interface Watcher {
    void at(long done, long total);
  }

  /** How many files were looked at. */
  public long looked() {
    return seen.size();
  }

  public List<Text> faults() {
    return List.copyOf(faults);
  }

  /** Every file that the current state of a table, a tag or a branch names. */
  public void lookAtAll(Watcher watcher) {
    List<TableIdentifier> all = new ArrayList<>();
    for (Namespace namespace : ((SupportsNamespaces) catalog).listNamespaces()) {
      all.addAll(catalog.listTables(namespace));
    }
    long done = 0;
    for (TableIdentifier one : all) {
      look(one);
      watcher.at(++done, all.size());
    }
  }

  /** A release reads a table as it was when it got the tag. */
  public void requireTag(String name, String tag, String snapshot) {
    Table table = tables.get(name);
    SnapshotRef ref = table == null ? null : table.refs().get(tag);
    if (ref == null || !Long.toString(ref.snapshotId()).equals(snapshot)) {
      fault(
          "数据表 {0} 没有发布 {1} 所用的状态（快照 {2}）",
          "Table {0} lacks the state that release {1} was made from (snapshot {2})",
          name,
          tag,
          snapshot);
    }
  }

  private void look(TableIdentifier identifier) {
    try {
      Table table = catalog.loadTable(identifier);
      tables.put(identifier.toString(), table);
      table.refs().values().stream()
          .map(SnapshotRef::snapshotId)
          .distinct()
          .forEach(snapshot -> look(identifier, table, table.snapshot(snapshot)));
    } catch (RuntimeException unreadable) {
      fault(
          "数据表 {0} 无法打开：{1}",
          "Table {0} cannot be opened: {1}", identifier, Unreadable.reason(unreadable));
    }
  }

  private void look(TableIdentifier identifier, Table table, Snapshot snapshot) {
    if (!seen.add(snapshot.manifestListLocation())) {
      return;
    }
    try {
      for (ManifestFile manifest : snapshot.allManifests(table.io())) {
        if (exists(identifier, table, manifest.path(), manifest.length())) {
          look(identifier, table, manifest);
        }
      }
    } catch (RuntimeException unreadable) {
      unreadable(identifier, snapshot.manifestListLocation(), unreadable);
    }
  }

  private void look(TableIdentifier identifier, Table table, ManifestFile manifest) {
    try (ManifestReader<? extends ContentFile<?>> files =
        manifest.content() == ManifestContent.DATA
            ? ManifestFiles.read(manifest, table.io(), table.specs())
            : ManifestFiles.readDeleteManifest(manifest, table.io(), table.specs())) {
      for (ContentFile<?> file : files) {
        exists(identifier, table, file.location(), file.fileSizeInBytes());
      }
    } catch (IOException | RuntimeException unreadable) {
      unreadable(identifier, manifest.path(), unreadable);
    }
  }

  /** Whether a file is there that was not looked at before. */
  private boolean exists(TableIdentifier identifier, Table table, String path, long length) {
    if (!seen.add(path)) {
      return false;
    }
    InputFile file = table.io().newInputFile(path);
    if (!file.exists()) {
      fault("数据表 {0} 缺少文件 {1}", "Table {0} lacks its file {1}", identifier, path);
      return false;
    }
    if (file.getLength() != length) {
      fault(
          "数据表 {0} 的文件 {1} 应有 {2} 字节，现有 {3} 字节",
          "The file {1} of table {0} should have {2} bytes and has {3}",
          identifier,
          path,
          length,
          file.getLength());
      return false;
    }
    return true;
  }

  private void unreadable(TableIdentifier identifier, String path, Exception fault) {
    fault(
        "数据表 {0} 的文件 {1} 无法读取：{2}",
        "The file {1} of table {0} cannot be read: {2}",
        identifier,
        path,
        Unreadable.reason(fault));
  }

  private void fault(String zh, String en, Object... values) {
    faults.add(new Text(zh, en).with(values));
  }

  @Override
  public void close() throws IOException {
    ((Closeable) catalog).close();
  }
}
