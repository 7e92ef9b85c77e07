package rural.schemas.control.opening;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.flywaydb.core.api.migration.JavaMigration;
import org.h2.api.ErrorCode;
import rural.schemas.account.PrivateHome;

/**
 * Changes the tables of a home's database in a copy, since H2 commits every change of a table by
 * itself: a process that is killed, or a disk that is full, leaves the file as it was.
 */
final class HomeUpgrade {

  private final HomeFile file;
  private final HomeFile draft;
  private final List<JavaMigration> steps;

  HomeUpgrade(HomeFile file, List<JavaMigration> steps) {
    this.file = file;
    this.steps = steps;
    this.draft = new HomeFile(file.path().resolveSibling("control.draft"), file.key());
  }

  /** Removes what a killed process left. */
  void sweep() throws IOException {
    Files.deleteIfExists(draft.file());
  }

  /** Makes the database of a new home. */
  void make() throws SQLException, IOException {
    PrivateHome.create(draft.file()).close();
    finish();
  }

  /** Brings a database that nobody has open up to date. */
  void run() throws SQLException, IOException {
    // Closing any channel of the file would give this lock up, so the copy is read through it.
    try (FileChannel original =
            FileChannel.open(file.file(), StandardOpenOption.READ, StandardOpenOption.WRITE);
        FileLock lock = original.tryLock()) {
      if (lock == null) {
        throw new SQLException("Locked by another process", "", ErrorCode.DATABASE_ALREADY_OPEN_1);
      }
      try (FileChannel copy = PrivateHome.create(draft.file())) {
        for (long at = 0; at < original.size(); ) {
          at += original.transferTo(at, original.size() - at, copy);
        }
      }
      finish();
    } catch (OverlappingFileLockException open) {
      throw new SQLException("Open in this process", "", ErrorCode.DATABASE_ALREADY_OPEN_1, open);
    }
  }

  private void finish() throws SQLException, IOException {
    try {
      if (!isOurs()) {
        takeOver();
      }
      migrate();
      putInPlace();
    } finally {
      sweep();
    }
  }

  private boolean isOurs() throws SQLException {
    try {
      draft.connect(HomeFile.Mode.ONCE).close();
      return true;
    } catch (SQLException e) {
      if (ControlFaults.isRefused(e)) {
        return false;
      }
      throw e;
    }
  }

  /** Programs before this one opened the database without a password: now nobody can. */
  private void takeOver() throws SQLException {
    String user = '"' + HomeFile.USER + '"';
    try (Connection nobody = draft.connectAsNobody();
        Statement change = nobody.createStatement()) {
      change.execute(
          "create user if not exists %s password '%s' admin".formatted(user, draft.key().reveal()));
    }
    try (Connection ours = draft.connect(HomeFile.Mode.ONCE);
        Statement change = ours.createStatement()) {
      change.execute("drop user \"\"");
    }
  }

  private void migrate() throws SQLException {
    try (Connection kept = draft.connect(HomeFile.Mode.ONCE);
        Statement last = kept.createStatement()) {
      Migrations.ofH2(new HomeSource(draft, Access.BRIEF), file.file().toString(), steps).run();
      last.execute("shutdown");
    }
  }

  private void putInPlace() throws IOException {
    Path made = draft.file();
    try (FileChannel channel = FileChannel.open(made, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
    Files.move(
        made, file.file(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    PrivateHome.force(made.getParent());
  }
}
