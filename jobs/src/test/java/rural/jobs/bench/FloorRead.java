package rural.jobs.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import rural.jobs.receive.reading.bound.Limits;
import rural.jobs.receive.reading.file.CsvDialect;
import rural.jobs.receive.reading.file.PackedFile;
import rural.jobs.receive.reading.file.RawRow;
import rural.jobs.receive.reading.file.RawWorkbook;
import rural.jobs.receive.reading.file.RowSource;
import rural.jobs.receive.reading.file.WorkbookOpener;

/**
 * The floor under every program that receives these files: each is read, hashed, and parsed into
 * cells by our own readers, on all cores; nothing is done with the cells. Not a test.
 */
public final class FloorRead {

  private static final WorkbookOpener OPENER = new WorkbookOpener(title -> false, Limits.usual());

  private FloorRead() {}

  /** What was seen; printed, so that nothing is left out as useless. */
  private record Seen(long files, long bytes, long rows, long characters) {

    Seen plus(Seen other) {
      return new Seen(
          files + other.files,
          bytes + other.bytes,
          rows + other.rows,
          characters + other.characters);
    }
  }

  /**
   * @param arguments folders
   */
  public static void main(String[] arguments) throws Exception {
    ExecutorService threads =
        Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
    Seen all = new Seen(0, 0, 0, 0);
    try {
      List<Future<Seen>> some =
          files(arguments).stream().map(file -> threads.submit(() -> read(file))).toList();
      for (Future<Seen> one : some) {
        all = all.plus(one.get());
      }
    } finally {
      threads.shutdown();
    }
    System.out.printf(
        "%d files, %d bytes, %d rows, %d characters%n",
        all.files(), all.bytes(), all.rows(), all.characters());
  }

  private static List<Path> files(String... folders) throws IOException {
    return Stream.of(folders)
        .flatMap(
            folder -> {
              try (Stream<Path> files = Files.walk(Path.of(folder))) {
                return files.filter(Files::isRegularFile).sorted().toList().stream();
              } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
              }
            })
        .collect(Collectors.toList());
  }

  private static Seen read(Path file) throws Exception {
    byte[] bytes = Files.readAllBytes(file);
    MessageDigest.getInstance("SHA-256").digest(bytes);
    long rows = 0;
    long characters = 0;
    for (PackedFile packed : OPENER.files(file)) {
      try (RawWorkbook workbook = OPENER.open(file, packed, CsvDialect.NONE)) {
        for (int sheet = 0; sheet < workbook.tabs().size(); sheet++) {
          try (RowSource source = workbook.rows(sheet)) {
            for (RawRow row = source.next(); row != null; row = source.next()) {
              rows++;
              characters += row.length();
            }
          }
        }
      }
    }
    return new Seen(1, bytes.length, rows, characters);
  }
}
