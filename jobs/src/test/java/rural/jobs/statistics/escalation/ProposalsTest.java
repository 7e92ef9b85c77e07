package rural.jobs.statistics.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rural.jobs.FormTables;
import rural.jobs.TestSpark;
import rural.jobs.statistics.Cells;
import rural.jobs.statistics.Material;
import rural.jobs.statistics.RatePass;
import rural.jobs.statistics.SmallQuarter;
import rural.jobs.statistics.trend.Trends;
import rural.jobs.table.EscalationTable;
import rural.jobs.table.RateTable;
import rural.jobs.table.Types;
import rural.schemas.contract.ContractBook;
import rural.schemas.contract.ContractReader;
import rural.schemas.period.Quarter;
import rural.schemas.place.Level;
import rural.schemas.settings.Escalations;
import rural.schemas.settings.Escalations.Rule;
import rural.schemas.settings.Settings;

/**
 * Every step worked out by hand; by default two red lights make a notice, one notice an interview.
 */
class ProposalsTest {

  private static final ContractBook BOOK = ContractReader.shipped();
  private static final String COUNTY = "990101000000";
  private static final String SECOND = "990102000000";
  private static final StructType WITH_RELEASE = withRelease();

  private final List<Row> now = new ArrayList<>();
  private final List<Row> history = new ArrayList<>();
  private final List<Row> proposed = new ArrayList<>();
  private Settings settings = Settings.DEFAULT;
  private String issues = "";

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void threeRedQuartersAreANoticeAndThenAnInterview(boolean isSmall) {
    history.add(red("2024Q1", COUNTY, 40, true));
    now.add(red("2024Q2", COUNTY, 41, true));
    // Q1 and Q2 red: two in a row; nothing was published as a notice yet
    assertThat(steps("2024Q2", isSmall))
        .containsExactly(
            COUNTY + " red notice 2 against 71.00 short 30.00 [2024Q1.1 value=40.00 light=red]");
    publish("2024Q2");
    now.add(red("2024Q3", COUNTY, 42, true));
    assertThat(steps("2024Q3", isSmall))
        .containsExactly(
            COUNTY
                + " red interview 3 against 72.00 short 30.00 [2024Q1.1 value=40.00 light=red,"
                + " 2024Q2.1 value=41.00 light=red step=notice]");
    // once more: the quarter's own proposals do not count
    assertThat(steps("2024Q3", isSmall)).hasSize(1).first().asString().contains("interview 3");
  }

  @Test
  void anUnpublishedQuarterBetweenBeginsAnew() {
    history.add(red("2024Q1", COUNTY, 40, true));
    proposed.add(taken("2024Q1", Rule.RED, "notice"));
    now.add(red("2024Q3", COUNTY, 42, true));
    assertThat(steps("2024Q3", true))
        .containsExactly(COUNTY + " red warning 1 against 72.00 short 30.00 []");
  }

  @Test
  void noticesThatWereNotPublishedDoNotCount() {
    history.add(red("2024Q1", COUNTY, 40, true));
    history.add(red("2024Q2", COUNTY, 41, true));
    now.add(red("2024Q3", COUNTY, 42, true));
    // red three times, but the releases named nobody: a notice first
    assertThat(steps("2024Q3", true)).first().asString().contains("red notice 3");
  }

  @Test
  void nobodyUnrankedIsNamedAndAnUnrankedQuarterIsNoneInTheRow() {
    now.add(red("2024Q3", COUNTY, 42, false));
    history.add(red("2024Q2", SECOND, 41, false));
    now.add(red("2024Q3", SECOND, 42, true));
    assertThat(steps("2024Q3", true))
        .containsExactly(SECOND + " red warning 1 against 72.00 short 30.00 []");
  }

  @Test
  void aFallCountsOnlyWhereThoseWhoWereSilentCannotExplainIt() {
    // fell 2.00 of 60 to 58, everybody reported
    history.add(fall("2023Q3", COUNTY, "60", null, "60", "60"));
    now.add(fall("2024Q3", COUNTY, "58", "-2", "58", "58"));
    // fell 2.00, but the silent could lift today's 58 to 59.5: 0.50 is left, less than a point
    history.add(fall("2023Q3", SECOND, "60", null, "60", "60"));
    now.add(fall("2024Q3", SECOND, "58", "-2", "57", "59.5"));
    assertThat(steps("2024Q3", true))
        .containsExactly(
            COUNTY + " fallen warning 1 against 60.00 short 2.00 [2023Q3.1 value=60.00]");
    // without a published figure a year before nothing is held against it
    history.clear();
    assertThat(steps("2024Q3", true)).isEmpty();
  }

  @Test
  void aTaskOfTheYearIsNotHeldAgainstThatOfLastYear() {
    history.add(fall("2023Q3", COUNTY, "70", null, "70", "70"));
    now.add(fall("2024Q3", COUNTY, "60", "-10", "60", "60"));
    assertThat(steps("2024Q3", true)).hasSize(1);
    history.replaceAll(row -> of("toilet.task_completion", row));
    now.replaceAll(row -> of("toilet.task_completion", row));
    assertThat(steps("2024Q3", true)).isEmpty();
  }

  private static Row of(String indicator, Row row) {
    Cells cells = new Cells.Layout(RateTable.SCHEMA).cells();
    for (int i = 0; i < row.size(); i++) {
      cells.set(RateTable.SCHEMA.fieldNames()[i], row.get(i));
    }
    cells.set(RateTable.INDICATOR, indicator);
    cells.set(RateTable.TARGET, BigDecimal.TEN);
    return cells.row();
  }

  @Test
  void aTargetIsMissedByAHairAndMet() {
    // In Q4 the year's end is the value: 79.99 of 80 misses; 79.996 prints 80.00 and does not.
    now.add(target("2024Q4", COUNTY, "79.99", "80"));
    now.add(target("2024Q4", SECOND, "79.996", "80"));
    assertThat(steps("2024Q4", true))
        .containsExactly(COUNTY + " off_target warning 1 against 80.00 short 0.01 []");
  }

  @Test
  void whereTheStocksPathEnds() {
    // 60, 62, …, 74 over eight quarters to 2024Q3; two points on is 76 in 2024Q4
    String[] quarters = {
      "2022Q4", "2023Q1", "2023Q2", "2023Q3", "2023Q4", "2024Q1", "2024Q2", "2024Q3"
    };
    for (int i = 0; i < 7; i++) {
      // alternately a tenth off, so that the changes scatter; the mean change stays 2.00
      String value = (60 + 2 * i) + (i % 2 == 1 ? ".1" : "");
      history.add(target(quarters[i], COUNTY, value, "76"));
      history.add(target(quarters[i], SECOND, value, "76.01"));
    }
    now.add(target("2024Q3", COUNTY, "74", "76"));
    now.add(target("2024Q3", SECOND, "74", "76.01"));
    assertThat(steps("2024Q3", true))
        .containsExactly(SECOND + " off_target warning 1 against 76.01 short 0.01 []");
  }

  @Test
  void anIssueNamedBeforeIsNoticedAndThenAnInterview() {
    issues =
        """
        A,990101200001,2024Q2,central,2024-05-01,2024-06-30,behind,
        A,990101200001,2024Q3,central,2024-05-01,2024-06-30,behind,
        B,990101000000,2024Q3,central,2024-05-01,2024-09-30,closed,2024-09-30
        C,990101000000,2024Q3,central,2024-05-01,2024-10-01,behind,
        D,990101000000,2024Q3,central,2024-05-01,2024-08-01,long_term,
        E,880101200777,2024Q3,central,2024-05-01,2024-08-01,behind,
        """;
    assertThat(steps("2024Q3", true))
        .containsExactly(COUNTY + " overdue warning 1 A due 2024-06-30 []");
    proposed.add(taken("2024Q1", Rule.OVERDUE, "warning"));
    assertThat(steps("2024Q3", true))
        .containsExactly(COUNTY + " overdue notice 2 A due 2024-06-30 [2024Q1.1 step=warning]");
    proposed.add(taken("2024Q2", Rule.OVERDUE, "notice"));
    assertThat(steps("2024Q3", true))
        .containsExactly(
            COUNTY
                + " overdue interview 3 A due 2024-06-30 [2024Q1.1 step=warning, 2024Q2.1"
                + " step=notice]");
  }

  @Test
  void aRuleSwitchedOffAndALevelThatDoesNotAnswerProposeNothing() {
    now.add(red("2024Q3", COUNTY, 42, true));
    settings = with(EnumSet.of(Rule.FALLEN), Set.of(Level.COUNTY));
    assertThat(steps("2024Q3", true)).isEmpty();
    settings = with(EnumSet.allOf(Rule.class), Set.of(Level.TOWN));
    assertThat(steps("2024Q3", true)).isEmpty();
    settings = with(Set.of(), Set.of(Level.COUNTY));
    assertThat(steps("2024Q3", true)).isEmpty();
  }

  @Test
  void aCountyThatTookInAnotherBeginsAnew() {
    history.add(red("2024Q2", COUNTY, 41, true));
    proposed.add(taken("2024Q2", Rule.RED, "notice"));
    now.add(red("2024Q3", COUNTY, 42, true));
    changes =
        """
        2024-07-01,merge,990155000000,990101000000,1
        """;
    assertThat(steps("2024Q3", true))
        .containsExactly(COUNTY + " red warning 1 against 72.00 short 30.00 []");
  }

  private String changes = "";

  private List<String> steps(String quarter, boolean isSmall) {
    return rows(quarter, isSmall).stream().map(ProposalsTest::text).sorted().toList();
  }

  private List<Row> rows(String quarter, boolean isSmall) {
    FormTables tables =
        new FormTables(BOOK)
            .add(
                "division",
                """
                division_code,division_name,level,parent_code,rural,valid_from,valid_to
                990000000000,样省,province,,,2020-01-01,
                990101000000,甲县,county,990000000000,,2020-01-01,
                990102000000,乙县,county,990000000000,,2020-01-01,
                990155000000,旧县,county,990000000000,,2020-01-01,2024-06-30
                990101200000,乙镇,town,990101000000,,2020-01-01,
                990101200001,一村,village,990101200000,true,2020-01-01,
                """)
            .add("division_change", "effective_on,kind,old_code,new_code,share\n" + changes)
            .add(
                "issue",
                "issue_id,division_code,quarter,source,found_on,due_on,state,closed_on\n" + issues);
    Material bare = SmallQuarter.of(Quarter.of(quarter), tables, BOOK, settings, isSmall);
    Material material =
        new Material(
            bare.book(),
            settings,
            bare.comparison(),
            TestSpark.session().createDataFrame(now, RateTable.SCHEMA),
            bare.measures(),
            bare.shrunk(),
            TestSpark.session().createDataFrame(history, RateTable.SCHEMA),
            TestSpark.session().createDataFrame(proposed, WITH_RELEASE),
            bare.inForce(),
            bare.known(),
            isSmall,
            bare.records(),
            new RatePass(List.of(new Trends())));
    Dataset<Row> rows = new Proposals().rows(material);
    List<Row> all = rows.collectAsList();
    material.pass().close();
    return all;
  }

  /** What the quarter proposed and showed becomes what was published. */
  private void publish(String quarter) {
    for (Row row : rows(quarter, true)) {
      List<Object> cells = new ArrayList<>(List.of(quarter + ".1"));
      for (int i = 0; i < row.size(); i++) {
        cells.add(row.get(i));
      }
      proposed.add(RowFactory.create(cells.toArray()));
    }
    history.addAll(now);
    now.clear();
  }

  private static String text(Row row) {
    BigDecimal against = row.getAs(EscalationTable.HELD_AGAINST);
    String figures =
        against == null
            ? row.getAs(EscalationTable.ISSUE_ID) + " due " + row.getAs(EscalationTable.DUE_ON)
            : "against "
                + against.setScale(2)
                + " short "
                + row.<BigDecimal>getAs(EscalationTable.SHORTFALL_PP).setScale(2);
    return "%s %s %s %d %s %s"
        .formatted(
            row.getAs(EscalationTable.DIVISION_CODE),
            row.getAs(EscalationTable.RULE),
            row.getAs(EscalationTable.STEP),
            row.<Integer>getAs(EscalationTable.TIMES),
            figures,
            row.getList(row.fieldIndex(EscalationTable.EARLIER)));
  }

  /** 30 points behind its plan. */
  private static Row red(String quarter, String code, int value, boolean isRanked) {
    return rate(
        quarter, code, String.valueOf(value), null, null, "-30", "red", isRanked, null, null);
  }

  private static Row fall(
      String quarter, String code, String value, String since, String low, String high) {
    return rate(quarter, code, value, since, null, null, null, true, low, high);
  }

  private static Row target(String quarter, String code, String value, String target) {
    return rate(quarter, code, value, null, target, null, null, true, value, value);
  }

  private static Row rate(
      String quarter,
      String code,
      String value,
      String since,
      String target,
      String gap,
      String light,
      boolean isRanked,
      String low,
      String high) {
    Cells cells = new Cells.Layout(RateTable.SCHEMA).cells();
    cells.set(RateTable.RELEASE, quarter + ".1");
    cells.set(RateTable.QUARTER, quarter);
    cells.set(RateTable.DIVISION_CODE, code);
    cells.set(RateTable.LEVEL, "county");
    cells.set(RateTable.PARENT_CODE, "990000000000");
    cells.set(RateTable.INDICATOR, "toilet.sanitary_coverage");
    cells.set(RateTable.CALIBER, "总户数");
    cells.set(RateTable.KIND, "S");
    cells.set(RateTable.VALUE, decimal(value));
    cells.set(RateTable.YOY_PP, decimal(since));
    cells.set(RateTable.TARGET, decimal(target));
    cells.set(RateTable.GAP_PP, decimal(gap));
    cells.set(RateTable.LIGHT, light);
    cells.set(RateTable.RANK_IN_LEVEL, isRanked ? 1 : null);
    cells.set(RateTable.LOW, decimal(low));
    cells.set(RateTable.HIGH, decimal(high));
    cells.set(RateTable.REPORTED, 10L);
    cells.set(RateTable.PROVISIONAL, false);
    cells.set(RateTable.FLAGS, new String[0]);
    return cells.row();
  }

  private static BigDecimal decimal(String text) {
    return text == null ? null : new BigDecimal(text);
  }

  /** What a release proposed of the first county; of its toilets, or of issue A. */
  private static Row taken(String quarter, Rule rule, String step) {
    Cells cells = new Cells.Layout(WITH_RELEASE).cells();
    cells.set(RateTable.RELEASE, quarter + ".1");
    cells.set(EscalationTable.QUARTER, quarter);
    cells.set(EscalationTable.DIVISION_CODE, COUNTY);
    cells.set(EscalationTable.LEVEL, "county");
    cells.set(EscalationTable.RULE, rule.code());
    cells.set(
        rule == Rule.OVERDUE ? EscalationTable.ISSUE_ID : EscalationTable.INDICATOR,
        rule == Rule.OVERDUE ? "A" : "toilet.sanitary_coverage");
    cells.set(EscalationTable.STEP, step);
    cells.set(EscalationTable.TIMES, 1);
    cells.set(EscalationTable.EARLIER, new String[0]);
    return cells.row();
  }

  private static StructType withRelease() {
    StructType schema =
        new StructType()
            .add(
                Types.column(
                    RateTable.RELEASE,
                    org.apache.spark.sql.types.DataTypes.StringType,
                    false,
                    "Release"));
    for (var field : Objects.requireNonNull(EscalationTable.SCHEMA).fields()) {
      schema = schema.add(field);
    }
    return schema;
  }

  private static Settings with(Set<Rule> rules, Set<Level> levels) {
    Settings all = Settings.DEFAULT;
    Escalations usual = all.escalations();
    return new Settings(
        all.release(),
        all.ranking(),
        all.lights(),
        all.parameters(),
        all.control(),
        all.reminders(),
        all.maintain(),
        all.composite(),
        all.lists(),
        all.receive(),
        all.sql(),
        all.registry(),
        all.forms(),
        new Escalations(
            rules,
            levels,
            usual.fallenPp(),
            usual.redQuarters(),
            usual.overdueQuarters(),
            usual.noticeAfter(),
            usual.interviewAfter()));
  }
}
