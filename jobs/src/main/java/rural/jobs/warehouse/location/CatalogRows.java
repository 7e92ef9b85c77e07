package rural.jobs.warehouse.location;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import rural.schemas.control.ControlDatabase;

/** Where the catalog says that the newest metadata of each table and view lies. */
public record CatalogRows(ControlDatabase control) {

  /** A table's metadata lies in {@code <namespace>/<table>/metadata}. */
  private static final int LEVELS = 4;

  private static final List<String> COLUMNS =
      List.of("metadata_location", "previous_metadata_location");

  /** The newest metadata of each, as far as it lies in files of this machine. */
  public List<Path> files() {
    return control.jdbi().withHandle(CatalogRows::locations).stream()
        .flatMap(one -> FileLocation.path(one).stream())
        .toList();
  }

  /** The folders that tables lie in: one, unless somebody was interrupted. */
  public Set<Path> places() {
    return files().stream().map(CatalogRows::place).collect(Collectors.toSet());
  }

  /** The folder of tables that a file of metadata lies in. */
  static Path place(Path file) {
    Path at = file;
    for (int i = 0; i < LEVELS && at.getParent() != null; i++) {
      at = at.getParent();
    }
    return at;
  }

  /** Changes all, or none. */
  void move(UnaryOperator<String> moved) {
    control
        .jdbi()
        .useTransaction(
            handle -> {
              for (String column : isThere(handle) ? COLUMNS : List.<String>of()) {
                move(handle, column, moved);
              }
            });
  }

  private static void move(Handle handle, String column, UnaryOperator<String> moved) {
    List<String> all =
        handle
            .createQuery(
                "select distinct "
                    + column
                    + " from iceberg_tables where "
                    + column
                    + " is not null")
            .mapTo(String.class)
            .list();
    for (String one : all) {
      String now = moved.apply(one);
      if (!now.equals(one)) {
        handle.execute(
            "update iceberg_tables set " + column + " = ? where " + column + " = ?", now, one);
      }
    }
  }

  private static List<String> locations(Handle handle) {
    return isThere(handle)
        ? handle
            .createQuery(
                "select metadata_location from iceberg_tables where metadata_location is not null"
                    + " order by 1")
            .mapTo(String.class)
            .list()
        : List.of();
  }

  /** Iceberg makes it with the first table. */
  private static boolean isThere(Handle handle) {
    return handle
            .createQuery(
                "select count(*) from information_schema.tables"
                    + " where table_name = 'iceberg_tables'")
            .mapTo(Integer.class)
            .one()
        > 0;
  }
}
