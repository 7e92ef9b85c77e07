package rural.jobs.run.bulletin;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import rural.jobs.bulletin.check.Sealed;
import rural.jobs.bulletin.fact.Gathered;
import rural.jobs.bulletin.fact.Rate;
import rural.jobs.bulletin.fact.Source;
import rural.jobs.release.ReadParquet;
import rural.jobs.release.ReleaseFiles;
import rural.jobs.release.ReleaseFolder;
import rural.jobs.release.SealedFile;
import rural.jobs.run.Desk;
import rural.jobs.table.CompositeTable;
import rural.jobs.table.OutlierTable;
import rural.jobs.table.ProblemTable;
import rural.jobs.table.PunctualityTable;
import rural.jobs.table.RateTable;

/**
 * Figures of some divisions and of those below them, as the Parquet files of releases have them.
 */
final class ParquetFigures implements Sealed {

  private final Map<Gathered.Key, Rate> rates = new HashMap<>();
  private final Map<String, UnaryOperator<String>> issues = new HashMap<>();
  private final Map<String, UnaryOperator<String>> indexes = new HashMap<>();
  private final Map<String, String> late = new HashMap<>();
  private final Map<String, UnaryOperator<String>> outliers = new HashMap<>();
  private final String release;

  private ParquetFigures(String release) {
    this.release = release;
  }

  /**
   * @param release whose statistics are read too
   * @param earlier further releases
   * @param shown divisions whose figures are read
   * @param striking villages and divisions whose outliers are read
   */
  static ParquetFigures read(
      Desk desk, String release, Iterable<String> earlier, Set<String> shown, Set<String> striking)
      throws IOException {
    ParquetFigures all = new ParquetFigures(release);
    Path folder = folder(desk, release);
    all.readRates(folder, shown);
    for (String one : earlier) {
      all.readRates(folder(desk, one), shown);
    }
    all.readIssues(folder, shown);
    all.readIndexes(folder, shown);
    all.readLate(folder, shown);
    all.readOutliers(folder, striking);
    return all;
  }

  private static Path folder(Desk desk, String release) {
    return new ReleaseFolder(desk.home(), release).path();
  }

  /** By code, since a division may have hung under another parent in an earlier release. */
  private void readRates(Path folder, Set<String> shown) throws IOException {
    ReadParquet.rows(
        SealedFile.of(folder, ReleaseFiles.PARQUET),
        Set.of(RateTable.DIVISION_CODE),
        shown,
        cells -> {
          Rate rate = Rate.of(cells);
          rates.put(new Gathered.Key(rate.release(), rate.place().code(), rate.indicator()), rate);
        });
  }

  private void readIssues(Path folder, Set<String> codes) throws IOException {
    readStatistic(
        folder,
        ProblemTable.NAME,
        codes,
        cells -> {
          age(cells.apply(ProblemTable.BREAKDOWN), cells.apply(ProblemTable.AGE))
              .ifPresent(
                  age -> issues.put(cells.apply(RateTable.DIVISION_CODE) + " " + age, cells));
        });
  }

  /** Of which ages a row of the ledger is; empty where it is broken down otherwise. */
  static Optional<String> age(String breakdown, String age) {
    return switch (breakdown) {
      case "total" -> Optional.of(Source.OfIssues.ALL_AGES);
      case "age" -> Optional.of(age);
      default -> Optional.empty();
    };
  }

  private void readIndexes(Path folder, Set<String> codes) throws IOException {
    readStatistic(
        folder,
        Gathering.COMPOSITE,
        codes,
        cells ->
            indexes.put(
                cells.apply(CompositeTable.SCOPE) + cells.apply(RateTable.DIVISION_CODE), cells));
  }

  private void readLate(Path folder, Set<String> codes) throws IOException {
    readStatistic(
        folder,
        PunctualityTable.NAME,
        codes,
        cells ->
            late.put(
                cells.apply(RateTable.DIVISION_CODE) + cells.apply(PunctualityTable.FORM),
                cells.apply(PunctualityTable.LATE)));
  }

  private void readOutliers(Path folder, Set<String> codes) throws IOException {
    readStatistic(
        folder,
        Gathering.OUTLIERS,
        codes,
        cells ->
            outliers.put(
                cells.apply(OutlierTable.DIVISION_CODE)
                    + cells.apply(OutlierTable.INDICATOR)
                    + cells.apply(OutlierTable.METHOD),
                cells));
  }

  private static void readStatistic(
      Path folder, String name, Set<String> codes, Consumer<UnaryOperator<String>> each)
      throws IOException {
    String file = ReleaseFiles.STATISTICS + "/" + name + ".parquet";
    if (SealedFile.isThere(folder, file)) {
      ReadParquet.rows(SealedFile.of(folder, file), Set.of(RateTable.DIVISION_CODE), codes, each);
    }
  }

  @Override
  public Optional<Rate> rate(String of, String code, String indicator) {
    return Optional.ofNullable(rates.get(new Gathered.Key(of, code, indicator)));
  }

  @Override
  public Optional<String> issues(String of, String code, String age, String column) {
    return Optional.ofNullable(issues.get(code + " " + age))
        .filter(any -> of.equals(release))
        .map(cells -> cells.apply(column));
  }

  @Override
  public Optional<String> late(String of, String code, String form) {
    return Optional.ofNullable(late.get(code + form)).filter(any -> of.equals(release));
  }

  @Override
  public Optional<BigDecimal> outlier(
      String of, String code, String indicator, String method, String column) {
    return Optional.ofNullable(outliers.get(code + indicator + method))
        .filter(any -> of.equals(release))
        .map(cells -> cells.apply(column))
        .filter(cell -> !cell.isEmpty())
        .map(BigDecimal::new);
  }

  @Override
  public Optional<String> index(String of, String code, String scope, String column) {
    return Optional.ofNullable(indexes.get(scope + code))
        .filter(any -> of.equals(release))
        .map(cells -> cells.apply(column));
  }
}
