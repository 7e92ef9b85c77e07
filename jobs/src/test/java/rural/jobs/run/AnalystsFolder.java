package rural.jobs.run;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import rural.jobs.terminal.Messages;
import rural.jobs.terminal.Progress;
import rural.schemas.contract.ContractBook;
import rural.schemas.contract.ContractReader;
import rural.schemas.contract.Language;
import rural.schemas.control.ControlDatabase;
import rural.schemas.home.Home;
import rural.schemas.settings.Settings;

/** A folder as the page has it: the home in {@code data}, an export beside it. */
record AnalystsFolder(Path folder) {

  Home home() {
    return new Home(folder.resolve("data"));
  }

  Path release() {
    return home().releases().resolve("2024Q3.1");
  }

  List<String> rows(SparkSession spark, String sql) {
    return spark.sql(placed(sql)).collectAsList().stream()
        .map((Row row) -> row.mkString(" "))
        .toList();
  }

  /** The folders of the page are those of the test. */
  String placed(String code) {
    return code.replace("data/releases", release().getParent().toString())
        .replace("'export/", "'" + folder.resolve("export") + "/");
  }

  List<List<String>> duckDb(String sql) throws SQLException {
    List<List<String>> rows = new ArrayList<>();
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        ResultSet answer = connection.createStatement().executeQuery(placed(sql))) {
      int width = answer.getMetaData().getColumnCount();
      while (answer.next()) {
        List<String> row = new ArrayList<>();
        for (int i = 1; i <= width; i++) {
          row.add(answer.getString(i));
        }
        rows.add(row);
      }
    }
    return rows;
  }

  NamedCsvRecord nation(String indicator) throws IOException {
    return rates("nation").stream()
        .filter(one -> one.getField("indicator").equals(indicator))
        .findFirst()
        .orElseThrow();
  }

  List<NamedCsvRecord> rates(String level) throws IOException {
    return allRates().stream().filter(one -> one.getField("level").equals(level)).toList();
  }

  List<NamedCsvRecord> allRates() throws IOException {
    return lines(Files.readString(release().resolve("rates.csv")));
  }

  static List<NamedCsvRecord> lines(String csv) throws IOException {
    try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(csv)) {
      return reader.stream().toList();
    }
  }

  static BigDecimal number(NamedCsvRecord line, String column) {
    return new BigDecimal(line.getField(column));
  }

  static List<String> files(Path below) throws IOException {
    try (Stream<Path> all = Files.walk(below)) {
      return all.filter(Files::isRegularFile)
          .map(file -> below.relativize(file).toString())
          .sorted()
          .toList();
    }
  }

  Desk desk() {
    ContractBook book = ContractReader.at(home());
    Messages words = Messages.in(Language.EN);
    return new Desk(
        home(),
        book,
        Settings.DEFAULT,
        ControlDatabase.open(home()),
        Clock.systemUTC(),
        words,
        Progress.onStandardError(false, words));
  }

  record Said(int exit, String out, String err) {}

  Said rural(String... words) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    PrintStream before = System.out;
    System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
    try {
      int exit =
          RuralJobs.commandLine()
              .setErr(new PrintWriter(err, true, StandardCharsets.UTF_8))
              .execute(
                  Stream.concat(
                          Stream.of(words),
                          Stream.of("--home", home().root().toString(), "--lang", "en"))
                      .toArray(String[]::new));
      return new Said(
          exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    } finally {
      System.setOut(before);
    }
  }
}
