package rural.schemas.fault;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import rural.schemas.home.Scratch;

/**
 * Where the trace of a fault is kept for who looks after the program; for its owner's eyes only.
 */
final class FaultLog {

  private static final FileAttribute<?> OWNER =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
  private static final FileAttribute<?> OWNERS_FOLDER =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

  private FaultLog() {}

  /**
   * Writes the trace into the folder, where its parent is there, and else among the temporary
   * files.
   *
   * @return empty where nothing can be written anywhere
   */
  static Optional<Path> keep(Throwable fault, Path logs) {
    if (Files.isDirectory(logs.getParent())) {
      try {
        Files.createDirectories(logs, OWNERS_FOLDER);
        return Optional.of(write(fault, Files.createTempFile(logs, "fault-", ".log", OWNER)));
      } catch (IOException closedOrFull) {
        // the temporary files may still take it
      }
    }
    try {
      return Optional.of(
          write(fault, Files.createTempFile(Scratch.lasting(), "rural-fault-", ".log", OWNER)));
    } catch (IOException closedOrFull) {
      return Optional.empty();
    }
  }

  private static Path write(Throwable fault, Path log) throws IOException {
    StringWriter trace = new StringWriter();
    fault.printStackTrace(new PrintWriter(trace, true));
    return Files.writeString(log, visible(trace.toString()));
  }

  /** What comes from a cell or a name must not speak to the terminal that shows it. */
  static String visible(String text) {
    return text.replaceAll("[\\x00-\\x08\\x0B-\\x1F\\x7F-\\x9F]", "\uFFFD");
  }
}
