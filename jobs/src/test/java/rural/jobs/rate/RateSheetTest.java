package rural.jobs.rate;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rural.jobs.registry.Division;
import rural.jobs.registry.Ground;
import rural.jobs.registry.Hierarchy;
import rural.jobs.registry.SampleTargets;
import rural.jobs.registry.Successions;
import rural.jobs.registry.Targets;
import rural.jobs.table.Printed;
import rural.schemas.contract.Kind;
import rural.schemas.period.Quarter;
import rural.schemas.place.Level;
import rural.schemas.settings.Settings;

class RateSheetTest {

  private static final int VALUE = 11;
  private static final int QOQ = 14;
  private static final int YOY = 15;
  private static final int TARGET = 16;
  private static final int GAP = 17;
  private static final int LIGHT = 18;
  private static final int RANK_IN_LEVEL = 20;
  private static final int FLAGS = 22;

  private static final Yardstick COVERAGE =
      new Yardstick("toilet", "总户数", Kind.STOCK, false, false);

  @Test
  void tiesShareARankAndTheNextIsLeftOut() {
    Map<String, Reading> now = new LinkedHashMap<>();
    now.put(county(0), reading("1", "3"));
    now.put(county(1), reading("9", "10"));
    now.put(county(2), reading("2", "6"));
    now.put(county(3), reading("1", "10"));
    assertThat(cells(now, COVERAGE, "2024Q3", null, null, RANK_IN_LEVEL))
        .containsExactly(2, 1, 2, 4);
  }

  @Test
  void withoutAValueOrWithTooFewReportsADivisionIsListedUnranked() {
    Map<String, Reading> now = new LinkedHashMap<>();
    now.put(county(0), new Reading(n("9"), n("10"), 100L, 94, Set.of(), n("0")));
    now.put(county(1), new Reading(n("1"), n("10"), 100L, 95, Set.of(), n("0")));
    now.put(county(2), reading("0", "0"));
    now.put(county(3), new Reading(null, null, 3L, 0, Set.of(), null));
    assertThat(cells(now, COVERAGE, "2024Q3", null, null, RANK_IN_LEVEL))
        .containsExactly(null, 1, null, null);
    assertThat(cells(now, COVERAGE, "2024Q3", null, null, VALUE).subList(2, 4))
        .containsExactly(null, null);
    assertThat(cells(now, COVERAGE, "2024Q3", null, null, FLAGS).get(0))
        .isEqualTo(List.of("incomplete"));
  }

  @Test
  void valuesAboveAHundredAreKeptAndFlagged() {
    Map<String, Reading> now = Map.of(county(0), reading("12", "10"));
    assertThat(cells(now, COVERAGE, "2024Q3", null, null, VALUE))
        .containsExactly(new BigDecimal("120.00000000000000000000"));
    assertThat(cells(now, COVERAGE, "2024Q3", null, null, FLAGS))
        .containsExactly(List.of("over_100"));
  }

  @Test
  void yearToDateHasNothingToCompareWithInTheFirstQuarter() {
    Yardstick task = new Yardstick("task", "年度任务", Kind.YEAR_TO_DATE, false, true);
    Map<String, Reading> now = Map.of(county(0), reading("1", "10"));
    Map<String, Reading> then = Map.of(county(0), reading("9", "10"));
    assertThat(cells(now, task, "2024Q1", task, then, QOQ)).containsOnlyNulls();
    assertThat(cells(now, task, "2024Q2", task, then, QOQ))
        .containsExactly(new BigDecimal("-80.00000000000000000000"));
    assertThat(cells(now, task, "2024Q1", task, then, YOY)).doesNotContainNull();
  }

  @Test
  void ratesOfDifferentCalibersAreNotSubtracted() {
    Yardstick other = new Yardstick("toilet", "常住户", Kind.STOCK, false, false);
    Map<String, Reading> now = Map.of(county(0), reading("5", "10"));
    Map<String, Reading> then = Map.of(county(0), reading("4", "10"));
    assertThat(cells(now, COVERAGE, "2024Q3", other, then, QOQ)).containsOnlyNulls();
    assertThat(cells(now, COVERAGE, "2024Q3", other, then, FLAGS))
        .containsExactly(List.of("series_break"));
  }

  /** Who reported now and not then, or the other way round, would make it look like a fall. */
  @Test
  void aSmallerDenominatorAloneIsNoAlarmAndWhatTheMeasuresFlaggedStays() {
    Map<String, Reading> then = Map.of(county(0), reading("50", "100"));
    assertThat(
            cells(
                Map.of(county(0), reading("50", "90")), COVERAGE, "2024Q3", COVERAGE, then, FLAGS))
        .containsExactly(List.of());
    Reading flagged = new Reading(n("50"), n("90"), 1L, 1, Set.of("denominator_shrink"), n("0"));
    assertThat(cells(Map.of(county(0), flagged), COVERAGE, "2024Q3", COVERAGE, then, FLAGS))
        .containsExactly(List.of("denominator_shrink"));
  }

  /**
   * 51.8 million households and then 15.1 are no gain of 3 points. A half more is still believed,
   * and so is what more reports bring: 200 households of 2 villages and 420 of 4 are 100 and 105
   * each. The last county was merged with another.
   */
  @ParameterizedTest
  @CsvSource({
    // denominator, units then; now; county; whether it can be compared
    "51800000, 20, 15100000, 20, 0, false",
    "15100000, 20, 51800000, 20, 0, false",
    "1000, 20, 1500, 20, 0, true",
    "1000, 20, 1501, 20, 0, false",
    "200, 2, 420, 4, 0, true",
    "200, 2, 800, 4, 0, false",
    "40, 20, 150, 20, 0, true", // fewer than a hundred are taken for a hundred
    "40, 20, 151, 20, 0, false",
    "51800000, 20, 15100000, 20, 3, true",
  })
  void aDenominatorThatJumpsOnOneTerritoryIsNotCompared(
      String before, long unitsBefore, String now, long units, int at, boolean isCompared) {
    String code = county(at);
    Map<String, Reading> then =
        Map.of(code, new Reading(n(before), n(before), 20L, unitsBefore, Set.of(), n("0")));
    Map<String, Reading> today =
        Map.of(code, new Reading(n(now), n(now), units, units, Set.of(), n("0")));
    List<String> flags = isCompared ? List.of() : List.of("break_qoq", "break_yoy");
    assertThat(cells(today, COVERAGE, "2024Q3", COVERAGE, then, FLAGS)).containsExactly(flags);
    assertThat(cells(today, COVERAGE, "2024Q3", COVERAGE, then, QOQ).get(0) != null)
        .isEqualTo(isCompared);
    assertThat(cells(today, COVERAGE, "2024Q3", COVERAGE, then, YOY).get(0) != null)
        .isEqualTo(isCompared);
  }

  /** By 2.25 a numerator may rise in a quarter; what counts since January rises as it will. */
  @Test
  void workAndSeasonsAreNoBreak() {
    Yardstick flow = new Yardstick("waste", "产生量", Kind.FLOW, false, false);
    Yardstick sum = new Yardstick("straw", "可收集量", Kind.YEAR_TO_DATE, false, false);
    Map<String, Reading> then = Map.of(county(0), reading("400", "10000"));
    assertThat(flagged(reading("900", "10000"), COVERAGE, then)).isEmpty();
    assertThat(flagged(reading("901", "10000"), COVERAGE, then)).containsExactly("break_qoq");
    assertThat(flagged(reading("400", "22500"), flow, then)).containsExactly("break_yoy");
    assertThat(flagged(reading("400", "22501"), flow, then))
        .containsExactly("break_qoq", "break_yoy");
    assertThat(flagged(reading("400", "90000"), sum, then)).containsExactly("break_yoy");
    assertThat(flagged(reading("400", "6000"), sum, then))
        .containsExactly("break_qoq", "break_yoy");
  }

  private static List<String> flagged(Reading now, Yardstick by, Map<String, Reading> then) {
    List<?> flags = (List<?>) cells(Map.of(county(0), now), by, "2024Q3", by, then, FLAGS).get(0);
    return flags.stream().map(String::valueOf).toList();
  }

  /**
   * From 60 at the end of last year to 80 there are 20 points: 5 a quarter. What was due by the
   * form itself stays; where the beginning is not known nothing is due before the year's end.
   */
  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        // quarter, last year's end in %, plan of the form in %, value in %, gap, light
        "2024Q1, 60, -, 66,    1, green",
        "2024Q2, 60, -, 66,   -4, green",
        "2024Q3, 60, -, 66,   -9, green",
        "2024Q4, 60, -, 66,  -14, yellow",
        "2024Q1, 60, -, 59,   -6, yellow", // below last year's end: no green light
        "2024Q2, 60, 25, 59,  39, yellow",
        "2024Q2, 60, 25, 60,  40, green",
        "2024Q2, -,  25, 60,  40, green",
        "2024Q2, -,  -,  60,   -, -",
        "2024Q4, -,  -,  60, -20, yellow",
        "2024Q3, 90, -, 85, 2.5, yellow", // a target below where the year began
      })
  void aStockGoesFromWhereItStoodAtTheEndOfLastYearToItsTarget(
      String quarter, String start, String plan, String value, String gap, String light) {
    int number = Quarter.of(quarter).number();
    String code = county(0);
    Targets targets =
        plan == null
            ? SampleTargets.even("toilet", code, "80", number)
            : SampleTargets.planned("toilet", code, "80", plan);
    Map<String, Reading> then = start == null ? Map.of() : Map.of(code, reading(start, "100"));
    Earlier yearEnd = new Earlier(ground(), Optional.of(COVERAGE), then, Set::of);
    Earlier none = new Earlier(ground(), Optional.empty(), Map.of(), Set::of);
    Row row =
        sheet(COVERAGE, quarter, targets, new Past(none, none, yearEnd))
            .rows(Map.of(code, reading(value, "100")))
            .get(0);
    assertThat(row.getDecimal(TARGET)).isEqualByComparingTo("80");
    if (gap == null) {
      assertThat(row.isNullAt(GAP)).isTrue();
    } else {
      assertThat(row.getDecimal(GAP)).isEqualByComparingTo(gap);
    }
    assertThat(row.getString(LIGHT)).isEqualTo(light);
  }

  /** Of another caliber the end of last year is no beginning. */
  @Test
  void aPathDoesNotBeginAtAnotherCaliber() {
    Yardstick other = new Yardstick("toilet", "常住户", Kind.STOCK, false, false);
    Map<String, Reading> then = Map.of(county(0), reading("60", "100"));
    Earlier yearEnd = new Earlier(ground(), Optional.of(other), then, Set::of);
    Row row =
        sheet(
                COVERAGE,
                "2024Q2",
                SampleTargets.even("toilet", county(0), "80", 2),
                new Past(yearEnd, yearEnd, yearEnd))
            .rows(Map.of(county(0), reading("59", "100")))
            .get(0);
    assertThat(row.isNullAt(GAP)).isTrue();
  }

  @Test
  void tenToThirtyPointsBehindAreYellowBothIncluded() {
    assertThat(List.of("0", "-9.99", "-10", "-30", "-30.01", "5").stream().map(gap -> light(gap)))
        .containsExactly("green", "green", "yellow", "yellow", "red", "green");
  }

  /** 福建统计年鉴 2007 table 15-19 and 2013 table 19-3 (tjj.fujian.gov.cn), 10 000 households. */
  @Test
  void publishedCoverageOfFujianIsMetWithinItsOwnRounding() {
    String[][] years = {
      {"681.74", "397.3", "58.28"}, {"693.53", "421.56", "60.78"}, {"693.53", "476.81", "68.75"},
      {"693.53", "505.89", "72.94"}, {"693.53", "552.68", "79.69"}, {"718.46", "614.12", "85.48"},
      {"718.47", "635.62", "88.47"}
    };
    for (String[] year : years) {
      assertThat(Printed.of(n(year[1]), n(year[0]), 2)).isIn(year[2], "60.79");
    }
  }

  /** 山东 2015: 7346 of 8637, 万吨, caliber 产生量 (www.zgjgxh.com, 实施方案 2016-2020). */
  @Test
  void publishedStrawFiguresAreMet() {
    assertThat(Printed.of(n("7346"), n("8637"), 2)).isEqualTo("85.05");
    assertThat(Printed.of(n("4200"), n("7346"), 2)).isEqualTo("57.17");
    assertThat(Printed.of(n("1"), n("0"), 2)).isEqualTo("—");
    assertThat(Printed.of(n("0"), n("5"), 2)).isEqualTo("0.00");
  }

  private static String light(String gap) {
    return Light.of(n(gap), false, Settings.DEFAULT.lights()).code();
  }

  private static List<Object> cells(
      Map<String, Reading> now,
      Yardstick yardstick,
      String quarter,
      Yardstick thenBy,
      Map<String, Reading> then,
      int column) {
    Earlier earlier =
        new Earlier(
            ground(),
            Optional.ofNullable(thenBy),
            then == null ? Map.of() : then,
            () -> Set.of(county(3)));
    RateSheet sheet = sheet(yardstick, quarter, new Targets(), new Past(earlier, earlier, earlier));
    Map<String, Object> byCode = new LinkedHashMap<>();
    for (Row row : sheet.rows(now)) {
      Object cell = row.get(column);
      byCode.put(row.getString(2), cell instanceof String[] flags ? List.of(flags) : cell);
    }
    return now.keySet().stream().map(byCode::get).collect(Collectors.toCollection(ArrayList::new));
  }

  private static RateSheet sheet(Yardstick yardstick, String quarter, Targets targets, Past past) {
    return new RateSheet(
        new RateSheet.Heading(
            "2024Q3.1",
            Quarter.of(quarter),
            yardstick,
            new RateSheet.Scales(
                n("95"), Settings.DEFAULT.lights(), new Jump(new BigDecimal("1.5")))),
        ground().hierarchy(),
        targets,
        past);
  }

  private static Ground ground() {
    LocalDate day = LocalDate.of(2024, 9, 30);
    List<Division> divisions = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      divisions.add(
          new Division(county(i), "县", Level.COUNTY, "", false, LocalDate.MIN, LocalDate.MAX));
    }
    Hierarchy hierarchy =
        new Hierarchy(divisions, Successions.of(List.of(), code -> true, day), day);
    return new Ground("2024Q2", hierarchy, Map.of(), Map.of());
  }

  private static Reading reading(String numerator, String denominator) {
    return new Reading(n(numerator), n(denominator), 1L, 1, Set.of(), n("0"));
  }

  private static String county(int number) {
    return "99010" + number + "000000";
  }

  private static BigDecimal n(String amount) {
    return new BigDecimal(amount);
  }
}
