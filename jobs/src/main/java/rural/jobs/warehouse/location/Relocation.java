package rural.jobs.warehouse.location;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import rural.schemas.control.ControlDatabase;

/**
 * Tells tables where they lie now. Every file of metadata names others by their whole path, so that
 * a folder of tables that was copied or moved goes on naming the files it came from. The files are
 * rewritten in their new place, one by one, then the catalog in one transaction: until then the
 * tables are those of the old place, and after a kill the same is done again and ends the same.
 *
 * @param from the folder of tables that they name
 * @param to the folder that they are to name
 * @param lies the folder in which all their files lie now, under the same names; it becomes {@code
 *     to} when it is moved there
 */
public record Relocation(Path from, Path to, Path lies) {

  public Relocation {
    from = from.toAbsolutePath().normalize();
    to = FileLocation.real(to);
    lies = FileLocation.real(lies);
  }

  /** Of tables that lie where they are to be. */
  public Relocation(Path from, Path to) {
    this(from, to, to);
  }

  /** Rewrites files and catalog; nobody may write to the tables meanwhile. */
  public void apply(ControlDatabase control) throws IOException {
    rewrite();
    new CatalogRows(control).move(this::moved);
  }

  /** Rewrites the files alone, for a catalog that is moved otherwise. */
  public void rewrite() throws IOException {
    List<LocatedAvro> lists = new ArrayList<>();
    for (Path file : metadata(".avro")) {
      LocatedAvro avro = new LocatedAvro(file);
      if (avro.isList()) {
        lists.add(avro);
      } else {
        replace(file, copy -> avro.write(copy, this::moved, this::lying));
      }
    }
    for (LocatedAvro list : lists) {
      replace(list.file(), copy -> list.write(copy, this::moved, this::lying));
    }
    for (Path file : metadata(".metadata.json")) {
      replace(file, copy -> new LocatedJson(file).write(copy, this::moved));
    }
  }

  /** A location as it is now; anything else stays as it is. */
  String moved(String text) {
    return FileLocation.path(text)
        .filter(path -> path.startsWith(from))
        .map(path -> FileLocation.of(to.resolve(from.relativize(path))))
        .orElse(text);
  }

  /** Where a file lies now that will lie in its place. */
  private Path lying(Path file) {
    return file.startsWith(to) ? lies.resolve(to.relativize(file)) : file;
  }

  private List<Path> metadata(String ending) throws IOException {
    try (Stream<Path> tree = Files.walk(lies)) {
      return tree.filter(
              file ->
                  file.getParent().endsWith("metadata")
                      && file.toString().endsWith(ending)
                      && !file.getFileName().toString().startsWith("."))
          .toList();
    }
  }

  /** Whole or not at all; Hadoop's checksum, which no longer holds, goes first. */
  private void replace(Path file, Rewriting rewriting) throws IOException {
    Path part = file.resolveSibling("." + file.getFileName() + ".moved");
    rewriting.write(part);
    try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
    Files.deleteIfExists(file.resolveSibling("." + file.getFileName() + ".crc"));
    Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  @FunctionalInterface
  private interface Rewriting {
    void write(Path copy) throws IOException;
  }
}
