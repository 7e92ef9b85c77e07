package rural.jobs.warehouse.location;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Files of this machine as Hadoop and Iceberg name them: {@code file://} and the path as it is.
 * Neither decodes a location, so a URI of Java, in which a blank is {@code %20}, would name another
 * folder.
 */
public final class FileLocation {

  private static final String SCHEME = "file:";

  private FileLocation() {}

  /** The location of a path, without links, so that it holds where a link is gone. */
  public static String of(Path path) {
    return SCHEME + "//" + real(path);
  }

  /** The path that a location names; empty where it is not in files of this machine. */
  public static Optional<Path> path(String location) {
    return location.startsWith(SCHEME + "/")
        ? Optional.of(Path.of(location.substring(SCHEME.length()).replaceFirst("^/+", "/")))
        : Optional.empty();
  }

  /** The real path, also of something that is not there yet. */
  static Path real(Path path) {
    Path whole = path.toAbsolutePath().normalize();
    Path there = whole;
    while (!Files.exists(there)) {
      there = there.getParent();
    }
    try {
      return there.toRealPath().resolve(there.relativize(whole));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot find out where " + path + " lies", e);
    }
  }
}
