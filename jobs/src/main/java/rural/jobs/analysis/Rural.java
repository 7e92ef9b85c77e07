package rural.jobs.analysis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import rural.jobs.run.Desk;
import rural.jobs.run.Views;
import rural.jobs.warehouse.Reach;
import rural.jobs.warehouse.ReadingSession;
import rural.jobs.warehouse.Scale;
import rural.jobs.warehouse.Warehouse;
import rural.schemas.contract.Text;
import rural.schemas.control.Release;
import rural.schemas.control.ReleaseRegister;
import rural.schemas.home.Home;
import rural.schemas.period.CivilTime;
import rural.schemas.text.MistypedException;

/**
 * The tables of a home in one line, to be asked and never to be changed:
 *
 * <pre>{@code
 * var rural = Rural.open("data");
 * rural.show("select * from published.rates where level = 'county'");
 * }</pre>
 */
public final class Rural implements AutoCloseable {

  /** Names the home where {@link #open()} is not told. */
  public static final String HOME = "RURAL_HOME";

  private final ReadingSession session;
  private final Desk desk;
  private final Screen screen;
  private final Optional<String> name;

  private Rural(ReadingSession session, Desk desk, Screen screen, Optional<String> name) {
    this.session = session;
    this.desk = desk;
    this.screen = screen;
    this.name = name;
  }

  /** The home that the environment names with {@code RURAL_HOME}, else {@code data}. */
  public static Rural open() {
    return open(System.getenv().getOrDefault(HOME, "data"));
  }

  /**
   * Opens a home; takes seconds.
   *
   * @throws MistypedException where there is no home, or its settings are wrong
   */
  public static Rural open(String home) {
    return open(new Home(Path.of(home)), Reach.OWN, Map.of());
  }

  /**
   * Opens a home for whoever asks, with settings of Spark that have to be known when it starts.
   *
   * @throws MistypedException where there is no home, or its settings are wrong
   */
  public static Rural open(Home home, Reach reach, Map<String, String> settings) {
    Screen screen = Screen.here();
    Desk desk = ExistingHome.desk(home);
    try {
      Scale scale = Scale.of(home, List.of());
      ReadingSession session = ReadingSession.open(home, desk.control(), scale, reach, settings);
      new Views(desk, Warehouse.beside(home, desk.control(), scale)).refresh();
      SparkSession.setActiveSession(session.spark());
      return new Rural(session, desk, screen, Optional.empty());
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + home.root(), e);
    }
  }

  public SparkSession spark() {
    return session.spark();
  }

  public Home home() {
    return desk.home();
  }

  /** All rows of a table, such as {@code records.toilet}: every version of every row. */
  public Dataset<Row> table(String name) {
    return spark().table(name);
  }

  /**
   * The answer to a query; {@code show tables} and {@code show views} of no namespace tell those of
   * all.
   *
   * @throws MistypedException where it would change something
   */
  public Dataset<Row> sql(String query) {
    return Contents.isOfAll(query) ? contents().all() : spark().sql(query);
  }

  /** The names of all tables and views, sorted. */
  public List<String> tables() {
    return contents().names();
  }

  /** What there is to ask, with comments. */
  public Contents contents() {
    return new Contents(spark());
  }

  /** The release or moment at which this looks; empty where it looks at what is known now. */
  public Optional<String> name() {
    return name;
  }

  /** The releases that were ever published, by quarter and number. */
  public List<Release> releases() {
    return register().list().stream().filter(one -> one.publishedAt().isPresent()).toList();
  }

  /**
   * The same tables under the same names, as they were when a release was sealed; with the versions
   * of records that were in force at its cut-off. A table that did not exist then is not found.
   *
   * @throws MistypedException where nothing was published under this name
   */
  public Rural release(String id) {
    Release release = Published.named(id, releases());
    return at(session.release(release.id()).asOf(release.cutOff()), release.id());
  }

  /** The same tables, with the versions of records that were in force at a moment. */
  public Rural asOf(Instant moment) {
    return at(session.asOf(moment), CivilTime.text(moment));
  }

  /** As known at the end of a day, in China's time. */
  public Rural asOf(LocalDate day) {
    Instant midnight = day.plusDays(1).atStartOfDay(CivilTime.ZONE).toInstant();
    return at(session.asOf(midnight.minus(1, ChronoUnit.MICROS)), day.toString());
  }

  /**
   * As known at the end of a day such as {@code 2024-07-15}.
   *
   * @throws MistypedException where that is no day
   */
  public Rural asOf(String day) {
    try {
      return asOf(LocalDate.parse(day));
    } catch (DateTimeParseException e) {
      throw new MistypedException(
          new Text("“{0}”不是日期，请写成 2024-07-15。", "Not a day: '{0}'. Example: 2024-07-15").with(day));
    }
  }

  /** Rows for the eye. */
  public Sheet sheet(Dataset<Row> rows) {
    return Sheet.of(rows, Sheet.ROWS);
  }

  /** Shows the first rows of a query's answer. */
  public void show(String query) {
    show(sql(query));
  }

  /** Shows the first rows: as a table in a notebook, as text elsewhere. */
  public void show(Dataset<Row> rows) {
    screen.show(sheet(rows));
  }

  /** Shows a chart: as a drawing in a notebook, as its figures elsewhere. */
  public void show(Chart chart) {
    screen.show(chart);
  }

  private Rural at(ReadingSession other, String seen) {
    return new Rural(other, desk, screen, Optional.of(seen));
  }

  private ReleaseRegister register() {
    return new ReleaseRegister(desk.control().jdbi(), desk.clock());
  }

  /** Stops Spark, where opening this started it. */
  @Override
  public void close() {
    session.close();
  }
}
