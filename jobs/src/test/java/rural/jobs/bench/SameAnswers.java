package rural.jobs.bench;

import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import rural.schemas.contract.Indicator;
import rural.schemas.period.Quarter;

/** Holds published rates against other files of rates, figure by figure. */
public final class SameAnswers {

  private static final int SHOWN = 20;
  private static final List<String> SIDES = List.of("numerator", "denominator");
  private static final List<String> COUNTS = List.of("expected", "reported");
  private static final List<String> RANKS = List.of("rank_in_parent", "rank_in_level");

  /** A row that says nothing may be there or not. */
  private static final String SAYS_SOMETHING =
      "(numerator is not null or expected <> '0' or reported <> '0')";

  private final Path ours;
  private final Quarter quarter;
  private final PrintStream out;

  SameAnswers(Path ours, Quarter quarter, PrintStream out) {
    this.ours = ours;
    this.quarter = quarter;
    this.out = out;
  }

  /**
   * Ends with 1 where a figure differs.
   *
   * @param arguments the quarter, our {@code rates.csv}, DuckDB's, Spark's, the sample's answers
   */
  public static void main(String[] arguments) throws SQLException {
    SameAnswers same = new SameAnswers(Path.of(arguments[1]), Quarter.of(arguments[0]), System.out);
    long differences =
        same.yardstick("DuckDB", Path.of(arguments[2]))
            + same.yardstick("Spark", Path.of(arguments[3]))
            + same.truth(Path.of(arguments[4]));
    System.exit(differences == 0 ? 0 : 1);
  }

  /**
   * Exactly, of the indicators that the yardstick computes; what is owed and ranks where it knows
   * who owes.
   *
   * @return how many rows differ; at least 1 where there are none
   */
  long yardstick(String name, Path theirs) throws SQLException {
    String known =
        RatesSql.measured(quarter).stream()
            .flatMap(form -> form.indicators().stream())
            .map(Indicator::id)
            .collect(Collectors.joining("', '", "indicator in ('", "')"));
    List<String> counted = Stream.concat(COUNTS.stream(), RANKS.stream()).toList();
    String differs =
        "%s or (theirs.reported is not null and (%s))"
            .formatted(any(SIDES, "ours.%1$s is distinct from theirs.%1$s"), distinct(counted));
    return differences(name, theirs, known, counted, differs);
  }

  /**
   * Everything that the sample's own books tell; they round quotients of straw in another place, so
   * that sides may differ by less than a millionth of their unit.
   *
   * @return how many rows differ; at least 1 where there are none
   */
  long truth(Path answers) throws SQLException {
    String near =
        any(
            SIDES,
            "(ours.%1$s is null) <> (theirs.%1$s is null) or abs(ours.%1$s - theirs.%1$s) >"
                + " 0.000001");
    String which = "quarter = '%s' and %s".formatted(quarter, SAYS_SOMETHING);
    return differences(
        "the sample's answers", answers, which, COUNTS, near + " or " + distinct(COUNTS));
  }

  private static String distinct(List<String> columns) {
    return any(columns, "ours.%1$s is distinct from theirs.%1$s");
  }

  private static String any(List<String> columns, String differs) {
    return columns.stream().map(differs::formatted).collect(Collectors.joining(" or "));
  }

  private long differences(
      String name, Path theirs, String which, List<String> counts, String differs)
      throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement sql = connection.createStatement()) {
      load(sql, "ours", ours, which, counts);
      load(sql, "theirs", theirs, which, counts);
      String both = "from ours full join theirs using (division_code, indicator)";
      String wrong = both + " where ours.is_there is null or theirs.is_there is null or " + differs;
      long all = count(sql, "select count(*) " + both);
      long differences = count(sql, "select count(*) " + wrong);
      out.printf("%s: %d rates compared, %d differ%n", name, all, differences);
      print(sql, wrong, counts);
      return all == 0 ? 1 : differences;
    }
  }

  private static void load(Statement sql, String name, Path file, String which, List<String> counts)
      throws SQLException {
    String columns =
        Stream.concat(
                SIDES.stream().map("cast(%1$s as decimal(38, 12)) as %1$s"::formatted),
                counts.stream().map("cast(%1$s as bigint) as %1$s"::formatted))
            .collect(Collectors.joining(", "));
    sql.execute(
        ("create temp table %s as select division_code, indicator, true as is_there, %s"
                + " from read_csv('%s', header = true, all_varchar = true) where %s")
            .formatted(name, columns, file, which));
  }

  private static long count(Statement sql, String query) throws SQLException {
    try (ResultSet answer = sql.executeQuery(query)) {
      answer.next();
      return answer.getLong(1);
    }
  }

  private void print(Statement sql, String wrong, List<String> counts) throws SQLException {
    String pairs =
        Stream.concat(SIDES.stream(), counts.stream())
            .map("concat('%1$s ', ours.%1$s, ' / ', theirs.%1$s)"::formatted)
            .collect(Collectors.joining(", "));
    try (ResultSet answer =
        sql.executeQuery(
            "select concat_ws('; ', indicator, division_code, %s) %s order by all limit %d"
                .formatted(pairs, wrong, SHOWN))) {
      while (answer.next()) {
        out.println("  " + answer.getString(1));
      }
    }
  }
}
