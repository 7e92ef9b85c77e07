package rural.jobs.run;

import java.io.IOException;
import java.nio.file.Path;
import rural.jobs.backup.Backup;
import rural.jobs.backup.BackupList;
import rural.jobs.terminal.Step;
import rural.schemas.control.HomeLock;

/** Keeps a home in one file while nobody writes to it. */
public final class BackupRun {

  private final Desk desk;

  public BackupRun(Desk desk) {
    this.desk = desk;
  }

  /** Returns what was done, in words. */
  public String run(Path to) throws IOException {
    HomeLock lock = HomeLock.take(desk.control(), desk.clock());
    try {
      return written(to);
    } finally {
      lock.close();
    }
  }

  private String written(Path to) throws IOException {
    try (Step step = desk.progress().start("backup")) {
      BackupList list =
          new Backup(desk.home(), desk.control(), to)
              .write(Version.text(), new Backup.Watchers(step::at, step::at));
      String done =
          desk.messages()
              .text("backup.done", to, list.files().size(), list.auditEntries(), list.auditHash());
      step.done(desk.messages().text("backup.step", list.files().size(), list.bytesInFiles()));
      return done;
    }
  }
}
