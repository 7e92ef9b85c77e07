package rural.jobs.receive.inbox;

import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.concurrent.TimeUnit;

/**
 * What tells that a file is still the one it was: reading takes a while, and people copy.
 *
 * @param modified nanoseconds
 * @param key what the file system calls it by; {@code null} where it has no such thing
 */
public record Stamp(long size, long modified, String key) implements Serializable {

  static Stamp of(BasicFileAttributes file) {
    return new Stamp(
        file.size(),
        file.lastModifiedTime().to(TimeUnit.NANOSECONDS),
        String.valueOf(file.fileKey()));
  }

  /** Whether the file is there and was neither written nor replaced since, nor by a link. */
  public boolean isStill(Path file) {
    try {
      BasicFileAttributes now =
          Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      return now.isRegularFile() && equals(of(now));
    } catch (IOException gone) {
      return false;
    }
  }
}
