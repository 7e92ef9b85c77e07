package rural.jobs.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import rural.jobs.table.RateTable;
import rural.schemas.control.Finding;
import rural.schemas.period.Quarter;
import rural.schemas.settings.Settings;

class AuditTest {

  private static final BigDecimal BREAK = new BigDecimal("1.5");

  /** Two towns of one county of one province; 1 000 villages expected, 900 reported. */
  private static final String TOILETS =
      """
      nation   000000000000 -            toilet.sanitary_coverage 300 400 1000 900
      province 990000000000 000000000000 toilet.sanitary_coverage 300 400 1000 900
      city     990100000000 990000000000 toilet.sanitary_coverage 300 400 1000 900
      county   990101000000 990100000000 toilet.sanitary_coverage 300 400 1000 900
      town     990101001000 990101000000 toilet.sanitary_coverage 100 100  400 400
      town     990101002000 990101000000 toilet.sanitary_coverage 200 300  600 500
      """;

  private static List<Finding> findings(List<Row> rates) {
    return findings(rates, Settings.DEFAULT.release(), Optional.empty());
  }

  private static List<Finding> findings(
      List<Row> rates, Settings.Release gates, Optional<List<Row>> last) {
    return new Audit(Rows.book(), new Quarter(2024, 3), gates)
        .findings(Rows.dataset(rates), Rows.measures(rates), last.map(Rows::dataset));
  }

  @Test
  void findsNothingInARollUpThatAddsUpAndReportsExactlyTheGate() {
    assertThat(findings(Rows.rates(TOILETS))).isEmpty();
  }

  @Test
  void holdsAReleaseOneVillageBelowTheGate() {
    assertThat(
            findings(
                Rows.rates(TOILETS.replace("1000 900", "1000 899").replace("600 500", "600 499"))))
        .extracting(Finding::rule, finding -> finding.message().zh())
        .containsExactly(
            tuple(
                "completeness",
                "农环2表 农村改厕情况：应报 1000 个村，已报 899 个（89.90 %），低于 90 %；请催报后重新运行，或由负责人批准"));
  }

  /** A gate of 0 % is none: not even that nobody reported holds a release. */
  @Test
  void aGateOfNothingNeverHolds() {
    List<Row> straw = Rows.rates("nation 000000000000 - straw.utilization 10 20 1 1");
    Settings.Release open =
        new Settings.Release(BigDecimal.ZERO, Optional.empty(), Optional.empty(), BREAK);
    assertThat(findings(straw, open, Optional.empty())).isEmpty();
    assertThat(
            findings(
                Rows.rates(
                    TOILETS
                        .replace("1000 900", "1000 1")
                        .replace("400 400", "400 1")
                        .replace("600 500", "600 0")),
                open,
                Optional.empty()))
        .isEmpty();
  }

  /** A form of counties that a home added, and its own of villages. */
  @Test
  void formsOfAHomesOwnHaveAGateToo() {
    assertThat(findings(Rows.rates(TOILETS + "nation 000000000000 - park.kept 5 10 3 3")))
        .isEmpty();
    assertThat(findings(Rows.rates(TOILETS + "nation 000000000000 - park.kept 5 10 3 2")))
        .extracting(finding -> finding.message().zh())
        .containsExactly("农环14表 村庄公园：应报 3 个县，已报 2 个（66.66 %），低于 90 %；请催报后重新运行，或由负责人批准");
    // nobody uses it this quarter
    assertThat(findings(Rows.rates(TOILETS + "nation 000000000000 - park.kept - - 3 0"))).isEmpty();
  }

  @Test
  void holdsAReleaseInWhichNoVillageReportedTheForm() {
    List<Row> straw = Rows.rates("nation 000000000000 - straw.utilization 10 20 1 1");
    assertThat(findings(straw)).extracting(Finding::rule).containsExactly("completeness");
  }

  /** The flag stands on all above the county too, and on all indicators of the form. */
  @Test
  void namesTheCountyInWhichWhatEnterprisesUsedIsInNoFigure() {
    List<Row> straw =
        Rows.rates(
            TOILETS
                + """
                nation   000000000000 -            straw.utilization 90 100 1 1
                province 990000000000 000000000000 straw.utilization 90 100 1 1
                city     990100000000 990000000000 straw.utilization 90 100 1 1
                county   990101000000 990100000000 straw.utilization 90 100 1 1
                """);
    assertThat(findings(straw)).isEmpty();
    straw.replaceAll(
        row ->
            row.getString(RateTable.SCHEMA.fieldIndex(RateTable.INDICATOR)).equals(Rows.STRAW)
                ? Rows.with(row, RateTable.FLAGS, List.of("use_without_production"))
                : row);
    assertThat(findings(straw))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.rule()).isEqualTo("use_has_production");
              assertThat(finding.message().zh())
                  .startsWith("990101000000 示例0101，秸秆综合利用率（straw.utilization）：有作物报了市场主体利用量")
                  .endsWith("请补报农环5表或更正作物，或批准");
            });
  }

  @Test
  void namesThePlantedWrongChildAndTheParentThatNoLongerAddsUp() {
    List<Row> rates = Rows.rates(TOILETS.replace("200 300  600 500", "201 300  600 500"));
    List<Finding> found =
        new Audit(Rows.book(), new Quarter(2024, 3), Settings.DEFAULT.release())
            .findings(Rows.dataset(rates), Rows.measures(Rows.rates(TOILETS)), Optional.empty());
    assertThat(found).extracting(Finding::rule).containsExactly("parent_is_sum", "measures_kept");
    assertThat(found.get(0).message().en())
        .isEqualTo(
            "990101000000 示例0101, Rate toilet.sanitary_coverage (toilet.sanitary_coverage):"
                + " it has 300 / 400 (900 reported),"
                + " its 2 children together 301 / 400 (900 reported);"
                + " compute the quarter again, or check the changes of divisions");
    assertThat(found.get(1).message().zh())
        .isEqualTo(
            "990101002000 示例0101，农村卫生厕所普及率（toilet.sanitary_coverage）："
                + "指标表为 201 / 300，汇总表为 200 / 300；请重新运行计算");
  }

  @Test
  void namesAParentThatHasNoFigureThoughItsChildrenHave() {
    List<Row> rates = Rows.rates(TOILETS);
    rates.remove(2);
    assertThat(findings(rates))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.rule()).isEqualTo("parent_is_sum");
              assertThat(finding.message().en())
                  .startsWith("990100000000, ")
                  .contains("1 children have a figure and it has none");
            });
  }

  @Test
  void acceptsReportsOfAParentItselfButNotOfAFormOfVillages() {
    // One issue of the county itself beside the towns' two.
    String issues =
        """
        county 990101000000 - issue.rectification 2 3 - 3
        town   990101001000 990101000000 issue.rectification 1 1 - 1
        town   990101002000 990101000000 issue.rectification 0 1 - 1
        """;
    List<Row> rates = Rows.rates(TOILETS + issues);
    assertThat(findings(rates)).isEmpty();
    assertThat(findings(Rows.rates(TOILETS + issues.replace("2 3 - 3", "2 1 - 3"))))
        .extracting(Finding::rule)
        .containsExactly("parent_is_sum");
    // The towns' own reports are all there are: then nothing else may be in the county.
    assertThat(findings(Rows.rates(TOILETS + issues.replace("2 3 - 3", "2 3 - 2"))))
        .extracting(Finding::rule)
        .containsExactly("parent_is_sum");
  }

  @Test
  void acceptsTheReportOfACityItselfBesideThoseOfAllItsCounties() {
    // The city's own 5 of 10 t beside its counties' 40 of 60 t and 30 of 40 t.
    String straw =
        """
        city   990100000000 990000000000 straw.utilization 75 110 2 2
        county 990101000000 990100000000 straw.utilization 40  60 1 1
        county 990102000000 990100000000 straw.utilization 30  40 1 1
        """;
    assertThat(findings(withStraw(straw))).isEmpty();
    assertThat(findings(withStraw(straw.replace("75 110", "69 110"))))
        .extracting(Finding::rule)
        .containsExactly("parent_is_sum");
    // One county is missing, so a report of the city itself would count and show.
    assertThat(findings(withStraw(straw.replace("110 2 2", "110 3 2"))))
        .extracting(Finding::rule)
        .containsExactly("parent_is_sum");
  }

  private static List<Row> withStraw(String straw) {
    List<Row> rates = Rows.rates(TOILETS + straw);
    rates.replaceAll(
        row ->
            row.getString(6).equals(Rows.STRAW) && row.getString(4).equals("city")
                ? Rows.with(row, RateTable.PARENT_CODE, null)
                : row);
    return rates;
  }

  @Test
  void acceptsVillagesThatStandDirectlyUnderACounty() {
    // 700 villages of towns and 300 of the county itself.
    List<Row> rates = Rows.rates(TOILETS);
    rates.remove(5);
    rates.add(Rows.rate("town 990101002000 990101000000 toilet.sanitary_coverage 150 200 300 300"));
    assertThat(findings(rates)).isEmpty();
  }

  @Test
  void namesAFigureThatIsInTheSumsButNotInTheRates() {
    List<Row> issues = Rows.rates("town 990101001000 - issue.rectification 1 2 - 2");
    List<Row> both = Rows.rates(TOILETS);
    both.addAll(issues);
    assertThat(
            new Audit(Rows.book(), new Quarter(2024, 3), Settings.DEFAULT.release())
                .findings(Rows.dataset(Rows.rates(TOILETS)), Rows.measures(both), Optional.empty()))
        .extracting(Finding::rule)
        .containsExactly("measures_kept");
  }

  @Test
  void acceptsThatStrawBeginsAtTheCountyAndThatTargetsNeedNotAddUp() {
    String more =
        """
        nation   000000000000 -            straw.utilization 100 110 1 1
        province 990000000000 000000000000 straw.utilization 100 110 1 1
        city     990100000000 990000000000 straw.utilization 100 110 1 1
        county   990101000000 990100000000 straw.utilization 100 110 1 1
        county   990101000000 990100000000 toilet.task_completion 30 50 1000 900
        town     990101001000 990101000000 toilet.task_completion 10 15 400 400
        town     990101002000 990101000000 toilet.task_completion 20  - 600 500
        """;
    List<Row> rates = Rows.rates(TOILETS + more);
    rates.replaceAll(
        row ->
            row.getString(6).equals(Rows.TASK) && row.getString(4).equals("county")
                ? Rows.with(row, RateTable.PARENT_CODE, null)
                : row);
    assertThat(findings(rates)).isEmpty();
  }

  @Test
  void recomputesEveryValueFromItsSides() {
    List<Row> rates = Rows.rates(TOILETS);
    rates.set(4, Rows.with(rates.get(4), RateTable.VALUE, new BigDecimal("99.99999999")));
    rates.add(
        Rows.with(
            Rows.rate("town 990101003000 990101000000 toilet.sanitary_coverage 0 0 0 0"),
            RateTable.VALUE,
            BigDecimal.ZERO));
    assertThat(findings(rates))
        .extracting(finding -> finding.message().en())
        .satisfiesExactly(
            text -> assertThat(text).endsWith("100 / 100 gives 100, not 99.99999999"),
            text -> assertThat(text).endsWith("0 / 0 gives —, not 0"));
  }

  @Test
  void findsDuplicatesAndMoreReportsThanExpected() {
    List<Row> rates = Rows.rates(TOILETS.replace("400 400\n", "399 400\n"));
    rates.add(rates.get(0));
    assertThat(findings(rates))
        .extracting(Finding::rule, finding -> finding.message().en().substring(0, 12))
        .contains(
            tuple("duplicated", "000000000000"), tuple("reported_within_expected", "990101001000"));
  }

  @Test
  void asksAboutRevisionsBeyondTheOwnersLimitOnly() {
    List<Row> last = Rows.rates(TOILETS.replace("100 100  400", " 99 100  400"));
    Settings.Release onePoint =
        new Settings.Release(
            new BigDecimal("90"), Optional.of(BigDecimal.ONE), Optional.empty(), BREAK);
    Settings.Release half =
        new Settings.Release(
            new BigDecimal("90"), Optional.of(new BigDecimal("0.5")), Optional.empty(), BREAK);
    assertThat(findings(Rows.rates(TOILETS), onePoint, Optional.of(last))).isEmpty();
    assertThat(findings(Rows.rates(TOILETS), half, Optional.of(last)))
        .extracting(finding -> finding.message().zh())
        .containsExactly(
            "990101001000 示例0101，农村卫生厕所普及率（toilet.sanitary_coverage）："
                + "上次发布 99.00 %，本次 100.00 %，变动超过 0.5 个百分点；请核对更正，或批准");
  }

  @Test
  void listsTwoHundredFindingsAndSaysThatThereAreMore() {
    List<Row> rates = new ArrayList<>(Rows.rates(TOILETS));
    for (int i = 0; i < 300; i++) {
      String issue = "town 99%04d001000 - issue.rectification 1 2 1 2".formatted(i);
      rates.add(Rows.rate(issue));
    }
    assertThat(findings(rates)).hasSize(201).last().extracting(Finding::rule).isEqualTo("more");
  }
}
