package rural.jobs.receive.reading.bound;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.LocalDate;
import rural.schemas.period.CivilTime;

/**
 * The log of files that could not be read, for who looks after the program. It has the places in
 * the code and never the words of a fault, which may quote a cell.
 */
final class Traces {

  private static final int FRAMES = 40;
  private static final int CAUSES = 8;

  private Traces() {}

  /** Adds an entry; a log that cannot be written is no reason to stop. */
  static synchronized void keep(Path folder, String file, Throwable fault) {
    if (folder == null) {
      return;
    }
    try {
      Files.createDirectories(folder);
      LocalDate day = LocalDate.now(CivilTime.ZONE);
      Path log = folder.resolve("unread-" + day + ".log");
      create(log);
      Files.write(
          log,
          entry(file, fault).getBytes(StandardCharsets.UTF_8),
          StandardOpenOption.WRITE,
          StandardOpenOption.APPEND);
    } catch (IOException closedOrFull) {
      // The file is refused in words all the same.
    }
  }

  private static void create(Path log) throws IOException {
    try {
      Files.createFile(
          log, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    } catch (FileAlreadyExistsException e) {
      // Another file of the day came first.
    } catch (UnsupportedOperationException e) {
      Files.createFile(log);
    }
  }

  private static String entry(String file, Throwable fault) {
    StringBuilder entry = new StringBuilder();
    entry.append(Instant.now()).append(' ').append(file.replaceAll("\\p{Cntrl}", "\uFFFD"));
    Throwable one = fault;
    for (int i = 0; one != null && i < CAUSES; i++, one = one.getCause()) {
      entry.append(i == 0 ? "\n" : "caused by ").append(one.getClass().getName()).append('\n');
      StackTraceElement[] frames = one.getStackTrace();
      for (int at = 0; at < Math.min(FRAMES, frames.length); at++) {
        entry.append("  at ").append(frames[at]).append('\n');
      }
    }
    return entry.toString();
  }
}
