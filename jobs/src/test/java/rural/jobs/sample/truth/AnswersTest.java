package rural.jobs.sample.truth;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import rural.jobs.sample.form.Entry;
import rural.jobs.sample.form.Form;
import rural.jobs.sample.form.Line;
import rural.jobs.sample.form.ManagementForms;
import rural.jobs.sample.form.StrawForms;
import rural.jobs.sample.form.VillageForms;
import rural.jobs.sample.place.Atlas;
import rural.jobs.sample.place.Change;
import rural.jobs.sample.place.Change.Kind;
import rural.jobs.sample.place.Place;
import rural.schemas.period.Quarter;
import rural.schemas.place.Level;

/** Twelve villages in two towns of one county, every expected figure worked out by hand. */
class AnswersTest {

  private static final Quarter QUARTER = Quarter.of("2024Q3");
  private static final LocalDate SENT = LocalDate.of(2024, 10, 8);
  private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);
  private static final LocalDate AUGUST = LocalDate.of(2024, 8, 1);
  private static final String PROVINCE = "990000000000";
  private static final String COUNTY = "990101000000";
  private static final String EAST = "990101100000";
  private static final String WEST = "990101101000";

  private final List<Place> places = new ArrayList<>();
  private final List<Change> changes = new ArrayList<>();
  private final Ledger ledger = new Ledger();

  AnswersTest() {
    place(PROVINCE, Level.PROVINCE, "000000000000", false);
    place(COUNTY, Level.COUNTY, PROVINCE, false);
    place(EAST, Level.TOWN, COUNTY, false);
    place(WEST, Level.TOWN, COUNTY, false);
    for (int village = 0; village < 6; village++) {
      place(east(village), Level.VILLAGE, EAST, true);
      place(west(village), Level.VILLAGE, WEST, village > 0);
    }
  }

  @Test
  void sumsBeforeItDividesAndLeavesOutWhatLacksASide() {
    // East: 30/100, 50/200, and one that does not say its households treated nothing.
    receive(SENT, sewage(east(0), 100, 30L, "有效管控"), sewage(east(1), 200, 50L, "有效管控"));
    receive(SENT, sewage(east(2), 700, null, "未治理"));
    // West: 90/100 in a village that need not report.
    receive(SENT, sewage(west(0), 100, 90L, "完成治理"));

    assertThat(lines("sewage.household_treatment"))
        .containsExactly(
            "nation 170/400 42.500000 reported 2 of 11",
            "province 170/400 42.500000 reported 2 of 11",
            "county 170/400 42.500000 reported 2 of 11",
            "town 80/300 26.666667 reported 2 of 6",
            "town 90/100 90.000000 reported 0 of 5");
    assertThat(lines("sewage.village_treatment"))
        .contains("county 1/4 25.000000 reported 3 of 11", "town 0/3 0.000000 reported 3 of 6");
  }

  @Test
  void isEmptyWhereNobodyReports() {
    assertThat(lines("sewage.connection")).contains("county null/null  reported 0 of 11");
  }

  @Test
  void theLatestDateCountsWhateverArrivesLast() {
    receive(SENT, sewage(east(0), 100, 30L, "有效管控"));
    receive(SENT.plusDays(5), sewage(east(0), 100, 40L, "有效管控"));
    receive(SENT.minusDays(5), sewage(east(0), 100, 10L, "未治理"));

    assertThat(lines("sewage.household_treatment"))
        .contains("county 40/100 40.000000 reported 1 of 11");
  }

  @Test
  void mergedVillagesAddUpAndTheirStatusIsJudgedAgain() {
    // 90 + 40 of 100 + 100 households = 65 %, completed together though one part was not.
    merge(east(0), east(1), "990101100300");
    receive(SENT, sewage(east(0), 100, 90L, "完成治理"), sewage(east(1), 100, 40L, "有效管控"));

    assertThat(lines("sewage.village_treatment"))
        .contains("county 1/1 100.000000 reported 1 of 10");
    assertThat(lines("sewage.household_treatment"))
        .contains("county 130/200 65.000000 reported 1 of 10");
  }

  @Test
  void aSuccessorsOwnRowLeavesTheRetiredOnesOut() {
    merge(east(0), east(1), "990101100300");
    receive(SENT, sewage(east(0), 100, 90L, "完成治理"));
    receive(SENT, sewage("990101100300", 200, 100L, "有效管控"));

    assertThat(lines("sewage.household_treatment"))
        .contains("county 100/200 50.000000 reported 1 of 10");
  }

  @Test
  void theTaskOfADivisionIsItsOwnTargetOrItsChildrens() {
    receive(SENT, toilet(east(0), 40), toilet(west(1), 35));
    receive(SENT, task(EAST, 50), task(WEST, 30));

    assertThat(lines("toilet.task_completion"))
        .containsExactly(
            "nation 75/80 93.750000 reported 2 of 11",
            "province 75/80 93.750000 reported 2 of 11",
            "county 75/80 93.750000 reported 2 of 11",
            "town 40/50 80.000000 reported 1 of 6",
            "town 35/30 116.666667 reported 1 of 5");
  }

  @Test
  void whatIsBuiltWithoutATargetCountsOnNeitherSide() {
    // Only the eastern town has a target; the western one built 35 towards none.
    receive(SENT, toilet(east(0), 40), toilet(west(1), 35));
    receive(SENT, task(EAST, 50));

    assertThat(lines("toilet.task_completion"))
        .containsExactly(
            "nation 40/50 80.000000 reported 1 of 11",
            "province 40/50 80.000000 reported 1 of 11",
            "county 40/50 80.000000 reported 1 of 11",
            "town 40/50 80.000000 reported 1 of 6",
            "town null/null  reported 0 of 5");
  }

  @Test
  void aTargetOfTheCountyItselfIsMeasuredByAllThatWasBuiltInIt() {
    receive(SENT, toilet(east(0), 40), toilet(west(1), 35));
    receive(SENT, task(COUNTY, 100), task(EAST, 50));

    assertThat(lines("toilet.task_completion"))
        .contains(
            "county 75/100 75.000000 reported 2 of 11", "town 40/50 80.000000 reported 1 of 6");
  }

  @Test
  void strawTransfersAreAppliedOnceAndDirectReturnIsNotRounded() {
    // 110 t collectable; 20 of 110 mu returned = 20 t; enterprises 60, of which 5 from elsewhere;
    // the sampled household uses 50 kg of 550 kg: 10 t of 110 t. (60+10+20+15-5)/110.
    receive(SENT, production("小麦", "100", "110", "20", "15"));
    receive(SENT, enterprise("小麦", "60", "5"), household("小麦", "50"));
    receive(SENT, coefficient("小麦"));

    assertThat(lines("straw.utilization")).contains("county 100/110 90.909091 reported 1 of 1");
    assertThat(lines("straw.fertilizer")).contains("county 90/110 81.818182 reported 1 of 1");
    assertThat(lines("straw.off_field")).contains("county 70/110 63.636364 reported 1 of 1");
  }

  @Test
  void oneOfThreeMuIsAThirdOfTheStraw() {
    receive(SENT, coefficient("玉米"), production("玉米", "90.909090909", "3", "1", "0"));

    assertThat(values("straw.direct_return")).contains("33.333333");
  }

  @Test
  void issuesNotYetDueAreNotInTheRateOnTime() {
    receive(SENT, issue("A", "2024-08-01", "2024-07-20"), issue("B", "2024-08-01", "2024-08-02"));
    receive(SENT, issue("C", "2024-12-31", "2024-09-01"), issue("D", "2024-09-30", null));

    assertThat(lines("issue.rectification")).contains("county 3/4 75.000000 reported 4 of null");
    assertThat(lines("issue.on_time")).contains("county 1/3 33.333333 reported 3 of null");
  }

  @Test
  void aFacilityThatFallsSilentIsExpectedAndAScrappedOneIsNot() {
    receive(SENT, facility("2024Q2", "F1", "运行"), facility("2024Q2", "F2", "运行"));
    receive(SENT, facility("2024Q2", "F3", "废弃"));
    receive(SENT, facility("2024Q3", "F1", "维修"), facility("2024Q3", "F4", "运行"));

    assertThat(lines("sewage.facility_operation")).contains("county 1/2 50.000000 reported 2 of 3");
    // F4: 460 m³ over 10 m³/d x 92 days; F1, in repair, has reported too.
    assertThat(lines("sewage.facility_load")).contains("county 460/920 50.000000 reported 2 of 3");
  }

  private List<String> lines(String indicator) {
    return answers(indicator).stream()
        .map(
            answer ->
                "%s %s/%s %s reported %d of %s"
                    .formatted(
                        answer.division().level().code(),
                        plain(answer.numerator()),
                        plain(answer.denominator()),
                        answer.value(),
                        answer.reported(),
                        answer.expected()))
        .toList();
  }

  private List<String> values(String indicator) {
    return answers(indicator).stream().map(Answer::value).toList();
  }

  private List<Answer> answers(String indicator) {
    Atlas atlas = new Atlas(places, changes);
    return Answers.of(ledger, atlas, Quarter.of("2024Q2"), QUARTER, Set.of()).stream()
        .filter(answer -> answer.indicator().equals(indicator))
        .toList();
  }

  private static String plain(BigDecimal number) {
    return number == null
        ? "null"
        : number.setScale(9, java.math.RoundingMode.HALF_UP).stripTrailingZeros().toPlainString();
  }

  private void place(String code, Level level, String parent, boolean rural) {
    places.add(new Place(code, code, level, parent, rural, LONG_AGO, Optional.empty(), List.of()));
  }

  private void merge(String one, String other, String whole) {
    for (String part : List.of(one, other)) {
      places.removeIf(place -> place.code().equals(part));
      changes.add(new Change(AUGUST, Kind.MERGE, part, whole, BigDecimal.ONE));
    }
    place(whole, Level.VILLAGE, EAST, true);
  }

  private void receive(LocalDate day, Entry... entries) {
    for (Entry entry : entries) {
      ledger.receive(day, List.of(Line.clean(entry)));
    }
  }

  private static String east(int village) {
    return "99010110020" + village;
  }

  private static String west(int village) {
    return "99010110120" + village;
  }

  private static Entry sewage(String code, long households, Long treated, String status) {
    return Entry.of(
        VillageForms.SEWAGE_VILLAGE,
        "2024Q3",
        code,
        "村",
        households,
        null,
        null,
        treated,
        status,
        "无");
  }

  private static Entry toilet(String code, long built) {
    return blank(VillageForms.TOILET, "2024Q3")
        .with("division_code", code)
        .with("built_ytd", built);
  }

  private static Entry task(String code, long target) {
    return blank(ManagementForms.TARGET, "")
        .with("division_code", code)
        .with("year", 2024L)
        .with("indicator", "toilet.task_completion")
        .with("target", BigDecimal.valueOf(target));
  }

  /** National: ratio 1.1, coefficient 1. */
  private static Entry coefficient(String crop) {
    return Entry.of(
        rural.jobs.sample.form.RegistryForms.COEFFICIENT,
        "",
        2024L,
        "000000000000",
        crop,
        new BigDecimal("1.1"),
        BigDecimal.ONE);
  }

  private static Entry production(
      String crop, String yield, String sown, String returned, String exported) {
    return Entry.of(
        StrawForms.PRODUCTION,
        "2024Q3",
        COUNTY,
        crop,
        new BigDecimal(yield),
        new BigDecimal(sown),
        new BigDecimal(returned),
        null,
        BigDecimal.ZERO,
        new BigDecimal(exported));
  }

  private static Entry enterprise(String crop, String fertilizer, String imported) {
    return blank(StrawForms.ENTERPRISE, "2024Q3")
        .with("entity_id", "E1")
        .with("division_code", COUNTY)
        .with("crop", crop)
        .with("fertilizer_t", new BigDecimal(fertilizer))
        .with("imported_t", new BigDecimal(imported));
  }

  /** One mu of 500 kg: 550 kg of straw. */
  private static Entry household(String crop, String fertilizer) {
    return blank(StrawForms.HOUSEHOLD, "2024Q3")
        .with("household_id", "H1")
        .with("division_code", east(0))
        .with("crop", crop)
        .with("sown_mu", BigDecimal.ONE)
        .with("yield_kg_per_mu", new BigDecimal("500"))
        .with("fertilizer_kg", new BigDecimal(fertilizer));
  }

  private static Entry issue(String id, String due, String closed) {
    return blank(ManagementForms.ISSUE, "2024Q3")
        .with("issue_id", id)
        .with("division_code", EAST)
        .with("due_on", LocalDate.parse(due))
        .with("state", closed == null ? "未达到" : "已完成")
        .with("closed_on", closed == null ? null : LocalDate.parse(closed));
  }

  private static Entry facility(String quarter, String id, String state) {
    return blank(VillageForms.SEWAGE_FACILITY, quarter)
        .with("facility_id", id)
        .with("division_code", east(3))
        .with("design_m3d", BigDecimal.TEN)
        .with("treated_m3", new BigDecimal("460"))
        .with("state", state);
  }

  private static Entry blank(Form form, String quarter) {
    return new Entry(form, quarter, Collections.nCopies(form.columns().size(), null));
  }
}
