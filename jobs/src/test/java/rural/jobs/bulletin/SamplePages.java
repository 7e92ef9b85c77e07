package rural.jobs.bulletin;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import rural.jobs.bulletin.fact.Below;
import rural.jobs.bulletin.fact.Edition;
import rural.jobs.bulletin.fact.Field;
import rural.jobs.bulletin.fact.Gathered;
import rural.jobs.bulletin.fact.Measure;
import rural.jobs.bulletin.fact.Page;
import rural.jobs.bulletin.fact.Pages;
import rural.jobs.bulletin.fact.Place;
import rural.jobs.bulletin.fact.Rate;
import rural.jobs.bulletin.fact.Trouble;
import rural.schemas.contract.ContractBook;
import rural.schemas.contract.ContractReader;
import rural.schemas.contract.Indicator;
import rural.schemas.contract.Text;
import rural.schemas.control.Approval;
import rural.schemas.control.Finding;
import rural.schemas.control.Release;
import rural.schemas.control.ReleaseState;
import rural.schemas.period.Quarter;
import rural.schemas.place.Level;
import rural.schemas.settings.Settings;

/** A county of two towns in two quarters, with everything that a bulletin can tell of. */
public final class SamplePages {

  public static final ContractBook BOOK = ContractReader.shipped();
  public static final String COUNTY = "990101000000";

  /** Columns that stand in {@link #ROWS}; the others follow from them. */
  private static final List<String> COLUMNS =
      List.of(
          "release",
          "division_code",
          "indicator",
          "numerator",
          "denominator",
          "value",
          "expected",
          "reported",
          "qoq_pp",
          "yoy_pp",
          "target",
          "gap_pp",
          "light",
          "rank_in_parent",
          "flags");

  private static final String ROWS =
      """
      2024Q2.1 990101000000 garbage.village_coverage 16 20 80 20 20 . . . . . 1 .
      2024Q2.1 990101100000 garbage.village_coverage 7 10 70 10 10 . . . . . 2 .
      2024Q2.1 990101200000 garbage.village_coverage 9 10 90 10 10 . . . . . 1 .
      2024Q2.1 990101000000 toilet.sanitary_coverage 2 3 66.66666666666666666667 20 20 . . . . . 1 .
      2024Q3.1 990101000000 garbage.village_coverage 17 19 89.47368421052631578947 20 19 9.47368421052631578947 12.5 95 -12.02631578947368421053 yellow 1 incomplete
      2024Q3.1 990101100000 garbage.village_coverage 10 10 100 10 10 30 . 95 -1.5 green 1 .
      2024Q3.1 990101200000 garbage.village_coverage 7 9 77.77777777777777777778 10 9 -12.22222222222222222222 . 95 -23.72222222222222222222 yellow 2 .
      2024Q3.1 990101000000 toilet.sanitary_coverage 2 3 66.66666666666666666667 20 20 0 -0.004 . . . 1 .
      2024Q3.1 990101000000 toilet.task_completion 21 20 105 20 20 55 . 20 30 green 1 over_100
      2024Q3.1 990101000000 straw.utilization 5 9 55.55555555555555555556 1 1 . . . . . . series_break|break_qoq
      2024Q3.1 990101000000 straw.feed 1 8 12.5 1 1 . . . . . . .
      """;

  private SamplePages() {}

  public static List<Rate> rates() {
    return rates("");
  }

  private static List<Rate> rates(String more) {
    return (ROWS + more).lines().map(SamplePages::rate).toList();
  }

  private static Rate rate(String line) {
    String[] values = line.split(" ");
    Map<String, String> cells = new HashMap<>();
    for (int i = 0; i < COLUMNS.size(); i++) {
      cells.put(COLUMNS.get(i), values[i].equals(".") ? "" : values[i]);
    }
    String code = cells.get("division_code");
    cells.put("division_name", name(code));
    cells.put("level", code.equals(COUNTY) ? "county" : "town");
    cells.put("parent_code", code.equals(COUNTY) ? "990100000000" : COUNTY);
    cells.put("caliber", "行政村");
    cells.put("provisional", Boolean.toString(cells.get("indicator").startsWith("straw")));
    return Rate.of(column -> cells.getOrDefault(column, ""));
  }

  static String name(String code) {
    return switch (code) {
      case COUNTY -> "甲县";
      case "990101100000" -> "东<镇>";
      default -> "畲垚镇";
    };
  }

  public static Page page() {
    return page("");
  }

  /**
   * @param more rates, a line each
   */
  static Page page(String more) {
    Gathered gathered = new Gathered(Set.of(COUNTY), Optional.of(COUNTY));
    for (Rate one : rates(more)) {
      if (one.release().equals("2024Q3.1")) {
        gathered.now(one);
      } else {
        gathered.then(one);
      }
    }
    gathered.index(
        "990101200000",
        Measure.RANK,
        new Below.Index(
            1, 2, 1, 2, new BigDecimal("0.4"), Map.of(Field.SEWAGE, new BigDecimal("0.956"))));
    Place county = new Place(COUNTY, "甲县", Level.COUNTY, Optional.empty());
    Place town = new Place("990101200000", "畲垚镇", Level.TOWN, Optional.of(COUNTY));
    gathered.issues(new Trouble.Issues(county, 12, 7, 9, 4, 2, 3, 1, Map.of()));
    gathered.overdue(COUNTY, "366-", 1);
    gathered.overdue(COUNTY, "31-90", 2);
    gathered.overdue(COUNTY, "0-30", 0);
    gathered.issues(new Trouble.Issues(town, 6, 2, 5, 2, 0, 3, 0, Map.of()));
    LocalDate due = LocalDate.of(2024, 10, 10);
    gathered.late(new Trouble.Late(town, "toilet", Field.TOILET, due, 2));
    gathered.late(new Trouble.Late(town, "sewage_village", Field.SEWAGE, due, 1));
    Indicator covered = indicator("garbage.village_coverage");
    gathered.proposal(new Trouble.Proposal(county, Trouble.Step.WARNING, Optional.of(covered)));
    gathered.proposal(new Trouble.Proposal(town, Trouble.Step.WARNING, Optional.empty()));
    gathered.proposal(new Trouble.Proposal(town, Trouble.Step.INTERVIEW, Optional.of(covered)));
    gathered.proposal(new Trouble.Proposal(town, Trouble.Step.WARNING, Optional.empty()));
    Trouble.Alarm low = alarm(town, "甲县", "funnel", new Text("低于同类", "below its peers"), "66.67");
    gathered.alarm(low, Set.of(COUNTY));
    Place village = new Place("990101200104", "老塘村", Level.VILLAGE, Optional.of(town.code()));
    Text fell = new Text("户数减少而率上升", "Households fell while the rate rose");
    gathered.alarm(shrunk(town, "甲县", fell, 900, 880, List.of(village.code())), Set.of(COUNTY));
    gathered.alarm(shrunk(village, "甲县畲垚镇", fell, 100, 80, List.of()), Set.of(COUNTY));
    return new Pages(edition(), gathered, BOOK, Settings.DEFAULT.composite()).page(COUNTY);
  }

  private static Indicator indicator(String id) {
    return BOOK.indicatorsOn(LocalDate.of(2024, 9, 30)).stream()
        .filter(one -> one.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static Trouble.Alarm alarm(
      Place place, String within, String method, Text reason, String value) {
    return new Trouble.Alarm(
        place,
        within,
        indicator("toilet.sanitary_coverage"),
        method,
        reason,
        4,
        Optional.of(new BigDecimal(value)),
        Optional.of(new BigDecimal("88.125")),
        Optional.empty(),
        List.of());
  }

  private static Trouble.Alarm shrunk(
      Place place, String within, Text reason, long before, long now, List<String> named) {
    Trouble.Alarm one = alarm(place, within, "denominator_shrink", reason, "92.666");
    return new Trouble.Alarm(
        place,
        within,
        one.indicator(),
        one.method(),
        reason,
        4,
        one.value(),
        one.expected(),
        Optional.of(new Trouble.Fall(BigDecimal.valueOf(before), BigDecimal.valueOf(now))),
        named);
  }

  static Edition edition() {
    Release release =
        new Release(
            Quarter.of("2024Q3"),
            1,
            ReleaseState.PUBLISHED,
            Instant.parse("2024-10-12T01:00:00Z"),
            Instant.parse("2024-10-12T00:00:00Z"),
            Optional.of(Instant.parse("2024-10-12T02:00:00Z")),
            "digest",
            Optional.of(new Approval("张敏", "大雪", Instant.parse("2024-10-12T01:30:00Z"))),
            Optional.empty(),
            List.of(new Finding("completeness", new Text("上报不足", "too few reported"))));
    return new Edition(
        release,
        new TreeMap<>(Map.of(Quarter.of("2024Q2"), "2024Q2.1")),
        Optional.of("2024Q3.0"),
        4);
  }

  static Map<Gathered.Key, Rate> byKey() {
    return rates().stream()
        .collect(
            Collectors.toMap(
                one -> new Gathered.Key(one.release(), one.place().code(), one.indicator()),
                one -> one));
  }
}
