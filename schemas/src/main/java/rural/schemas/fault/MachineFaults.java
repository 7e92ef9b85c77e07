package rural.schemas.fault;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import rural.schemas.contract.Text;

/**
 * Faults of the machine in words: what is full, closed or gone, and what to do. Every step can be
 * done again, so that the same command goes on once the machine is well.
 */
public final class MachineFaults {

  private static final Text AGAIN =
      new Text("排除后重新运行同一命令，会接着做完。", "Put it right and run the same command again; it goes on.");

  private static final List<String> FULL =
      List.of("no space left on device", "not enough space on the disk", "disk quota exceeded");

  private static final List<String> CLOSED =
      List.of("read-only file system", "permission denied", "access is denied", "mkdirs failed");

  /** What H2 says of a file that it cannot read: corrupted, or of no version it knows. */
  private static final Set<Integer> DAMAGED = Set.of(90_030, 90_048);

  private MachineFaults() {}

  /** What the innermost cause says; empty where the fault is not known to be the machine's. */
  public static Optional<Text> of(Throwable fault) {
    return Spoken.causes(fault)
        .flatMap(one -> words(one).stream())
        .reduce((outer, inner) -> inner)
        .map(words -> new Text(words.zh() + AGAIN.zh(), words.en() + " " + AGAIN.en()));
  }

  private static Optional<Text> words(Throwable one) {
    String message = String.valueOf(one.getMessage());
    if (says(message, FULL)) {
      return Optional.of(new Text("磁盘已满，无法写入（{0}）。", "The disk is full ({0}).").with(message));
    }
    if (one instanceof AccessDeniedException || says(message, CLOSED)) {
      String file = one instanceof FileSystemException files ? files.getFile() : message;
      return Optional.of(
          new Text("无法写入 {0}：没有权限，或文件系统只读。", "Cannot write to {0}: no right to, or read-only.")
              .with(file));
    }
    if (one instanceof SQLException file && DAMAGED.contains(file.getErrorCode())) {
      return Optional.of(
          new Text(
                  "控制数据库已损坏（{0}）。请从备份恢复整个工作目录。",
                  "The control database is damaged ({0}). Restore the whole home from its backup.")
              .with(message));
    }
    if (one instanceof SQLException database && isConnection(database)) {
      return Optional.of(
          new Text("控制数据库连接中断：{0}。", "The control database is gone: {0}.").with(message));
    }
    return one instanceof OutOfMemoryError
        ? Optional.of(
            new Text(
                "内存不足。请用 RURAL_HEAP 加大，例如 RURAL_HEAP=8g。",
                "Not enough memory; give more by RURAL_HEAP, such as RURAL_HEAP=8g."))
        : Optional.empty();
  }

  private static boolean says(String message, List<String> known) {
    String text = message.toLowerCase(Locale.ROOT);
    return known.stream().anyMatch(text::contains);
  }

  /**
   * Class 08 of the SQL standard, PostgreSQL's shutdown (57P), H2's closed (90098) or held database
   * (90020).
   */
  private static boolean isConnection(SQLException fault) {
    String state = String.valueOf(fault.getSQLState());
    return state.startsWith("08")
        || state.startsWith("57P")
        || state.equals("90098")
        || state.equals("90020");
  }
}
