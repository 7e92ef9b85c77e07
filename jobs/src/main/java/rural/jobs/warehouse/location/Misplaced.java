package rural.jobs.warehouse.location;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Tables that an earlier program put beside their home, into a folder whose name is that of the
 * home with blanks and Chinese characters as in a URI: {@code %E6%95%B0%E6%8D%AE} for 数据.
 *
 * @param place where they lie
 * @param warehouse where they belong
 */
public record Misplaced(Path place, Path warehouse) {

  /** Empty where a folder of tables is not a misplaced one of this home. */
  public static Optional<Misplaced> of(Path place, Path warehouse) throws IOException {
    Optional<Path> meant = decoded(place).filter(path -> !path.equals(place));
    return meant.isPresent() && isSame(meant.get(), warehouse) && isAlone(place)
        ? Optional.of(new Misplaced(place, warehouse))
        : Optional.empty();
  }

  /** Where an earlier program would have put them. */
  public static Optional<Misplaced> beside(Path warehouse) throws IOException {
    Path place = Path.of(warehouse.toUri().getRawPath());
    return place.equals(warehouse) || !Files.isDirectory(place)
        ? Optional.empty()
        : of(place, warehouse);
  }

  /** Only tables of homes like this were put there: a folder with anything else is a home. */
  private static boolean isAlone(Path place) throws IOException {
    if (!Files.isDirectory(place)) {
      return false;
    }
    try (Stream<Path> beside = Files.list(place.getParent())) {
      return beside.allMatch(one -> one.equals(place) || isEncoded(one));
    }
  }

  private static boolean isEncoded(Path path) {
    String name = path.getFileName().toString();
    return decoded(path).filter(one -> !one.endsWith(name)).isPresent();
  }

  private static Optional<Path> decoded(Path place) {
    try {
      return Optional.of(Path.of(URI.create("file://" + place)));
    } catch (IllegalArgumentException noUri) {
      return Optional.empty();
    }
  }

  public static boolean isSame(Path one, Path other) throws IOException {
    return one.equals(other)
        || (Files.exists(one) && Files.exists(other) && Files.isSameFile(one, other));
  }

  /** Puts every file where it belongs too; those there already stay, since they may be newer. */
  public void bring() throws IOException {
    Files.walkFileTree(
        place,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Path target = twin(file);
            if (!Files.exists(target)) {
              Files.createDirectories(target.getParent());
              link(file, target);
            }
            return FileVisitResult.CONTINUE;
          }
        });
  }

  private static void link(Path file, Path target) throws IOException {
    try {
      Files.createLink(target, file);
    } catch (IOException | UnsupportedOperationException otherDisk) {
      Path part = target.resolveSibling("." + target.getFileName() + ".moved");
      Files.copy(
          file, part, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
      Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
    }
  }

  /** Removes what lies where it belongs now, and the folders that are empty then. */
  public void remove() throws IOException {
    Files.walkFileTree(
        place,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            if (Files.exists(twin(file)) || file.toString().endsWith(".crc")) {
              Files.delete(file);
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path folder, IOException fault)
              throws IOException {
            return isEmpty(folder) ? deleted(folder) : FileVisitResult.CONTINUE;
          }
        });
    Path above = place.getParent();
    while (isEncoded(above) && isEmpty(above)) {
      Files.delete(above);
      above = above.getParent();
    }
  }

  private static FileVisitResult deleted(Path folder) throws IOException {
    Files.delete(folder);
    return FileVisitResult.CONTINUE;
  }

  private static boolean isEmpty(Path folder) throws IOException {
    try (Stream<Path> inside = Files.list(folder)) {
      return inside.findAny().isEmpty();
    }
  }

  private Path twin(Path file) {
    return warehouse.resolve(place.relativize(file));
  }
}
