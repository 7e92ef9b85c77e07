package rural.jobs.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
            "代码 | 地区 | 农村改厕情况 | 农村生活污水治理情况",
            "000000000000 | 全国 | 5/5 100.00% | 2/5 40.00%",
            "990101000000 | 甲县 | 1/1 100.00% | 1/1 100.00%",
            "990102000000 | 乙县 | 3/3 100.00% | 0/3 0.00%",
            "999001000000 | 直管县 | 1/1 100.00% | 1/1 100.00%");
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
              .filter(one -> Figure.LEVELS.contains(one.level()))
              .toList();
    }
    List<TextTable> tables = Standings.tables(MainIndicators.on(BOOK, THIRD.end()), figures);
    assertThat(tables)
        .extracting(table -> table.heading().zh())
        .contains("农村卫生厕所普及率", "秸秆综合利用率")
        .doesNotContain("生活垃圾收运处置体系行政村覆盖率", "无害化卫生厕所普及率");
    // 185 of 340, 90 of 100, 75 of 160, 20 of 80 households
    assertThat(lines(named(tables, "农村卫生厕所普及率")))
        .containsExactly(
            "名次 | 代码 | 地区 | 未定值(%) | 已报/应报",
            "null | 000000000000 | 全国 | 54.41 | 5/5",
            "1 | 990101000000 | 甲县 | 90.00 | 1/1",
            "2 | 990102000000 | 乙县 | 46.88 | 3/3",
            "3 | 999001000000 | 直管县 | 25.00 | 1/1");
    // 125 of 160 t, 100 of 110, 25 of 50; the second county has reported none
    assertThat(lines(named(tables, "秸秆综合利用率")))
        .containsExactly(
            "名次 | 代码 | 地区 | 未定值(%) | 已报/应报",
            "null | 000000000000 | 全国 | 78.13 | 2/3",
            "1 | 990101000000 | 甲县 | 90.91 | 1/1",
            "2 | 999001000000 | 直管县 | 50.00 | 1/1",
            "null | 990102000000 | 乙县 | null | 0/1");
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
    List<TextTable> tables = new YearInReview(BOOK, 2024, published).tables();
    assertThat(lines(named(tables, "农村卫生厕所普及率")))
        .containsExactly(
            "代码 | 地区 | 2024Q1 % | 2024Q2 % | 2024Q3 % | 2024Q4 % | 年度目标" + " | 与进度差(百分点) | 灯",
            "000000000000 | N000000000000 | 33.33 | null | 66.67 | null | null | null | null",
            "990101000000 | N990101000000 | 33.33 | null | null | null | 95 | -12.35 | 黄",
            "990103000000 | N990103000000 | 100.00 | null | null | null | null | null | null");
    assertThat(tables)
        .extracting(table -> table.heading().zh())
        .containsExactly("农村卫生厕所普及率", "改厕任务完成率");
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
        null,
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
