package rural.jobs.backup;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import rural.jobs.proof.HomeProof;
import rural.schemas.contract.Text;
import rural.schemas.control.AuditLog;
import rural.schemas.control.ControlDatabase;
import rural.schemas.home.Home;
import rural.schemas.text.DamagedException;
import rural.schemas.text.MistypedException;

/**
 * A home in one file. It is called good, and gets its name, once it was restored beside itself and
 * what was restored was found to be as it was written; for who holds the home.
 */
public final class Backup {

  private final Home home;
  private final ControlDatabase control;
  private final Path file;

  public Backup(Home home, ControlDatabase control, Path file) {
    this.home = home;
    this.control = control;
    this.file = file.toAbsolutePath().normalize();
  }

  /** Told how far each half has come. */
  public record Watchers(Watcher writing, Watcher proving) {}

  /**
   * @param version of this program
   * @throws MistypedException where the file is there, or the control database is not in the home
   * @throws DamagedException where what was restored is not as it was written
   */
  public BackupList write(String version, Watchers watchers) throws IOException {
    requireOwnDatabase();
    requireNew();
    Path part = beside(".part");
    Path scratch = beside(".scratch");
    sweep(part, scratch);
    try {
      Private.folders(scratch);
      var head = new AuditLog(control.jdbi(), Clock.systemUTC()).head();
      BackupList list =
          new BackupWriter(home, control)
              .write(part, scratch, Set.of(file, part, scratch), version, head, watchers.writing());
      try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
        channel.force(true);
      }
      prove(part, new Home(scratch.resolve("home")), watchers.proving());
      requireNew();
      Files.move(part, file);
      return list;
    } finally {
      sweep(part, scratch);
    }
  }

  private Path beside(String ending) {
    return file.resolveSibling("." + file.getFileName() + ending);
  }

  private static void sweep(Path part, Path scratch) throws IOException {
    Files.deleteIfExists(part);
    Private.delete(scratch);
  }

  private static void prove(Path part, Home restored, Watcher watcher) throws IOException {
    new Restoration(part, restored).run(watcher);
    ControlDatabase control = ControlDatabase.open(restored);
    List<Text> faults = new ArrayList<>();
    try {
      HomeProof proof = new HomeProof(restored, control, Clock.systemUTC());
      for (String check : HomeProof.CHECKS) {
        faults.addAll(proof.check(check, (done, total) -> {}).faults());
      }
    } finally {
      OwnDatabase.close(control);
    }
    if (!faults.isEmpty()) {
      throw new DamagedException(
          new Text(
                  "工作目录与写入时不一致，没有留下备份：{0}；共 {1} 处，用 rural verify 查看全部",
                  "The home is not as it was written, so no backup was kept: {0}; {1} in all, which"
                      + " 'rural verify' lists")
              .with(faults.get(0), faults.size()));
    }
  }

  private void requireOwnDatabase() {
    if (!Files.exists(HomeContent.database(home))) {
      throw new MistypedException(
          new Text(
                  "“{0}”的控制数据库不在其中（{1}）。请在没有运行时用该数据库自己的工具备份它（如 pg_dump"
                      + " --format=custom），同时复制整个工作目录；恢复后用 rural verify 查对两者是否相符",
                  "The control database of '{0}' is not in it ({1}). While no run is going, dump it"
                      + " with its own tool (such as pg_dump --format=custom) and copy the whole"
                      + " home; once restored, 'rural verify' tells whether the two belong"
                      + " together")
              .with(home.root(), control));
    }
  }

  private void requireNew() {
    if (Files.exists(file)) {
      throw new MistypedException(
          new Text(
                  "文件“{0}”已存在，不会被覆盖；请换一个文件名",
                  "The file '{0}' exists and is not overwritten; choose another name")
              .with(file));
    }
    if (!Files.isDirectory(file.getParent())) {
      throw new MistypedException(new Text("没有文件夹“{0}”", "No folder '{0}'").with(file.getParent()));
    }
  }
}
