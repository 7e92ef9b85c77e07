package rural.jobs.bench;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rural.jobs.FormTables;
import rural.jobs.run.Compute;
import rural.jobs.run.Computed;
import rural.jobs.sample.Sample;
import rural.jobs.sample.SampleOptions;
import rural.jobs.warehouse.Scale;
import rural.schemas.contract.ContractBook;
import rural.schemas.contract.ContractReader;
import rural.schemas.period.Quarter;
import rural.schemas.settings.Settings;

/** What the program is held against has to be right itself. */
class DuckDbQuarterTest {

  private static final Quarter QUARTER = Quarter.of("2024Q2");
  private static final ContractBook BOOK = ContractReader.shipped();

  @TempDir private static Path folder;

  private static Path canonical;
  private static Path answers;
  private static Path published;
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

  @BeforeAll
  static void computesAQuarter() throws Exception {
    Path sample = folder.resolve("sample");
    Sample.write(
        new SampleOptions(
            30, 1, 7, 0, sample, QUARTER, Set.of(), OptionalInt.of(3), OptionalDouble.of(0.3)));
    canonical = folder.resolve("canonical");
    new CanonicalFiles(canonical).write(sample.resolve(QUARTER.toString()));
    answers = sample.resolve("truth/answers.csv");
    FormTables tables = new FormTables(BOOK);
    for (Path file : files(canonical)) {
      tables.add(file.getParent().getParent().getFileName().toString(), plain(file));
    }
    published = folder.resolve("published");
    try (Computed computed =
        new Compute(BOOK, Settings.DEFAULT, Scale.SMALL).quarter(QUARTER, "2024Q2.1", tables)) {
      computed
          .rates()
          .drop("flags")
          .coalesce(1)
          .write()
          .option("header", true)
          .csv(published.toString());
    }
  }

  @Test
  void itsFiguresAreThoseOfTheProgram() throws SQLException, IOException {
    Path out = folder.resolve("clean");
    DuckDbQuarter.run(canonical, out, QUARTER);

    assertThat(same().yardstick("DuckDB", out.resolve("rates.csv"))).as(printed()).isZero();
    assertThat(same().truth(answers)).as(printed()).isZero();
    assertThat(printed.toString(StandardCharsets.UTF_8)).doesNotContain(" 0 rates compared");
  }

  @Test
  void aPlaceThatNobodyKnowsDoesNotCount() throws SQLException, IOException {
    Toilets toilets = Toilets.in(folder.resolve("unknown"));
    Path out = toilets.with(toilets.row("division_code", "990199199199"), toilets.row());

    assertThat(same().yardstick("DuckDB", out.resolve("rates.csv"))).as(printed()).isZero();
  }

  /** More sanitary toilets than households, or two rows of a village: as if it had not reported. */
  @Test
  void whatBreaksARuleOrStandsTwiceDoesNotCount() throws SQLException, IOException {
    Toilets toilets = Toilets.in(folder.resolve("broken"));
    String silent = rates(toilets.with());
    String broken = rates(toilets.with(toilets.row("sanitary_households", "99999999")));
    String doubled = rates(toilets.with(toilets.row(), toilets.row("problems_found", "99999999")));

    assertThat(rates(toilets.with(toilets.row()))).isNotEqualTo(silent);
    assertThat(broken).isEqualTo(silent);
    assertThat(doubled).isEqualTo(silent);
  }

  /**
   * The canonical files in a folder of their own, where the first row of a file of toilets is
   * written in other ways.
   */
  private record Toilets(Path folder, Path file, List<String> lines) {

    static Toilets in(Path folder) throws IOException {
      Path own = folder.resolve("canonical");
      for (Path file : files(canonical)) {
        Path copy = own.resolve(canonical.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
      Path file = files(own.resolve("toilet")).get(0);
      return new Toilets(folder, file, Files.readAllLines(file));
    }

    String row() {
      return lines.get(1);
    }

    String row(String field, String value) {
      List<String> cells = new ArrayList<>(List.of(row().split(",", -1)));
      cells.set(List.of(lines.get(0).split(",", -1)).indexOf(field), value);
      return String.join(",", cells);
    }

    /** What DuckDB makes of the quarter with these rows in place of the first one. */
    Path with(String... rows) throws IOException, SQLException {
      List<String> all = new ArrayList<>(List.of(lines.get(0)));
      all.addAll(List.of(rows));
      all.addAll(lines.subList(2, lines.size()));
      Files.write(file, all);
      Path out = Files.createTempDirectory(folder, "out");
      DuckDbQuarter.run(folder.resolve("canonical"), out, QUARTER);
      return out;
    }
  }

  private static String rates(Path out) throws IOException {
    return Files.readString(out.resolve("rates.csv"));
  }

  /** {@link FormTables} knows no quotation marks; commas stand in remarks alone. */
  private static String plain(Path file) throws IOException {
    try (CsvReader<CsvRecord> rows = CsvReader.builder().ofCsvRecord(file)) {
      return rows.stream()
          .map(row -> row.getFields().stream().map(cell -> cell.replace(',', '、')))
          .map(cells -> cells.collect(Collectors.joining(",")))
          .collect(Collectors.joining("\n"));
    }
  }

  private SameAnswers same() {
    return new SameAnswers(
        published.resolve("*.csv"),
        QUARTER,
        new PrintStream(printed, true, StandardCharsets.UTF_8));
  }

  private String printed() {
    return printed.toString(StandardCharsets.UTF_8);
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".csv")).sorted().toList();
    }
  }
}
