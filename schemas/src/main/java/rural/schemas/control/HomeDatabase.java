package rural.schemas.control;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import rural.schemas.account.PrivateHome;
import rural.schemas.contract.Text;
import rural.schemas.control.opening.Access;
import rural.schemas.home.Home;
import rural.schemas.settings.Settings;
import rural.schemas.text.MistypedException;

/**
 * The control database that belongs to a home. Where a home has releases or tables, one that is
 * gone or knows nothing of them is not made anew: the next run would count its releases from 1
 * again, over those that are sealed.
 */
public record HomeDatabase(Home home, Settings.Control chosen) {

  private static final String RELEASE = "\\d{4}Q[1-4]\\.\\d+";

  /** Rows lie in {@code <namespace>/<table>/data/<partition>/<file>}. */
  private static final int ROWS_DEPTH = 5;

  /**
   * Opens it, and makes it where the home is new.
   *
   * @throws MistypedException where it is lost
   */
  public ControlDatabase openOrMake() {
    requireNotLost();
    return known(ControlDatabase.open(home, chosen));
  }

  /**
   * Opens it for who wants to know something; nothing is made.
   *
   * @throws MistypedException where there is no such home, nothing in it yet, or it is lost
   */
  public ControlDatabase openExisting() {
    return openExisting(Access.SERVING);
  }

  /** The same, for who says how long it will take. */
  public ControlDatabase openExisting(Access access) {
    requireThere(home);
    requireNotLost();
    if (isOwn() && !isThere()) {
      throw missing(home, "“{0}”中还没有数据。", "Nothing is in the home '{0}' yet.");
    }
    return known(ControlDatabase.open(home, chosen, access));
  }

  /**
   * For who reads files of a home alone.
   *
   * @throws MistypedException where there is no such folder, or it is another account's
   */
  public static void requireThere(Home home) {
    if (!Files.isDirectory(home.root())) {
      throw missing(home, "没有工作目录“{0}”。", "No home '{0}'.");
    }
    PrivateHome.requireOwn(home);
  }

  private void requireNotLost() {
    if (isOwn() && !isThere() && (!sealed().isEmpty() || hasTables())) {
      throw lost();
    }
  }

  private ControlDatabase known(ControlDatabase control) {
    Set<String> sealed = sealed();
    List<String> registered =
        control
            .jdbi()
            .withHandle(
                handle ->
                    handle
                        .createQuery("select release_id from release")
                        .mapTo(String.class)
                        .list());
    boolean knowsNone = sealed.stream().noneMatch(registered::contains);
    if ((!sealed.isEmpty() && knowsNone) || (isNew(control) && hasTables())) {
      throw lost();
    }
    return control;
  }

  private boolean isOwn() {
    return chosen.url().isEmpty();
  }

  /** H2 takes an empty file for a database to be made. */
  private boolean isThere() {
    return file().toFile().length() > 0;
  }

  private Path file() {
    return home.control().resolveSibling(home.control().getFileName() + ".mv.db");
  }

  /**
   * Neither a run nor a release was ever entered: one is, before anything is written to a table.
   */
  private static boolean isNew(ControlDatabase control) {
    return control
        .jdbi()
        .withHandle(
            handle ->
                handle
                        .createQuery(
                            "select (select count(*) from run) + (select count(*) from release)")
                        .mapTo(Long.class)
                        .one()
                    == 0);
  }

  private Set<String> sealed() {
    if (!Files.isDirectory(home.releases())) {
      return Set.of();
    }
    try (Stream<Path> folders = Files.list(home.releases())) {
      return folders
          .filter(Files::isDirectory)
          .map(folder -> folder.getFileName().toString())
          .filter(name -> name.matches(RELEASE))
          .collect(Collectors.toSet());
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot list " + home.releases(), e);
    }
  }

  private boolean hasTables() {
    if (!Files.isDirectory(home.warehouse())) {
      return false;
    }
    try (Stream<Path> tree =
        Files.find(
            home.warehouse(), ROWS_DEPTH, (file, what) -> file.toString().endsWith(".parquet"))) {
      return tree.findAny().isPresent();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot list " + home.warehouse(), e);
    }
  }

  private MistypedException lost() {
    Text database =
        chosen.url().map(url -> new Text(url, url)).orElse(new Text("" + file(), "" + file()));
    return new MistypedException(
        new Text(
                "“{0}”里有发布或数据表，但控制数据库 {1} 不在、是空的，或属于别的工作目录。请从备份恢复这个数据库，再运行同一命令；"
                    + "没有备份时，请用 --home 指定新目录重新开始，旧发布留在原处。未改动任何文件",
                "The home '{0}' has releases or tables, but its control database {1} is gone, empty"
                    + " or that of another home. Restore it from a backup and run the same command"
                    + " again; without a backup begin in a new folder by --home and leave the old"
                    + " releases where they are. No file was changed")
            .with(home.root(), database));
  }

  private static MistypedException missing(Home home, String zh, String en) {
    return new MistypedException(
        new Text(
                zh + "请用 --home 指明已有的工作目录，或用 ./rural demo 生成示例。",
                en
                    + " Name the folder that ./rural was run with by --home, or make one: ./rural"
                    + " demo")
            .with(home.root()));
  }
}
