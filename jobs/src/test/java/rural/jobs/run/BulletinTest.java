package rural.jobs.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import rural.jobs.FormTables;
import rural.jobs.registry.Places;
import rural.jobs.registry.Registry;
import rural.jobs.report.Figure;
import rural.jobs.report.Gazetteer;
import rural.jobs.report.MainIndicators;
import rural.jobs.report.Response;
import rural.jobs.report.Responses;
import rural.jobs.report.Silent;
import rural.jobs.report.Standings;
import rural.jobs.report.TextTable;
import rural.jobs.report.Turnout;
import rural.jobs.report.YearInReview;
import rural.jobs.warehouse.Scale;
import rural.schemas.contract.Contract;
import rural.schemas.contract.ContractBook;
import rural.schemas.contract.ContractReader;
import rural.schemas.contract.Text;
import rural.schemas.period.Quarter;
import rural.schemas.settings.Settings;

class BulletinTest {

  private static final ContractBook BOOK = ContractReader.shipped();
  private static final Quarter THIRD = Quarter.of("2024Q3");

  private final FormTables tables = SampleProvince.tables(BOOK);

  @Test
  void turnoutIsAddedUpByCountyAndForTheNation() {
    Dataset<Row> divisions = tables.apply("registry.division");
    Registry registry =
        Registry.read(divisions, tables.apply("registry.division_change"), List.of(), List.of());
    Dataset<Row> places = Places.on(divisions, registry, THIRD.end());
    List<Contract> forms = List.of(BOOK.form("toilet"), BOOK.form("sewage_village"));
    Map<Contract, Dataset<Row>> records =
        forms.stream()
            .collect(
                Collectors.toMap(
                    form -> form, form -> tables.apply(form.table()).filter("quarter = '2024Q3'")));
    List<Response> responses = Responses.of(places, registry.parts(THIRD.end()), records, 0);
    assertThat(lines(Turnout.table(forms, responses, Gazetteer.read(places))))
        .containsExactly(
            "地区 | 缺(份) | 报送率(%) | 农村改厕情况 | 农村生活污水治理情况 | 代码",
            // 7 of 10, 3 of 6; two that lack nothing by code
            "全国 | 3 | 70.00 | 5/5 | 2/5 | 000000000000",
            "乙县 | 3 | 50.00 | 3/3 | 0/3 | 990102000000",
            "甲县 | 0 | 100.00 | 1/1 | 1/1 | 990101000000",
            "直管县 | 0 | 100.00 | 1/1 | 1/1 | 999001000000");
  }

  /** The second county's town has 五村, which is rural, and 居委会, an urban community. */
  @Test
  void noUrbanCommunityAndNoTownIsListedAmongVillages() {
    Dataset<Row> places =
        Places.on(
            tables.apply("registry.division"),
            tables.apply("registry.division_change"),
            THIRD.end());
    assertThat(
            VillageCandidates.listed(places, Set.of("990102000000", "990102100000"))
                .collectAsList())
        .extracting(row -> row.<String>getAs(Places.DIVISION_NAME))
        .contains("五村")
        .doesNotContain("居委会", "乙镇");
  }

  @Test
  void whoIsSilentIsNamedTownByTownAndMoreThanAreNamedAreToldOf() {
    List<Response> responses =
        List.of(
            new Response("toilet", "990101000000", Optional.of("990101100000"), 4, 4, List.of()),
            new Response(
                "toilet", "990102000000", Optional.of("990102100000"), 9, 6, List.of("东村", "西村")),
            new Response(
                "straw_production", "990102000000", Optional.empty(), 1, 0, List.of("乙县")));
    Gazetteer gazetteer =
        Gazetteer.read(
            Places.on(
                tables.apply("registry.division"),
                tables.apply("registry.division_change"),
                THIRD.end()));
    TextTable silent =
        Silent.table(
            List.of(BOOK.form("toilet"), BOOK.form("straw_production")), responses, gazetteer);
    assertThat(lines(silent))
        .containsExactly(
            "县 | 乡镇 | 报表 | 缺 | 未报单位",
            "乙县 | " + gazetteer.name("990102100000") + " | 农村改厕情况 | 3 | 东村、西村 …",
            "乙县 | null | " + BOOK.form("straw_production").title().zh() + " | 1 | 乙县");
  }

  @Test
  void standingsShowTheNationThenTheCountiesByRankAndLeaveOutWhatNobodyReported() {
    List<Figure> figures;
    try (Computed computed =
        new Compute(BOOK, Settings.DEFAULT, Scale.SMALL).quarter(THIRD, "", tables)) {
      figures =
          computed.rates().collectAsList().stream()
              .map(row -> Figure.of(column -> row.getAs(column)))
              .filter(Figure::isAboveTown)
              .toList();
    }
    List<TextTable> tables = Standings.tables(MainIndicators.on(BOOK, THIRD.end()), figures);
    assertThat(tables)
        .extracting(table -> table.heading().zh())
        .contains("农村卫生厕所普及率", "秸秆综合利用率")
        .doesNotContain("生活垃圾收运处置体系行政村覆盖率", "无害化卫生厕所普及率");
    // 185 of 340, 90 of 100, 75 of 160, 20 of 80 households
    assertThat(lines(named(tables, "农村卫生厕所普及率")))
        .startsWith(
            "地区 | 级别 | 同级名次 | 截至目前(%) | 与进度差(百分点) | 灯 | 已报/应报 | 代码",
            "全国 | 全国 | 1 | 54.41 | null | null | 5/5 | 000000000000")
        .endsWith(
            "甲县 | 县 | 1 | 90.00 | null | null | 1/1 | 990101000000",
            "乙县 | 县 | 2 | 46.88 | null | null | 3/3 | 990102000000",
            "直管县 | 县 | 3 | 25.00 | null | null | 1/1 | 999001000000");
    // 125 of 160 t, 100 of 110, 25 of 50; the second county has reported none
    assertThat(lines(named(tables, "秸秆综合利用率")))
        .endsWith(
            "甲县 | 县 | 1 | 90.91 | null | null | 1/1 | 990101000000",
            "直管县 | 县 | 2 | 50.00 | null | null | 1/1 | 999001000000",
            "乙县 | 县 | null | null | null | null | 0/1 | 990102000000");
  }

  @Test
  void theYearShowsItsQuartersAndItsLastValueAgainstThePlan() {
    TreeMap<Quarter, List<Figure>> published = new TreeMap<>();
    published.put(
        Quarter.of("2024Q1"),
        List.of(
            figure("000000000000", "toilet.sanitary_coverage", "1", "3", null, null),
            figure("990101000000", "toilet.sanitary_coverage", "1", "3", "90", "green"),
            figure("990103000000", "toilet.sanitary_coverage", "1", "1", "90", "green")));
    published.put(
        Quarter.of("2024Q3"),
        List.of(
            figure("000000000000", "toilet.sanitary_coverage", "2", "3", null, null),
            figure("990101000000", "toilet.sanitary_coverage", "0", "0", "95.0", "yellow"),
            figure("990101000000", "toilet.task_completion", "8", "10", "10", "red"),
            figure("990101000000", "toilet.harmless_coverage", "1", "2", null, null)));
    YearInReview review = new YearInReview(BOOK, 2024, published);
    List<TextTable> tables = review.tables();
    assertThat(review.missing().orElseThrow().zh()).isEqualTo("没有有效发布的季度：2024Q2, 2024Q4。");
    assertThat(lines(named(tables, "农村卫生厕所普及率")))
        .containsExactly(
            "地区 | 级别 | 2024Q1 % | 2024Q3 % | 年度目标(%)" + " | 与进度差(百分点) | 灯 | 同级名次 | 代码",
            "N000000000000 | 全国 | 33.33 | 66.67 | null | null | null | 1" + " | 000000000000",
            "N990101000000 | 县 | 33.33 | null | 95 | -12.35 | 黄 | 1" + " | 990101000000",
            "N990103000000 | 县 | 100.00 | null | null | null | null | null" + " | 990103000000");
    assertThat(tables)
        .extracting(table -> table.heading().zh())
        .containsExactly("考核得分（按 2024Q3 的值）", "农村卫生厕所普及率", "改厕任务完成率");
    assertThat(lines(named(tables, "改厕任务完成率"))).first().asString().contains("年度目标(户)");
  }

  /**
   * c1: 45 % of 90 % is 50 points, 8 of 10 are 80, (50 + 80) / 2 = 65. c2: 90 of 90 is 100, 12 of
   * 10 count as 100. c3 has no value of one, so no score; c4 is assessed by one alone.
   */
  @Test
  void theScoreIsTheMeanOfWhatIsReachedOfEachTarget() {
    TreeMap<Quarter, List<Figure>> published = new TreeMap<>();
    published.put(
        Quarter.of("2024Q4"),
        List.of(
            figure("c1", "toilet.sanitary_coverage", "45", "100", "90", "red"),
            figure("c1", "toilet.task_completion", "8", "10", "1000", "yellow"),
            figure("c2", "toilet.sanitary_coverage", "90", "100", "90", "green"),
            figure("c2", "toilet.task_completion", "12", "10", "1000", "green"),
            figure("c3", "toilet.sanitary_coverage", "0", "0", "90", null),
            figure("c3", "toilet.task_completion", "1", "10", "1000", "red"),
            figure("c4", "toilet.task_completion", "1", "10", "1000", "red")));
    List<TextTable> tables = new YearInReview(BOOK, 2024, published).tables();
    assertThat(lines(named(tables, "考核得分（按 2024Q4 的值）")))
        .containsExactly(
            "地区 | 级别 | 得分 | 同级名次 | 考核指标(个) | 绿灯 | 黄灯 | 红灯 | 代码",
            "Nc2 | 县 | 100.00 | 1 | 2 | 2 | 0 | 0 | c2",
            "Nc1 | 县 | 65.00 | 2 | 2 | 0 | 1 | 1 | c1",
            "Nc3 | 县 | null | null | 2 | 0 | 0 | 1 | c3",
            "Nc4 | 县 | 10.00 | 1 | 1 | 0 | 0 | 1 | c4");
    assertThat(lines(named(tables, "改厕任务完成率")))
        .as("a thousand is no 1E+3")
        .anySatisfy(line -> assertThat(line).contains("| 1000 |"));
  }

  private static Figure figure(
      String code, String indicator, String above, String below, String target, String light) {
    boolean nation = code.equals("000000000000");
    return new Figure(
        code,
        "N" + code,
        nation ? "nation" : "county",
        indicator,
        new BigDecimal(above),
        new BigDecimal(below),
        10L,
        10,
        above.equals("1") && below.equals("1") ? null : 1L,
        target == null ? null : new BigDecimal(target),
        target == null ? null : new BigDecimal("-12.345"),
        light);
  }

  private static TextTable named(List<TextTable> tables, String heading) {
    return tables.stream()
        .filter(table -> table.heading().zh().equals(heading))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> lines(TextTable table) {
    String head = table.columns().stream().map(Text::zh).collect(Collectors.joining(" | "));
    return Stream.concat(
            Stream.of(head),
            table.rows().stream()
                .map(
                    row ->
                        row.stream()
                            .map(value -> value instanceof Text text ? text.zh() : "" + value)
                            .collect(Collectors.joining(" | "))))
        .toList();
  }
}
