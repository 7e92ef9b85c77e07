package rural.jobs.run.bulletin;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import rural.jobs.bulletin.check.Sealed;
import rural.jobs.bulletin.fact.Gathered;
import rural.jobs.bulletin.fact.Rate;
import rural.jobs.release.ReadParquet;
import rural.jobs.release.ReleaseFiles;
import rural.jobs.release.ReleaseFolder;
import rural.jobs.run.Desk;
import rural.jobs.table.ProblemTable;
import rural.jobs.table.RateTable;

/** Figures of some divisions and of those below them, as the Parquet files of releases have them. */
final class ParquetFigures implements Sealed {

  private final Map<Gathered.Key, Rate> rates = new HashMap<>();
  private final Map<String, Map<String, UnaryOperator<String>>> statistics = new HashMap<>();
  private final String release;

  private ParquetFigures(String release) {
    this.release = release;
  }

  /**
   * @param release whose statistics are read too
   * @param earlier further releases
   * @param below the divisions directly below those that are wanted
   */
  static ParquetFigures read(
      Desk desk, String release, Iterable<String> earlier, Set<String> wanted, Set<String> below)
      throws IOException {
    ParquetFigures all = new ParquetFigures(release);
    Path folder = folder(desk, release);
    all.readRates(folder, wanted);
    for (String one : earlier) {
      all.readRates(folder(desk, one), wanted);
    }
    all.readStatistic(
        folder, ProblemTable.NAME, below, ProblemTable.BREAKDOWN, "total");
    all.readStatistic(folder, Gathering.COMPOSITE, below, "scope", "parent");
    return all;
  }

  private static Path folder(Desk desk, String release) {
    return new ReleaseFolder(desk.home(), release).path();
  }

  private void readRates(Path folder, Set<String> wanted) throws IOException {
    ReadParquet.rows(
        folder.resolve(ReleaseFiles.PARQUET),
        Set.of(RateTable.DIVISION_CODE, RateTable.PARENT_CODE),
        wanted,
        cells -> {
          Rate rate = Rate.of(cells);
          rates.put(
              new Gathered.Key(rate.release(), rate.place().code(), rate.indicator()), rate);
        });
  }

  private void readStatistic(
      Path folder, String name, Set<String> codes, String column, String value)
      throws IOException {
    Path file = folder.resolve(ReleaseFiles.STATISTICS).resolve(name + ".parquet");
    Map<String, UnaryOperator<String>> rows = new HashMap<>();
    if (Files.exists(file)) {
      ReadParquet.rows(
          file,
          Set.of(RateTable.DIVISION_CODE),
          codes,
          cells -> {
            if (cells.apply(column).equals(value)) {
              rows.put(cells.apply(RateTable.DIVISION_CODE), cells);
            }
          });
    }
    statistics.put(name, rows);
  }

  @Override
  public Optional<Rate> rate(String of, String code, String indicator) {
    return Optional.ofNullable(rates.get(new Gathered.Key(of, code, indicator)));
  }

  @Override
  public Optional<String> statistic(String of, String table, String code, String column) {
    return Optional.ofNullable(statistics.get(table))
        .filter(any -> of.equals(release))
        .flatMap(rows -> Optional.ofNullable(rows.get(code)))
        .map(cells -> cells.apply(column))
        .filter(text -> !text.isEmpty());
  }
}
