package rural.jobs.warehouse;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import rural.schemas.home.Home;

/**
 * How many rows the tables of a home hold, as their newest metadata tell; known before Spark and
 * the catalog are there. A nation's divisions are 5 MB of Parquet and 620 000 rows.
 */
record StoredRows(long all, long divisions) {

  private static final Pattern ROWS = Pattern.compile("\"total-records\"\\s*:\\s*\"(\\d{1,15})\"");
  private static final String SUFFIX = ".metadata.json";
  private static final Path DIVISIONS = Path.of("registry", "division");

  static StoredRows in(Home home) throws IOException {
    long all = 0;
    long divisions = 0;
    for (Path namespace : folders(home.warehouse())) {
      for (Path table : folders(namespace)) {
        long rows = rows(table.resolve("metadata"));
        all += rows;
        divisions += table.endsWith(DIVISIONS) ? rows : 0;
      }
    }
    return new StoredRows(all, divisions);
  }

  private static List<Path> folders(Path parent) throws IOException {
    try (Stream<Path> children = Files.list(parent)) {
      return children.filter(Files::isDirectory).toList();
    }
  }

  /** The most that any state of the table has: a branch or a tag is read, too. */
  private static long rows(Path metadata) throws IOException {
    Optional<Path> newest = newest(metadata);
    if (newest.isEmpty()) {
      return 0;
    }
    // Of a damaged one, whoever reads the table will tell.
    Matcher matcher = ROWS.matcher(Files.readString(newest.get(), StandardCharsets.ISO_8859_1));
    long most = 0;
    while (matcher.find()) {
      most = Math.max(most, Long.parseLong(matcher.group(1)));
    }
    return most;
  }

  /** They are numbered. */
  private static Optional<Path> newest(Path metadata) throws IOException {
    if (!Files.isDirectory(metadata)) {
      return Optional.empty();
    }
    try (Stream<Path> files = Files.list(metadata)) {
      return files
          .filter(file -> file.getFileName().toString().matches("\\d.*" + Pattern.quote(SUFFIX)))
          .max(Comparator.comparing(file -> file.getFileName().toString()));
    }
  }
}
