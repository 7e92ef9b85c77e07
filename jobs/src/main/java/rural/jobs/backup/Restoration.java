package rural.jobs.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Instant;
import java.util.stream.Stream;
import rural.jobs.proof.Bookkeeping;
import rural.jobs.warehouse.location.CatalogRows;
import rural.jobs.warehouse.location.Relocation;
import rural.schemas.contract.Text;
import rural.schemas.control.ControlDatabase;
import rural.schemas.home.Home;
import rural.schemas.text.MistypedException;

/**
 * A backup as a home again. All is done in a folder beside the home under a hidden name, then that
 * folder gets the name: a home is there whole or not at all.
 */
public final class Restoration {

  private final Path file;
  private final Home home;

  public Restoration(Path file, Home home) {
    this.file = file;
    this.home = home;
  }

  /**
   * @throws MistypedException where the home holds something, or there is no such file
   * @throws rural.schemas.text.DamagedException where the backup is not as it was written
   */
  public BackupList run(Watcher watcher) throws IOException {
    requireEmpty();
    try (BackupFile backup = BackupFile.open(file)) {
      BackupList list = backup.list();
      Path part = home.root().resolveSibling("." + home.root().getFileName() + ".restoring");
      Private.delete(part);
      try {
        Private.folders(part);
        backup.unpack(list, part, watcher);
        settle(new Home(part));
        place(part);
      } finally {
        Private.delete(part);
      }
      return list;
    }
  }

  /** The tables learn where they will lie, and nobody holds the home. */
  private void settle(Home part) throws IOException {
    Instant since = Instant.now();
    ControlDatabase control = ControlDatabase.open(part);
    try {
      control.jdbi().useHandle(handle -> handle.execute("delete from home_lock"));
      for (Path place : new CatalogRows(control).places()) {
        new Relocation(place, home.warehouse(), part.warehouse()).apply(control);
      }
      Bookkeeping.enter(part, control, since, Clock.systemUTC().instant());
    } finally {
      OwnDatabase.close(control);
    }
  }

  private void place(Path part) throws IOException {
    requireEmpty();
    Files.deleteIfExists(home.root());
    Files.move(part, home.root(), StandardCopyOption.ATOMIC_MOVE);
  }

  private void requireEmpty() throws IOException {
    boolean isEmpty = true;
    if (Files.isDirectory(home.root())) {
      try (Stream<Path> there = Files.list(home.root())) {
        isEmpty = there.findAny().isEmpty();
      }
    } else {
      isEmpty = !Files.exists(home.root());
    }
    if (!isEmpty) {
      throw new MistypedException(
          new Text(
                  "“{0}”已存在且不是空文件夹；请用 --home 指定一个新文件夹，原有内容不会被覆盖",
                  "'{0}' exists and is not an empty folder; name a new one by --home, nothing is"
                      + " overwritten")
              .with(home.root()));
    }
  }
}
