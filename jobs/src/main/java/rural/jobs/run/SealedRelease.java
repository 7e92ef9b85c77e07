package rural.jobs.run;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import rural.jobs.release.ReleaseFiles;
import rural.jobs.release.ReleaseFolder;
import rural.jobs.release.SealedFile;
import rural.schemas.contract.Text;
import rural.schemas.control.AuditLog;
import rural.schemas.control.Release;
import rural.schemas.text.MistypedException;

/** A release as it lies in its folder; read without Spark. */
public record SealedRelease(Release release, Path folder) {

  private static final String CSV = ".csv";

  /**
   * @throws MistypedException where the release has no folder: a draft, or one that is held
   * @throws rural.schemas.text.DamagedException where it is not the one that was sealed
   */
  public static SealedRelease of(Desk desk, Release release) throws IOException {
    Path folder = new ReleaseFolder(desk.home(), release.id()).path();
    if (release.publishedAt().isPresent()) {
      requireSeal(desk, release, folder);
    } else if (!Files.exists(folder.resolve(ReleaseFiles.CSV))) {
      throw new MistypedException(
          new Text("发布 {0} 还没有文件（状态：{1}）。", "Release {0} has no files yet; it is {2}.")
              .with(release.id(), release.state().title()));
    }
    return new SealedRelease(release, folder);
  }

  private static void requireSeal(Desk desk, Release release, Path folder) throws IOException {
    SealedFile.requireSeal(
        folder, new AuditLog(desk.control().jdbi(), desk.clock()).seal(release.id()));
  }

  /** The names of its statistics, sorted; none in a release of an older program. */
  public List<String> statistics() throws IOException {
    Path statistics = folder.resolve(ReleaseFiles.STATISTICS);
    if (!Files.isDirectory(statistics)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(statistics)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(CSV))
          .map(name -> name.substring(0, name.length() - CSV.length()))
          .sorted()
          .toList();
    }
  }

  /** Those rates that a reader wants, in the order of the file. */
  public List<NamedCsvRecord> rates(Predicate<NamedCsvRecord> wanted) throws IOException {
    return read(SealedFile.of(folder, ReleaseFiles.CSV), wanted);
  }

  /** Those rows of a statistic that a reader wants; empty where the release has no such table. */
  public Optional<List<NamedCsvRecord>> statistic(String name, Predicate<NamedCsvRecord> wanted)
      throws IOException {
    String file = statisticFile(name);
    return SealedFile.isThere(folder, file)
        ? Optional.of(read(SealedFile.of(folder, file), wanted))
        : Optional.empty();
  }

  /** The columns of a statistic, as its file heads them. */
  public List<String> columns(String statistic) throws IOException {
    Path file = SealedFile.of(folder, statisticFile(statistic));
    try (Stream<String> lines = Files.lines(file)) {
      return lines.findFirst().map(line -> List.of(line.strip().split(","))).orElse(List.of());
    }
  }

  private static String statisticFile(String name) {
    return ReleaseFiles.STATISTICS + "/" + name + CSV;
  }

  private static List<NamedCsvRecord> read(Path csv, Predicate<NamedCsvRecord> wanted)
      throws IOException {
    List<NamedCsvRecord> rows = new ArrayList<>();
    try (CsvReader<NamedCsvRecord> lines = CsvReader.builder().ofNamedCsvRecord(csv)) {
      lines.forEach(
          line -> {
            if (wanted.test(line)) {
              rows.add(line);
            }
          });
    }
    return rows;
  }
}
