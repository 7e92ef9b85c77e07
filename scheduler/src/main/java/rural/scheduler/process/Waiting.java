package rural.scheduler.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Whether files wait in an inbox; half-copied and hidden ones do not count. */
public final class Waiting {

  private Waiting() {}

  public static boolean in(Path inbox) {
    if (!Files.isDirectory(inbox)) {
      return false;
    }
    try (Stream<Path> tree = Files.walk(inbox)) {
      return tree.filter(Files::isRegularFile).anyMatch(Waiting::isWhole);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot look into the inbox " + inbox, e);
    }
  }

  private static boolean isWhole(Path file) {
    String name = file.getFileName().toString();
    return !name.startsWith(".")
        && !name.startsWith("~$")
        && !name.endsWith(".part")
        && !name.endsWith(".tmp");
  }
}
