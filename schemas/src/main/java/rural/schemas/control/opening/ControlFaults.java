package rural.schemas.control.opening;

import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.h2.api.ErrorCode;
import org.h2.mvstore.MVStoreException;
import rural.schemas.contract.Text;

/** What is wrong with a control database, in words, with what would do. */
final class ControlFaults {

  private static final int DEEPEST = 40;

  /** Another process has it, is just letting it go, or is just about to serve it. */
  private static final Set<Integer> HELD =
      Set.of(
          ErrorCode.DATABASE_ALREADY_OPEN_1,
          ErrorCode.ERROR_OPENING_DATABASE_1,
          ErrorCode.CONNECTION_BROKEN_1,
          ErrorCode.DATABASE_IS_CLOSED);

  private static final Set<Integer> DAMAGED =
      Set.of(
          ErrorCode.FILE_VERSION_ERROR_1,
          ErrorCode.FILE_CORRUPTED_1,
          ErrorCode.FILE_ENCRYPTION_ERROR_1);

  private static final List<String> FULL =
      List.of("no space left on device", "not enough space", "disk quota exceeded");

  private ControlFaults() {}

  /** Whether it is worth trying again in a moment. */
  static boolean isHeld(SQLException fault) {
    return HELD.contains(fault.getErrorCode()) && !isDamaged(fault);
  }

  /** Whether a name or its password was refused, by H2 or PostgreSQL. */
  static boolean isRefused(Throwable fault) {
    return chain(fault)
        .anyMatch(one -> one instanceof SQLException sql && refused(sql.getSQLState()));
  }

  private static boolean refused(String state) {
    return state != null && state.startsWith("28");
  }

  /** Whether a file of H2 cannot be read as one. */
  static boolean isDamaged(Throwable fault) {
    return chain(fault).anyMatch(ControlFaults::saysDamaged);
  }

  private static boolean saysDamaged(Throwable one) {
    if (one instanceof MVStoreException store) {
      return !isFull(store) && !isLocked(store);
    }
    return one instanceof SQLException sql && DAMAGED.contains(sql.getErrorCode());
  }

  private static boolean isLocked(MVStoreException fault) {
    return fault.getErrorCode() == org.h2.mvstore.DataUtils.ERROR_FILE_LOCKED;
  }

  private static boolean isFull(Throwable fault) {
    return chain(fault)
        .map(one -> String.valueOf(one.getMessage()).toLowerCase(Locale.ROOT))
        .anyMatch(message -> FULL.stream().anyMatch(message::contains));
  }

  /** The sentence for a fault in the database of a home; empty where it is not the file's. */
  static Optional<Text> ofFile(Throwable fault, HomeFile file) {
    if (isFull(fault)) {
      return Optional.of(
          new Text(
                  "磁盘已满，无法写入控制数据库“{0}”；原文件未改动。请清出空间后重新运行",
                  "The disk is full, so the control database {0} cannot be written; the file is as"
                      + " it was. Make room and run the command again")
              .with(file.file()));
    }
    if (chain(fault).anyMatch(AccessDeniedException.class::isInstance)) {
      return Optional.of(
          new Text(
                  "当前账户 {1} 无权读写控制数据库“{0}”；一个工作目录只由一个账户使用",
                  "The account {1} may not read and write the control database {0}; one account"
                      + " works with a home")
              .with(file.file(), System.getProperty("user.name", "?")));
    }
    if (isRefused(fault)) {
      return Optional.of(wrongKey(file));
    }
    if (isDamaged(fault)) {
      return Optional.of(damaged(file.file()));
    }
    return fault instanceof SQLException sql && isHeld(sql)
        ? Optional.of(held(file.path()))
        : Optional.empty();
  }

  static Text held(Path path) {
    return new Text(
            "控制数据库“{0}”正被另一进程占用；请等它结束后重新运行",
            "Another process has the control database {0} to itself; run the command again when"
                + " it has ended")
        .with(path);
  }

  static Text olderAtWork(Path path) {
    return new Text(
            "控制数据库“{0}”须升级，而旧版本的进程仍在使用它；请先停止（./rural scheduler stop，或等运行结束）",
            "The control database {0} has to be brought up to date, and a process of the version"
                + " before this one works with it; stop that first (./rural scheduler stop, or wait"
                + " for the run to end)")
        .with(path);
  }

  /** The file is no database, or no longer. */
  static Text damaged(Path file) {
    return new Text(
            "控制数据库“{0}”已损坏，或不是本程序的文件。请从备份恢复整个工作目录",
            "The control database {0} is damaged, or no file of this program. Restore the"
                + " whole home from its backup")
        .with(file);
  }

  private static Text wrongKey(HomeFile file) {
    return new Text(
            "“{1}”打不开控制数据库“{0}”：两者不是一起的。请把与它同一份备份中的 {1} 放回",
            "{1} does not open the control database {0}: they do not belong together. Put back the"
                + " {1} of the same backup")
        .with(file.file(), "control.key");
  }

  static Stream<Throwable> chain(Throwable fault) {
    return Stream.iterate(fault, one -> one != null, Throwable::getCause).limit(DEEPEST);
  }
}
