package rural.schemas.control.opening;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.migration.JavaMigration;
import org.h2.engine.SessionRemote;
import org.h2.jdbc.JdbcConnection;
import rural.schemas.account.PrivateHome;
import rural.schemas.contract.Text;
import rural.schemas.home.Home;
import rural.schemas.text.MistypedException;

/**
 * Opens the database of a home. It is made, and brought up to date, as a copy that is put in its
 * place whole, so that it is never half made.
 */
public final class HomeOpening {

  private final HomeFile file;
  private final List<JavaMigration> steps;

  private HomeOpening(HomeFile file, List<JavaMigration> steps) {
    this.file = file;
    this.steps = steps;
  }

  /**
   * @throws MistypedException where the path cannot be used, or the home is another account's
   * @throws ControlDatabaseException where the database is damaged, held or not of this home
   */
  public static DataSource open(Home home, Access access, List<JavaMigration> steps) {
    requireUsable(home);
    PrivateHome.keep(home);
    try {
      return Turn.take(home, () -> new HomeSource(upToDate(home, steps), access));
    } catch (IOException e) {
      throw new ControlDatabaseException(
          new Text("无法打开控制数据库“{0}”：{1}", "Cannot open the control database {0}: {1}")
              .with(home.control(), e),
          e);
    }
  }

  private static HomeFile upToDate(Home home, List<JavaMigration> steps) throws IOException {
    HomeFile file = new HomeFile(home.control(), HomeKey.of(home));
    try {
      new HomeOpening(file, steps).bringUpToDate();
    } catch (SQLException | IOException | FlywayException e) {
      throw said(e, file);
    }
    return file;
  }

  /** Where the database of a home lies, for people and as a name. */
  public static String url(Home home) {
    return "jdbc:h2:file:" + home.control();
  }

  private static ControlDatabaseException said(Exception fault, HomeFile file) {
    Text words =
        ControlFaults.ofFile(fault, file)
            .orElseGet(
                () ->
                    new Text(
                            "无法打开控制数据库“{0}”：{1}。请从备份恢复整个工作目录",
                            "Cannot open the control database {0}: {1}. Restore the whole home"
                                + " from its backup")
                        .with(file.file(), innermost(fault)));
    return new ControlDatabaseException(words, fault);
  }

  private static String innermost(Throwable fault) {
    return ControlFaults.chain(fault).reduce((outer, inner) -> inner).orElse(fault).getMessage();
  }

  /**
   * Settings stand behind a {@code ;} in an H2 URL, H2 takes a backslash for a slash, and Spark
   * fills in what stands in <code>${}</code>: each would lead to another folder.
   */
  public static void requireUsable(Home home) {
    String path = home.control().toString();
    if (Stream.of(";", "\\", "${").anyMatch(path::contains)) {
      throw new MistypedException(
          new Text(
                  "工作目录“{0}”的路径里有“;”、“\\”或“${”，数据库和数据表会落到别的目录；请换个名字",
                  "The path of the home '{0}' has a ';', a '\\' or a '${', by which database and"
                      + " tables would lie in another folder: use another name")
              .with(home.root()));
    }
  }

  private void bringUpToDate() throws SQLException, IOException {
    HomeUpgrade upgrade = new HomeUpgrade(file, steps);
    upgrade.sweep();
    if (!Files.exists(file.file())) {
      upgrade.make();
      return;
    }
    if (Files.size(file.file()) == 0) {
      throw new ControlDatabaseException(ControlFaults.damaged(file.file()));
    }
    Patience patience = new Patience();
    while (!isSettled(upgrade)) {
      if (!patience.goesOn()) {
        throw new ControlDatabaseException(ControlFaults.held(file.path()));
      }
    }
  }

  /** False where another process has the file and nothing can be said yet. */
  private boolean isSettled(HomeUpgrade upgrade) throws SQLException, IOException {
    try {
      if (isDue()) {
        upgrade.run();
      }
      return true;
    } catch (SQLException e) {
      if (ControlFaults.isHeld(e)) {
        return false;
      }
      throw e;
    }
  }

  private boolean isDue() throws SQLException {
    try (Connection kept = look()) {
      Migrations scripts = Migrations.ofH2(HomeSource.looking(file), file.file().toString(), steps);
      scripts.requireHistory(kept);
      boolean due = scripts.areDue();
      if (due && kept.unwrap(JdbcConnection.class).getSession() instanceof SessionRemote) {
        throw new ControlDatabaseException(ControlFaults.olderAtWork(file.path()));
      }
      return due;
    } catch (SQLException e) {
      if (!ControlFaults.isRefused(e)) {
        throw e;
      }
    }
    // A refused name leaves the file open for as long as it says itself; an accepted one does not.
    try (Connection nobody = file.connectAsNobody()) {
      Migrations.ofH2(null, file.file().toString(), steps).requireHistory(nobody);
      return true;
    }
  }

  private Connection look() throws SQLException {
    try {
      return file.connect(HomeFile.Mode.ONCE);
    } catch (SQLException held) {
      if (!ControlFaults.isHeld(held) || !file.isServed()) {
        throw held;
      }
    }
    try {
      return file.connect(HomeFile.Mode.SERVED);
    } catch (SQLException e) {
      if (ControlFaults.isRefused(e)) {
        throw new ControlDatabaseException(ControlFaults.olderAtWork(file.path()), e);
      }
      throw e;
    }
  }
}
