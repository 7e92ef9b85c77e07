package rural.jobs.run;

import static org.apache.spark.sql.functions.col;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import rural.jobs.report.DaysLeft;
import rural.jobs.report.Figure;
import rural.jobs.report.MainIndicators;
import rural.jobs.report.Silent;
import rural.jobs.report.Standings;
import rural.jobs.report.Steps;
import rural.jobs.report.TextTable;
import rural.jobs.report.Turnout;
import rural.jobs.report.YearInReview;
import rural.jobs.table.EscalationTable;
import rural.jobs.table.RateTable;
import rural.jobs.terminal.Listing;
import rural.jobs.warehouse.Warehouse;
import rural.schemas.contract.Indicator;
import rural.schemas.contract.Text;
import rural.schemas.control.ReleaseRegister;
import rural.schemas.period.CivilTime;
import rural.schemas.period.Quarter;
import rural.schemas.place.Level;

/** Writes a bulletin in plain text. Tables and releases are only read. */
public final class BulletinRun {

  /** Units that are named of each town and form that lack some. */
  private static final int NAMED = 5;

  private static final Text DEADLINE = new Text("报送截止日", "The deadline for reports");
  private static final Text END_OF_YEAR = new Text("年末", "The end of the year");

  private final Desk desk;

  public BulletinRun(Desk desk) {
    this.desk = desk;
  }

  /**
   * How it ended.
   *
   * @param text the bulletin; where there is nothing to tell, a sentence that says so
   */
  public record Outcome(Exit exit, String text) {}

  /**
   * Makes the bulletin of a release, in the language of the desk.
   *
   * @param divisions those that get one besides the root of the release
   */
  public Outcome release(String id, List<String> divisions) throws IOException {
    Asked asked = new Asked(desk);
    Set<String> codes = divisions.stream().map(asked::division).collect(Collectors.toSet());
    return new Outcome(
        Exit.DONE,
        new ReportStep(desk).madeForReaders(id, codes, desk.messages().language(), count -> {}));
  }

  /**
   * The red and black lists of a release, the root's and those of further divisions.
   *
   * @param divisions codes as they are typed
   */
  public Outcome lists(String id, List<String> divisions) throws IOException {
    Asked asked = new Asked(desk);
    ListsRun lists = new ListsRun(desk, asked.release(Optional.of(id), Optional.empty()));
    List<String> texts = new ArrayList<>();
    for (String code : lists.codes(divisions.stream().map(asked::division).toList())) {
      texts.add(lists.write(code));
    }
    return new Outcome(Exit.DONE, String.join("\n", texts));
  }

  /** Who has reported so far, and of how many. */
  public Outcome weekly(Quarter quarter) throws IOException {
    if (!Warehouse.holdsSomething(desk.home())) {
      return nobodyExpected(quarter);
    }
    try (Warehouse warehouse = Queries.open(desk)) {
      Responding all = Responding.read(warehouse, desk.book(), quarter, List.of(), NAMED);
      if (all.isEmpty()) {
        return nobodyExpected(quarter);
      }
      TextTable table = Turnout.table(all.forms(), all.responses(), all.gazetteer());
      TextTable silent = Silent.table(all.forms(), all.responses(), all.gazetteer());
      return written(
          Rhythm.WEEKLY,
          quarter.toString(),
          deadline(quarter),
          silent.rows().isEmpty() ? List.of(table) : List.of(table, silent));
    }
  }

  private Outcome nobodyExpected(Quarter quarter) {
    return refused("reminders.nobody", quarter.end(), quarter);
  }

  /** The main rates as they would be if the quarter were computed now. */
  public Outcome monthly(Quarter quarter) throws IOException {
    if (!Warehouse.holdsSomething(desk.home())) {
      return refused("bulletin.nothing", quarter);
    }
    List<Indicator> indicators = MainIndicators.on(desk.book(), quarter.end());
    try (Warehouse warehouse = Queries.open(desk)) {
      List<TextTable> tables = Standings.tables(indicators, computed(warehouse, quarter));
      return tables.isEmpty()
          ? refused("bulletin.nothing", quarter)
          : written(Rhythm.MONTHLY, quarter.toString(), standing(quarter), tables);
    }
  }

  /** Whether somebody may quote other figures, and until when these can change. */
  private String standing(Quarter quarter) {
    return new ReleaseRegister(desk.control().jdbi(), desk.clock())
        .current(quarter)
        .map(one -> desk.messages().text("bulletin.monthly.published", one.id()))
        .orElseGet(() -> desk.messages().text("bulletin.monthly.open") + deadline(quarter));
  }

  private String deadline(Quarter quarter) {
    return desk.settings()
        .reminders()
        .deadline(quarter.end())
        .map(day -> DaysLeft.until(day, DEADLINE, today()))
        .map(desk::say)
        .orElse("");
  }

  private List<Figure> computed(Warehouse warehouse, Quarter quarter) {
    Knowledge knowledge = new Knowledge(warehouse, desk.book(), Optional.empty());
    try (Computed computed =
        new Compute(desk.book(), desk.settings(), warehouse.scale())
            .quarter(quarter, "", knowledge::inForce)) {
      return computed
          .rates()
          .filter(col(RateTable.LEVEL).notEqual(Level.TOWN.code()))
          .collectAsList()
          .stream()
          .map(row -> Figure.of(column -> row.getAs(column)))
          .toList();
    }
  }

  /** The year's published rates; reads sealed releases only. */
  public Outcome annual(int year) throws IOException {
    ReleaseRegister register = new ReleaseRegister(desk.control().jdbi(), desk.clock());
    NavigableMap<Quarter, List<Figure>> published = new TreeMap<>();
    for (int number : IntStream.rangeClosed(1, 4).toArray()) {
      Quarter quarter = new Quarter(year, number);
      if (register.current(quarter).isPresent()) {
        published.put(quarter, published(quarter));
      }
    }
    if (published.isEmpty()) {
      return refused("bulletin.unpublished", year);
    }
    YearInReview review = new YearInReview(desk.book(), year, published);
    Text left = DaysLeft.until(new Quarter(year, 4).end(), END_OF_YEAR, today());
    String until =
        Stream.concat(review.missing().stream(), Stream.of(left))
            .map(desk::say)
            .collect(Collectors.joining(" "));
    List<TextTable> tables = new ArrayList<>(review.tables());
    new Steps(proposed(register, published.keySet())).table().ifPresent(tables::add);
    return written(Rhythm.ANNUAL, Integer.toString(year), until, tables);
  }

  private List<Steps.Proposed> proposed(ReleaseRegister register, Set<Quarter> quarters)
      throws IOException {
    List<Steps.Proposed> all = new ArrayList<>();
    for (Quarter quarter : quarters) {
      SealedRelease.of(desk, register.current(quarter).orElseThrow())
          .statistic(
              EscalationTable.NAME,
              line -> {
                all.add(
                    new Steps.Proposed(
                        line.getField(EscalationTable.DIVISION_CODE),
                        line.getField(EscalationTable.DIVISION_NAME),
                        line.getField(EscalationTable.STEP)));
                return false;
              });
    }
    return all;
  }

  private List<Figure> published(Quarter quarter) throws IOException {
    Listing rates =
        new PublishedRates(desk)
            .listing(
                quarter,
                new PublishedRates.Filter(Optional.empty(), Optional.empty(), Optional.empty()));
    return rates.rows().stream()
        .map(row -> Figure.of(column -> row.get(rates.columns().indexOf(column))))
        .toList();
  }

  private Outcome refused(String message, Object... values) {
    return new Outcome(Exit.REFUSED, desk.messages().text(message, values));
  }

  private Outcome written(Rhythm rhythm, String period, String until, List<TextTable> tables)
      throws IOException {
    String key = "bulletin." + rhythm.word();
    BulletinFile file =
        new BulletinFile(
            desk,
            period + "-" + rhythm.word(),
            desk.messages().text(key + ".title", period),
            (desk.messages().text(key + ".note", today()) + " " + until).strip(),
            today());
    return new Outcome(Exit.DONE, file.write(tables));
  }

  private LocalDate today() {
    return LocalDate.ofInstant(desk.clock().instant(), CivilTime.ZONE);
  }
}
