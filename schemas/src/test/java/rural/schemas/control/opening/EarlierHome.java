package rural.schemas.control.opening;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import rural.schemas.home.Home;

/**
 * The control database of a home made by the program before this one: H2 2.4.240, no password,
 * scripts 1 to 4, two published quarters of thirty villages, Iceberg's catalog.
 */
final class EarlierHome {

  private EarlierHome() {}

  static Home in(Path folder) throws IOException {
    Home home = new Home(folder);
    try (InputStream kept =
            Objects.requireNonNull(
                EarlierHome.class.getResourceAsStream(
                    "/rural/schemas/control/earlier-home.mv.db.gz"));
        InputStream file = new GZIPInputStream(kept)) {
      Files.copy(file, folder.resolve("control.mv.db"));
    }
    return home;
  }
}
