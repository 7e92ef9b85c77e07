package rural.jobs.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import rural.schemas.contract.Contract;
import rural.schemas.contract.Grain;
import rural.schemas.period.Quarter;

/**
 * A quarter by DuckDB: canonical files read with types, checked by the hard rules, placed, made
 * unique and written as Parquet; then sums up to the nation, rates, completeness and ranks. As good
 * as we can write it, for it is what the program is held against.
 */
public final class DuckDbQuarter {

  private final Path canonical;
  private final Path out;
  private final Quarter quarter;
  private final Statement sql;

  private DuckDbQuarter(Path canonical, Path out, Quarter quarter, Statement sql) {
    this.canonical = canonical;
    this.out = out;
    this.quarter = quarter;
    this.sql = sql;
  }

  /**
   * @param arguments the folder of {@link CanonicalFiles}, the one to write, the quarter
   */
  public static void main(String[] arguments) throws SQLException, IOException {
    run(Path.of(arguments[0]), Path.of(arguments[1]), Quarter.of(arguments[2]));
  }

  /**
   * Writes {@code records/<form>.parquet}, {@code rates.parquet} and {@code rates.csv}.
   *
   * @throws IllegalStateException if a division is not the sum of its children
   */
  public static void run(Path canonical, Path out, Quarter quarter)
      throws SQLException, IOException {
    Files.createDirectories(out.resolve("records"));
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement sql = connection.createStatement()) {
      // Nobody asks for the order of the files, and keeping it costs memory.
      sql.execute("set preserve_insertion_order = false");
      new DuckDbQuarter(canonical, out, quarter, sql).all();
    }
  }

  private void all() throws SQLException, IOException {
    FormSql division = RatesSql.division(quarter);
    for (String table : DuckDbPlaces.tables(division, read(division, files(division.form(), "")))) {
      sql.execute(table);
    }
    sql.execute("create temp table indicators as " + RatesSql.indicators(quarter));
    sql.execute(
        "create temp table sums (indicator varchar, code varchar, numerator decimal(38, 12),"
            + " denominator decimal(38, 12), reported bigint)");
    for (FormSql form : RatesSql.forms(quarter)) {
      List<Path> files = files(form.form(), quarter.toString());
      if (!files.isEmpty()) {
        records(form, files);
        if (!form.indicators().isEmpty()) {
          sums(form);
        }
        sql.execute("drop table " + form.form());
      }
    }
    sql.execute(
        "create temp table rates as "
            + RatesSql.rates(quarter)
            + " order by indicator, division_code");
    checkSums();
    sql.execute(
        "copy rates to '%s' (format parquet, compression zstd)".formatted(at("rates.parquet")));
    sql.execute("copy rates to '%s' (header)".formatted(at("rates.csv")));
  }

  private String at(String name) {
    return out.resolve(name).toString();
  }

  /** Of the folders of a form those up to a quarter, or the one of it. */
  private List<Path> files(String form, String only) throws IOException {
    Path folder = canonical.resolve(form);
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".csv"))
          .filter(file -> only.isEmpty() || file.getParent().endsWith(only))
          .filter(file -> folder(file).compareTo(quarter.toString()) <= 0)
          .sorted()
          .toList();
    }
  }

  private static String folder(Path file) {
    return file.getParent().getFileName().toString();
  }

  private static String read(FormSql form, List<Path> files) {
    String columns =
        form.types().entrySet().stream()
            .map(column -> "'%s': '%s'".formatted(column.getKey(), column.getValue()))
            .collect(Collectors.joining(", ", "{", "}"));
    String list =
        files.stream().map(file -> "'" + file + "'").collect(Collectors.joining(", ", "[", "]"));
    return "read_csv(%s, header = true, auto_detect = false, delim = ',', quote = '\"', columns = %s, filename = true)"
        .formatted(list, columns);
  }

  /** What holds, in a table of the form's name and in a file. */
  private void records(FormSql form, List<Path> files) throws SQLException {
    boolean isPlaced = form.contract().field(Contract.DIVISION_CODE).isPresent();
    sql.execute(
        "create temp table arrived as select * exclude (filename) from %s"
            .formatted(read(form, files)));
    sql.execute(
        """
        create temp table %s as
        with doubled as (select %s from arrived group by all having count(*) > 1)
        select arrived.* from arrived anti join doubled using (%2$s)
        where %s
        """
            .formatted(
                form.form(),
                form.key(),
                form.holds()
                    + (isPlaced ? " and division_code in (select code from located)" : "")));
    sql.execute("drop table arrived");
    sql.execute(
        "copy %s to '%s' (format parquet, compression zstd)"
            .formatted(form.form(), at("records/" + form.form() + ".parquet")));
  }

  /** Added up where records lie, once; then up to the nation. */
  private void sums(FormSql form) throws SQLException {
    boolean isVillage = form.contract().grain() == Grain.VILLAGE;
    List<FormSql.Sums> all = form.sums(isVillage ? "rural_village" : "true");
    String own =
        IntStream.range(0, all.size())
            .mapToObj(
                i ->
                    "%s as n%d, %s as d%d, %s as r%d"
                        .formatted(
                            all.get(i).numerator(), i,
                            all.get(i).denominator(), i,
                            all.get(i).records(), i))
            .collect(Collectors.joining(",\n  "));
    sql.execute(
        "create temp table base as select base,\n  %s\nfrom %s join located on code = division_code group by base"
            .formatted(own, form.form()));
    for (int i = 0; i < all.size(); i++) {
      sql.execute(
          """
          insert into sums
          select '%s', above.above, sum(n%2$d), sum(d%2$d), sum(r%2$d)
          from base join above on code = base group by all
          """
              .formatted(all.get(i).indicator(), i));
    }
    sql.execute("drop table base");
  }

  /** Where nothing lies at a division itself, it is the sum of its children. */
  private void checkSums() throws SQLException {
    try (ResultSet wrong =
        sql.executeQuery(
            """
            with below as (
              select indicator, parent_code as division_code, sum(numerator) as numerator,
                sum(denominator) as denominator
              from rates group by all)
            select count(*) from rates join below using (indicator, division_code)
            join indicators using (indicator)
            where (level <> 'county' or owed_by = 'VILLAGE') and (
              rates.numerator is distinct from below.numerator
              or rates.denominator is distinct from below.denominator)
            """)) {
      wrong.next();
      if (wrong.getLong(1) > 0) {
        throw new IllegalStateException(
            wrong.getLong(1) + " divisions are not their children's sum");
      }
    }
  }
}
