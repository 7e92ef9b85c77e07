package rural.jobs.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import rural.jobs.table.Printed;
import rural.jobs.table.RateTable;
import rural.jobs.warehouse.Scale;
import rural.schemas.contract.ContractBook;
import rural.schemas.contract.ContractReader;
import rural.schemas.period.Quarter;
import rural.schemas.settings.Settings;

/**
 * A province of two counties in a city and one directly under it. Town 990101100000 moved from the
 * first county to the second on 1 July 2024; villages 011 and 012 merged into 013 on that day.
 */
class ComputeTest {

  private static final ContractBook BOOK = ContractReader.shipped();
  private static final String NATION = "000000000000";
  private static final String PROVINCE = "990000000000";
  private static final String FIRST = "990101000000";
  private static final String SECOND = "990102000000";
  private static final String DIRECT = "999001000000";
  private static final String MOVED = "990101100000";

  private static Map<String, Row> rates;
  private static List<Row> measures;

  @BeforeAll
  static void compute() {
    Computed computed = compute(Scale.LARGE);
    rates =
        computed.rates().collectAsList().stream()
            .collect(
                Collectors.toMap(
                    row -> key(row.getAs(RateTable.DIVISION_CODE), row.getAs(RateTable.INDICATOR)),
                    Function.identity()));
    measures = computed.measures().collectAsList();
    computed.close();
  }

  private static Computed compute(Scale scale) {
    return new Compute(BOOK, Settings.DEFAULT, scale)
        .quarter(Quarter.of("2024Q3"), "2024Q3.1", SampleProvince.tables(BOOK));
  }

  @Test
  void smallAndLargeRunsComeToTheSame() {
    try (Computed small = compute(Scale.SMALL)) {
      assertThat(small.rates().collectAsList()).containsExactlyInAnyOrderElementsOf(rates.values());
      assertThat(small.measures().collectAsList()).containsExactlyInAnyOrderElementsOf(measures);
    }
  }

  @Test
  void pooledUpTheParentCodesNotTheDigits() {
    // town 990101100000 (40 + 30 of 100 + 50) now belongs to the second county
    expect(MOVED, "toilet.sanitary_coverage", "70", "150", "46.67");
    expect(FIRST, "toilet.sanitary_coverage", "90", "100", "90.00");
    expect(SECOND, "toilet.sanitary_coverage", "75", "160", "46.88");
    expect(DIRECT, "toilet.sanitary_coverage", "20", "80", "25.00");
    expect("990100000000", "toilet.sanitary_coverage", "165", "260", "63.46");
    expect(PROVINCE, "toilet.sanitary_coverage", "185", "340", "54.41");
    expect(NATION, "toilet.sanitary_coverage", "185", "340", "54.41");
  }

  @Test
  void theQuarterBeforeIsSummedOnItsOwnDivisions() {
    // second quarter, first county still with the moved town: (30 + 25 + 80) of (100 + 50 + 100)
    assertThat(points(FIRST, RateTable.QOQ_PP)).isEqualTo("36.00"); // 90 - 54
    assertThat(points(NATION, RateTable.QOQ_PP)).isEqualTo("10.88"); // 54.41 - 148/340 = 43.53
    assertThat(points(NATION, RateTable.YOY_PP)).isEqualTo(Printed.NONE);
  }

  @Test
  void aMissingSideCountsOnNeitherAndIsSeenInTheCompleteness() {
    // one village of the second county did not report resident households
    Row row = rate(SECOND, "toilet.sanitary_coverage_resident");
    assertThat(row.<BigDecimal>getAs(RateTable.NUMERATOR)).isEqualByComparingTo("70");
    assertThat(row.<BigDecimal>getAs(RateTable.DENOMINATOR)).isEqualByComparingTo("100");
    assertThat(row.<Long>getAs(RateTable.EXPECTED)).isEqualTo(3);
    assertThat(row.<Long>getAs(RateTable.REPORTED)).isEqualTo(2);
    assertThat(row.<Integer>getAs(RateTable.RANK_IN_LEVEL)).isNull();
    assertThat(flags(row)).contains("incomplete");
  }

  @Test
  void anIndicatorThatNobodyReportedIsEmptyNotZero() {
    Row row = rate(NATION, "garbage.village_coverage");
    assertThat(row.<BigDecimal>getAs(RateTable.VALUE)).isNull();
    assertThat(row.<Long>getAs(RateTable.EXPECTED)).isEqualTo(5);
    assertThat(row.<Long>getAs(RateTable.REPORTED)).isZero();
  }

  @Test
  void mergedVillagesAddUpAndAreJudgedAgain() {
    // 011: 50 of 50 treated, completed; 012: 5 of 50, untreated; together 55 % < 60 %
    expect(FIRST, "sewage.village_treatment", "0", "1", "0.00");
    expect(FIRST, "sewage.household_treatment", "55", "100", "55.00");
    assertThat(flags(rate(FIRST, "sewage.village_treatment"))).contains("merged");
    // the successor reported 90 of 100 toilets itself, the retired 011 does not count beside it
    expect(FIRST, "toilet.sanitary_coverage", "90", "100", "90.00");
  }

  @Test
  void aTaskIsMeasuredAgainstItsOwnTargetOrTheSumOfTheChildren() {
    // first county 8 of 10, direct county 6 of 20; the second has no target; the city none
    expect(FIRST, "toilet.task_completion", "8", "10", "80.00");
    expect(SECOND, "toilet.task_completion", null, null, Printed.NONE);
    expect("990100000000", "toilet.task_completion", "8", "10", "80.00");
    expect(PROVINCE, "toilet.task_completion", "14", "30", "46.67");
    Row first = rate(FIRST, "toilet.task_completion");
    assertThat(first.<BigDecimal>getAs(RateTable.TARGET)).isEqualByComparingTo("10");
    assertThat(first.<BigDecimal>getAs(RateTable.GAP_PP)).isEqualByComparingTo("5");
    assertThat(first.<String>getAs(RateTable.LIGHT)).isEqualTo("green");
    // plan_q3 of the direct county is 60: 30 - 60 = 30 points behind
    assertThat(rate(DIRECT, "toilet.task_completion").<String>getAs(RateTable.LIGHT))
        .isEqualTo("yellow");
  }

  @Test
  void facilitiesKnownBeforeAreExpectedUnlessScrapped() {
    // F1 runs, F2 in repair, F3 silent since Q2, F4 scrapped in Q2 and silent, F5 new
    Row row = rate(NATION, "sewage.facility_operation");
    assertThat(row.<BigDecimal>getAs(RateTable.NUMERATOR)).isEqualByComparingTo("2");
    assertThat(row.<BigDecimal>getAs(RateTable.DENOMINATOR)).isEqualByComparingTo("3");
    assertThat(row.<Long>getAs(RateTable.EXPECTED)).isEqualTo(4);
    assertThat(row.<Long>getAs(RateTable.REPORTED)).isEqualTo(3);
    // (4600 + 920) m3 over (100 + 20) m3/d x 92 days
    expect(NATION, "sewage.facility_load", "5520", "11040", "50.00");
  }

  @Test
  void strawIsBalancedByCountyAndCrop() {
    // wheat 100 t x 1.1 (national ratio) x 1.0 = 110 t; 20 of 110 mu returned
    expect(FIRST, "straw.utilization", "100", "110", "90.91");
    Row row = rate(FIRST, "straw.utilization");
    assertThat(row.<Boolean>getAs(RateTable.PROVISIONAL)).isTrue();
    assertThat(row.<Long>getAs(RateTable.EXPECTED)).isEqualTo(1);
    expect(FIRST, "straw.direct_return", "20", "110", "18.18");
    assertThat(flags(row)).doesNotContain("household_incomplete");
    // maize of the direct county has no sample: half of it is returned, the rest is not known
    expect(DIRECT, "straw.utilization", "25", "50", "50.00");
    expect(PROVINCE, "straw.off_field", "70", "160", "43.75");
    assertThat(flags(rate(DIRECT, "straw.utilization"))).contains("household_incomplete");
    assertThat(flags(rate(NATION, "straw.utilization"))).contains("household_incomplete");
    assertThat(rate(NATION, "straw.utilization").<Long>getAs(RateTable.REPORTED)).isEqualTo(2);
    assertThat(rates).doesNotContainKey(key(MOVED, "straw.utilization"));
  }

  @Test
  void everyParentIsTheSumOfItsChildren() {
    Map<String, BigDecimal> sums =
        measures.stream()
            .filter(row -> row.getString(2).equals("toilet.sanitary_coverage"))
            .collect(Collectors.toMap(row -> row.getString(1), row -> row.getDecimal(4)));
    assertThat(sums.get("990100000000")).isEqualTo(sums.get(FIRST).add(sums.get(SECOND)));
    assertThat(sums.get(PROVINCE)).isEqualTo(sums.get("990100000000").add(sums.get(DIRECT)));
  }

  @Test
  void completenessNeverPassesAHundred() {
    assertThat(rates.values())
        .filteredOn(row -> !row.isNullAt(row.fieldIndex(RateTable.EXPECTED)))
        .allSatisfy(
            row ->
                assertThat(row.<Long>getAs(RateTable.REPORTED))
                    .isLessThanOrEqualTo(row.<Long>getAs(RateTable.EXPECTED)));
  }

  @Test
  void whereAllReportedTheBoundsAreTheValue() {
    bounds(FIRST, "toilet.sanitary_coverage", "0", "90.00", "90.00");
    Row nation = rate(NATION, "toilet.sanitary_coverage");
    BigDecimal value = nation.getAs(RateTable.VALUE);
    assertThat(nation.<BigDecimal>getAs(RateTable.LOW)).isEqualTo(value);
    assertThat(nation.<BigDecimal>getAs(RateTable.HIGH)).isEqualTo(value);
  }

  @Test
  void aVillageThatIsMissingIsAsLargeAsItWasLast() {
    // 100 of Q2 in a town that moved since; 50 of the year before, for Q2 has none; 10 of Q2
    bounds(MOVED, "sewage.household_treatment", "150", "0.00", "100.00");
    bounds(SECOND, "sewage.household_treatment", "160", "0.00", "100.00");
    // (55 + 60) of (100 + 80): 115 / 340 and 275 / 340
    bounds(NATION, "sewage.household_treatment", "160", "33.82", "80.88");
    bounds(DIRECT, "sewage.household_treatment", "0", "75.00", "75.00");
    assertThat(measure(NATION, "sewage.household_treatment").getLong(9)).isEqualTo(3);
    assertThat(measure(NATION, "sewage.household_treatment").getLong(10)).isZero();
  }

  @Test
  void aVillageWithoutAPastIsAsLargeAsItsNeighbours() {
    // nobody in its town, but 60 and 40 in its county: 70 / 150 and 120 / 150
    bounds(SECOND, "toilet.sanitary_coverage_resident", "50", "46.67", "80.00");
    assertThat(measure(SECOND, "toilet.sanitary_coverage_resident").getLong(9)).isZero();
    assertThat(measure(SECOND, "toilet.sanitary_coverage_resident").getLong(10)).isEqualTo(1);
    // a silent facility without a record in the quarters computed: as the other, 20 m3/d x 92 days;
    // one in repair did report, and has no load
    bounds(DIRECT, "sewage.facility_load", "1840", "25.00", "75.00");
    bounds(NATION, "sewage.facility_load", "1840", "42.86", "57.14");
    // a county without straw reports: as the other of its city, 110 t
    bounds(NATION, "straw.utilization", "110", "46.30", "87.04");
  }

  @Test
  void whereVillagesCountEachIsOneAndWhereNobodyIsKnownThereAreNoBounds() {
    bounds(NATION, "garbage.village_coverage", "5", "0.00", "100.00");
    // completed: one of the two that reported, of five
    bounds(NATION, "sewage.village_treatment", "3", "20.00", "80.00");
    bounds(NATION, "garbage.natural_village_coverage", "null", Printed.NONE, Printed.NONE);
  }

  @Test
  void aTaskHasNoUpperEndWhileSomebodyHasNotReported() {
    bounds(FIRST, "toilet.task_completion", "0", "80.00", "80.00");
    assertThat(rate(PROVINCE, "toilet.task_completion").<Long>getAs(RateTable.REPORTED))
        .isLessThan(rate(PROVINCE, "toilet.task_completion").<Long>getAs(RateTable.EXPECTED));
    bounds(PROVINCE, "toilet.task_completion", "0", "46.67", Printed.NONE);
  }

  private static void bounds(
      String division, String indicator, String missing, String low, String high) {
    Row rate = rate(division, indicator);
    assertThat(
            List.of(
                plain(measure(division, indicator).getDecimal(8)),
                Printed.points(rate.getAs(RateTable.LOW), 2),
                Printed.points(rate.getAs(RateTable.HIGH), 2)))
        .containsExactly(missing, low, high);
  }

  private static Row measure(String division, String indicator) {
    return measures.stream()
        .filter(row -> row.getString(1).equals(division) && row.getString(2).equals(indicator))
        .findFirst()
        .orElseThrow();
  }

  private static void expect(
      String division, String indicator, String numerator, String denominator, String printed) {
    Row row = rate(division, indicator);
    BigDecimal above = row.getAs(RateTable.NUMERATOR);
    BigDecimal below = row.getAs(RateTable.DENOMINATOR);
    assertThat(List.of(plain(above), plain(below), Printed.of(above, below, 2)))
        .containsExactly(String.valueOf(numerator), String.valueOf(denominator), printed);
  }

  private static String plain(BigDecimal amount) {
    return amount == null ? "null" : amount.stripTrailingZeros().toPlainString();
  }

  private static String points(String division, String column) {
    return Printed.points(rate(division, "toilet.sanitary_coverage").getAs(column), 2);
  }

  private static List<String> flags(Row row) {
    return row.getList(row.fieldIndex(RateTable.FLAGS));
  }

  private static Row rate(String division, String indicator) {
    assertThat(rates).containsKey(key(division, indicator));
    return rates.get(key(division, indicator));
  }

  private static String key(String division, String indicator) {
    return division + " " + indicator;
  }
}
