package rural.jobs.warehouse;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import rural.schemas.home.Home;

/**
 * How much there is to work on. A county's quarter is over before generated code and adaptive plans
 * pay for themselves; a nation's is not.
 */
public enum Scale {
  SMALL(
      Map.of(
          "spark.sql.shuffle.partitions", "1",
          "spark.sql.adaptive.enabled", "false",
          "spark.sql.codegen.wholeStage", "false",
          "spark.sql.codegen.factoryMode", "NO_CODEGEN",
          "spark.sql.autoBroadcastJoinThreshold", "-1")),
  LARGE(
      Map.of(
          "spark.sql.shuffle.partitions", "16",
          // A nation's villages with the few fields that rules look back to.
          "spark.sql.autoBroadcastJoinThreshold", "128m",
          // Generated as one method, a row of more fields is too large for the compiler to begin
          // with.
          "spark.sql.codegen.maxFields", "50"));

  /** Files and tables of a few counties stay below this. */
  private static final long SMALL_BYTES = 24L << 20;

  /** As does what they hold; the launcher has the same numbers. */
  private static final long SMALL_ROWS = 1_000_000;

  private static final long SMALL_DIVISIONS = 40_000;

  private final Map<String, String> settings;

  Scale(Map<String, String> settings) {
    this.settings = settings;
  }

  public boolean isSmall() {
    return this == SMALL;
  }

  Map<String, String> settings() {
    return settings;
  }

  /** By the rows of the tables, and by their size and that of the folders that are to be read. */
  public static Scale of(Home home, List<Path> folders) throws IOException {
    Files.createDirectories(home.warehouse());
    StoredRows stored = StoredRows.in(home);
    if (stored.all() > SMALL_ROWS || stored.divisions() > SMALL_DIVISIONS) {
      return LARGE;
    }
    Measure measure = new Measure();
    Files.walkFileTree(home.warehouse(), measure);
    for (Path folder : folders) {
      if (Files.isDirectory(folder)) {
        Files.walkFileTree(folder, measure);
      }
    }
    return measure.bytes < SMALL_BYTES ? SMALL : LARGE;
  }

  /** Adds up file sizes until it is clear that there is much. */
  private static final class Measure extends SimpleFileVisitor<Path> {

    /** What a workbook or an archive is besides its rows. */
    private static final long WRAPPING = 8 << 10;

    /** How much longer rows are than they are packed. */
    private static final int UNPACKED = 8;

    private long bytes;

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      // Metadata of tables is not read with the rows.
      bytes +=
          file.toString().endsWith(".parquet") || !isMetadata(file) ? size(file, attributes) : 0;
      return bytes < SMALL_BYTES ? FileVisitResult.CONTINUE : FileVisitResult.TERMINATE;
    }

    /** What may not be read here is told by who reads it. */
    @Override
    public FileVisitResult visitFileFailed(Path file, IOException fault) {
      return FileVisitResult.CONTINUE;
    }

    private static long size(Path file, BasicFileAttributes attributes) {
      String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
      return name.endsWith(".xlsx") || name.endsWith(".zip")
          ? Math.max(0, attributes.size() - WRAPPING) * UNPACKED
          : attributes.size();
    }

    private static boolean isMetadata(Path file) {
      return file.getParent() != null && file.getParent().endsWith("metadata");
    }
  }
}
