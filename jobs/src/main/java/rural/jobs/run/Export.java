package rural.jobs.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import rural.jobs.datapackage.DataPackage;
import rural.jobs.datapackage.Resource;
import rural.jobs.registry.Registry;
import rural.jobs.table.LineageTable;
import rural.jobs.terminal.Listing;
import rural.jobs.warehouse.Warehouse;
import rural.schemas.contract.Text;
import rural.schemas.control.Release;
import rural.schemas.control.ReleaseRegister;
import rural.schemas.text.MistypedException;
import rural.schemas.yaml.Nearest;

/**
 * Tables as a release saw them, as plain Parquet with a description beside. The same release gives
 * the same bytes. What senders sent, as it came, is not given away.
 */
public final class Export {

  private static final String ALL = "all";

  private final Desk desk;

  public Export(Desk desk) {
    this.desk = desk;
  }

  /**
   * @param tables names with or without namespace; {@code all} for every table of the release
   * @param to a folder that does not exist or is empty
   */
  public record Order(String release, List<String> tables, Path to) {

    public Order {
      tables = List.copyOf(tables);
    }
  }

  /**
   * Writes the folder, whole or not at all.
   *
   * @return the tables with their files and rows
   * @throws MistypedException where the release has no tables, a table is not known, or the folder
   *     holds something
   */
  public Listing run(Order order) throws IOException {
    Path to = order.to().toAbsolutePath().normalize();
    requireEmpty(to);
    Release release = released(order.release());
    Map<String, ExportedTable> known = ExportedTable.all(desk.book());
    List<ExportedTable> wanted = wanted(order.tables(), known);
    Path writing =
        to.resolveSibling("." + to.getFileName() + ".tmp-" + ProcessHandle.current().pid());
    Files.createDirectories(writing);
    try (Warehouse warehouse = Queries.open(desk)) {
      List<List<Object>> written = write(warehouse, release, wanted, order.tables(), writing);
      Files.deleteIfExists(to);
      Files.move(writing, to, StandardCopyOption.ATOMIC_MOVE);
      return new Listing(List.of("table", "files", "rows"), written);
    } finally {
      remove(writing);
    }
  }

  private List<List<Object>> write(
      Warehouse warehouse,
      Release release,
      List<ExportedTable> wanted,
      List<String> asked,
      Path folder)
      throws IOException {
    DataPackage all =
        new DataPackage(
            release.id(),
            new Text(
                "农村人居环境整治数据表 " + release.id(),
                "Tables of rural environment remediation as release " + release.id() + " saw them"),
            release.createdAt());
    List<List<Object>> written = new ArrayList<>();
    Dataset<Row> lineage = lineage(warehouse, release);
    for (ExportedTable table : wanted) {
      if (!table.isIn(warehouse, release)) {
        if (!asked.contains(ALL)) {
          throw new MistypedException(
              new Text("发布 {0} 没有数据表 {1}。", "Release {0} has no table {1}.")
                  .with(release.id(), table.name()));
        }
        continue;
      }
      ExportedTable.Written one = table.write(warehouse, release, folder, desk.book(), lineage);
      all.add(new Resource(one.table(), Resource.Format.PARQUET, one.files()));
      written.add(List.of(table.name(), one.files().size(), one.rows()));
    }
    all.write(folder);
    return written;
  }

  /** Where reports count, as the release knew the divisions. */
  private Dataset<Row> lineage(Warehouse warehouse, Release release) {
    Knowledge then = new Knowledge(warehouse, desk.book(), Optional.of(release.cutOff()));
    Dataset<Row> division = then.inForce(desk.book().form("division").table());
    Registry registry =
        Registry.read(
            division,
            then.inForce(desk.book().form("division_change").table()),
            List.of(),
            List.of());
    return warehouse.local(
        Views.lineage(desk, division, registry, release.quarter()), LineageTable.SCHEMA);
  }

  private static List<ExportedTable> wanted(List<String> asked, Map<String, ExportedTable> known) {
    if (asked.contains(ALL)) {
      return List.copyOf(known.values());
    }
    return asked.stream().distinct().map(name -> known(name, known)).toList();
  }

  private static ExportedTable known(String asked, Map<String, ExportedTable> known) {
    String name = asked.strip();
    ExportedTable table = known.get(name.substring(name.indexOf('.') + 1));
    if (table == null || (name.contains(".") && !table.layout().name().equals(name))) {
      throw new MistypedException(
          new Text("没有可导出的数据表“{0}”{1}", "No table '{0}' to export{1}")
              .with(name, Nearest.hints(name, known.keySet())));
    }
    return table;
  }

  private Release released(String id) {
    Release release = new ReleaseRegister(desk.control().jdbi(), desk.clock()).show(id);
    if (release.publishedAt().isEmpty()) {
      throw new MistypedException(
          new Text(
                  "发布 {0} 尚未发布（状态：{1}），没有可导出的数据。",
                  "Release {0} is {1}, so there is nothing to export.")
              .with(id, release.state().title()));
    }
    return release;
  }

  private static void requireEmpty(Path to) throws IOException {
    if (!Files.exists(to)) {
      return;
    }
    boolean isEmpty = Files.isDirectory(to);
    if (isEmpty) {
      try (Stream<Path> there = Files.list(to)) {
        isEmpty = there.findAny().isEmpty();
      }
    }
    if (!isEmpty) {
      throw new MistypedException(
          new Text(
                  "“{0}”已存在且不是空文件夹；请换一个新文件夹，原有内容不会被覆盖。",
                  "'{0}' exists and is not an empty folder; name a new one, nothing is"
                      + " overwritten.")
              .with(to));
    }
  }

  private static void remove(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(one);
      }
    }
  }
}
