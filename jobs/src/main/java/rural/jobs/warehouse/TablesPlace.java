package rural.jobs.warehouse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import rural.schemas.contract.Text;
import rural.schemas.control.ControlDatabase;
import rural.schemas.home.Home;
import rural.schemas.text.MistypedException;

/**
 * Where the tables of a home say that they lie. They remember it with every file, so that a home
 * that was copied reads and writes the tables of the one it was copied from.
 */
final class TablesPlace {

  /** A table's newest file of metadata lies in {@code <namespace>/<table>/metadata}. */
  private static final int LEVELS = 4;

  private TablesPlace() {}

  /**
   * @throws MistypedException where the tables lie in another home
   */
  static void check(Home home, ControlDatabase control) {
    place(control)
        .filter(place -> !isSame(place, home.warehouse()))
        .ifPresent(
            place -> {
              throw new MistypedException(
                  new Text(
                          "“{0}”里的数据表登记的位置是“{1}”：工作目录不能复制或移动后再用，请放回原处；releases/ 可以单独复制",
                          "The tables of home '{0}' lie in '{1}': a home cannot be used where it was"
                              + " copied or moved to, so put it back; releases/ alone can be copied")
                      .with(home.root(), place));
            });
  }

  /** Empty where there is no table yet, or where they do not lie in files of this machine. */
  private static Optional<Path> place(ControlDatabase control) {
    Optional<String> location =
        control
            .jdbi()
            .withHandle(
                handle ->
                    handle
                                .createQuery(
                                    "select count(*) from information_schema.tables"
                                        + " where table_name = 'iceberg_tables'")
                                .mapTo(Integer.class)
                                .one()
                            == 0
                        ? Optional.empty()
                        : handle
                            .createQuery(
                                "select min(metadata_location) from iceberg_tables"
                                    + " where metadata_location like 'file:%'")
                            .mapTo(String.class)
                            .findOne());
    return location.map(one -> up(Path.of(URI.create(one).getPath())));
  }

  private static Path up(Path file) {
    Path at = file;
    for (int i = 0; i < LEVELS && at.getParent() != null; i++) {
      at = at.getParent();
    }
    return at;
  }

  private static boolean isSame(Path place, Path warehouse) {
    try {
      return place.equals(warehouse)
          || (Files.exists(place) && Files.exists(warehouse) && Files.isSameFile(place, warehouse));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot compare " + place + " and " + warehouse, e);
    }
  }
}
