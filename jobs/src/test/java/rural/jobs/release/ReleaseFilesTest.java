package rural.jobs.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.apache.poi.ss.usermodel.ConditionalFormatting;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rural.jobs.TestSpark;
import rural.jobs.table.RateTable;
import rural.schemas.contract.Text;
import rural.schemas.control.Approval;
import rural.schemas.control.Finding;
import rural.schemas.control.Release;
import rural.schemas.control.ReleaseState;
import rural.schemas.home.Home;
import rural.schemas.period.Quarter;
import rural.schemas.settings.Settings;
import rural.schemas.settings.SettingsReader;

class ReleaseFilesTest {

  /** 2 of 3, nothing at all, 1 010 of 200 000 = 0.505, and over 100; out of order on purpose. */
  private static final String RATES =
      """
      town     990101002000 990101000000 toilet.sanitary_coverage 1010 200000 600 500
      nation   000000000000 -            toilet.sanitary_coverage 2 3 1000 900
      county   990101000000 990000000000 toilet.sanitary_coverage 105 100 1000 900
      town     990101001000 990101000000 toilet.sanitary_coverage - - 400 0
      county   990101000000 990000000000 straw.utilization 33333.333333333333 -3.5 - 1
      province 990000000000 000000000000 toilet.sanitary_coverage 20000000 30000000 1000 900
      """;

  static final Release RELEASE =
      new Release(
          new Quarter(2024, 3),
          1,
          ReleaseState.HELD,
          Instant.parse("2024-10-09T01:02:03Z"),
          Instant.parse("2024-10-08T16:00:00Z"),
          Optional.empty(),
          "abc",
          Optional.of(new Approval("王芳", "山洪", Instant.parse("2024-10-10T00:00:00Z"))),
          Optional.empty(),
          List.of(new Finding("completeness", new Text("只报了八成", "Only 80 %"))));

  private static Settings settings;

  @TempDir private static Path folder;

  @BeforeAll
  static void write() throws IOException {
    settings = settings();
    new ReleaseFiles(Rows.book(), settings).writeRates(Rows.dataset(rows()), RELEASE, folder);
  }

  /** Somebody to ask, and figures that appear 25 days after a quarter. */
  private static Settings settings() throws IOException {
    Home home = new Home(Files.createDirectory(folder.resolve("home")));
    Files.writeString(
        home.settings(),
        """
        release: {published_after_days: 25}
        receive: {contact: 农经站 010-0000}
        """);
    return SettingsReader.at(home, Rows.book());
  }

  private static List<Row> rows() {
    List<Row> rows = Rows.rates(RATES);
    rows.set(2, Rows.with(rows.get(2), RateTable.FLAGS, List.of("over_100", "incomplete")));
    rows.set(1, Rows.with(rows.get(1), RateTable.DIVISION_NAME, "全国, \"合计\""));
    rows.set(1, Rows.with(rows.get(1), RateTable.QOQ_PP, new BigDecimal("-1.005")));
    rows.set(5, Rows.with(rows.get(5), RateTable.RANK_IN_PARENT, 2));
    rows.set(5, Rows.with(rows.get(5), RateTable.YOY_PP, new BigDecimal("2.5")));
    rows.set(5, Rows.with(rows.get(5), RateTable.TARGET, new BigDecimal("85")));
    rows.set(5, Rows.with(rows.get(5), RateTable.GAP_PP, new BigDecimal("-18.335")));
    rows.set(5, Rows.with(rows.get(5), RateTable.LIGHT, "yellow"));
    return rows;
  }

  @Test
  void writesCsvWidestLevelFirstWithPlainNumbersAndJoinedFlags() throws IOException {
    assertThat(Files.readString(folder.resolve("rates.csv")))
        .isEqualTo(
            """
            release,quarter,division_code,division_name,level,parent_code,indicator,caliber,kind,\
            numerator,denominator,value,expected,reported,qoq_pp,yoy_pp,target,gap_pp,light,\
            rank_in_parent,rank_in_level,provisional,flags,low,high
            2024Q3.1,2024Q3,000000000000,"全国, ""合计""\",nation,,toilet.sanitary_coverage,总户数,S,\
            2,3,66.66666666666666666667,1000,900,-1.005,,,,,,,false,,,
            2024Q3.1,2024Q3,990000000000,示例0000,province,000000000000,toilet.sanitary_coverage,\
            总户数,S,20000000,30000000,66.66666666666666666667,1000,900,,2.5,85,-18.335,yellow,2,,false,,,
            2024Q3.1,2024Q3,990101000000,示例0101,county,990000000000,straw.utilization,总户数,S,\
            33333.333333333333,-3.5,-952380.95238095237142857143,,1,,,,,,,,false,,,
            2024Q3.1,2024Q3,990101000000,示例0101,county,990000000000,toilet.sanitary_coverage,\
            总户数,S,105,100,105,1000,900,,,,,,,,false,incomplete|over_100,,
            2024Q3.1,2024Q3,990101001000,示例0101,town,990101000000,toilet.sanitary_coverage,\
            总户数,S,,,,400,0,,,,,,,,false,,,
            2024Q3.1,2024Q3,990101002000,示例0101,town,990101000000,toilet.sanitary_coverage,\
            总户数,S,1010,200000,0.505,600,500,,,,,,,,false,,,
            """
                .replace("\n", "\r\n"));
  }

  @Test
  void givesTheSameBytesForTheSameRowsInAnotherOrderAndPartitioning(@TempDir Path other)
      throws IOException {
    List<Row> shuffled = new ArrayList<>(rows());
    Collections.shuffle(shuffled, new Random(7));
    shuffled.replaceAll(
        row ->
            row.getString(6).equals(Rows.STRAW) || !row.getString(4).equals("county")
                ? row
                : Rows.with(row, RateTable.FLAGS, List.of("incomplete", "over_100")));
    new ReleaseFiles(Rows.book(), settings)
        .writeRates(Rows.dataset(shuffled).repartition(5), RELEASE, other);
    for (String file : List.of("rates.csv", "rates.parquet", "rates.xlsx")) {
      assertThat(other.resolve(file)).as(file).hasSameBinaryContentAs(folder.resolve(file));
    }
  }

  @Test
  void writesParquetFromWhichSparkReadsTheRows() {
    Dataset<Row> read =
        TestSpark.session().read().parquet(folder.resolve("rates.parquet").toString());
    assertThat(read.schema().fieldNames()).isEqualTo(RateTable.SCHEMA.fieldNames());
    for (int i = 0; i < RateTable.SCHEMA.length(); i++) {
      assertThat(read.schema().apply(i).dataType().sameType(RateTable.SCHEMA.apply(i).dataType()))
          .as(read.schema().apply(i).name())
          .isTrue();
    }
    Dataset<Row> written =
        Rows.dataset(rows())
            .withColumn(
                "flags",
                org.apache.spark.sql.functions.array_sort(
                    org.apache.spark.sql.functions.col("flags")));
    assertThat(read.collectAsList()).containsExactlyInAnyOrderElementsOf(written.collectAsList());
  }

  @Test
  // Read-only, since POI writes a workbook back that it opened otherwise.
  void printsValuesRoundedHalfUpOnceAndADashForNothing() throws IOException {
    try (Workbook workbook =
        WorkbookFactory.create(folder.resolve("rates.xlsx").toFile(), null, true)) {
      Sheet toilets = workbook.getSheet("厕所");
      assertThat(line(toilets, 0).get(0)).isEqualTo("2024年第三季度农村改厕情况");
      assertThat(line(toilets, 4))
          .startsWith("全国", "000000000000", "全国, \"合计\"", "66.67", "—", "-1.01", "—");
      assertThat(line(toilets, 6)).startsWith("县", "990101000000", "示例0101", "105.00", "—");
      assertThat(line(toilets, 7)).startsWith("乡", "990101001000", "示例0101", "—", "—");
      // 0.505 lies half way and goes up.
      assertThat(line(toilets, 8)).startsWith("乡", "990101002000", "示例0101", "0.51", "—");
      assertThat(workbook.getSheetName(1)).isEqualTo("秸秆");
      assertThat(workbook.getSheet("垃圾")).isNull();
      assertThat(line(workbook.getSheet("明细"), 6)).contains("105", "100", "105.00", "1,000");
      assertThat(line(workbook.getSheet("说明"), 1)).contains("2024Q3.1");
      assertThat(line(workbook.getSheet("说明"), 2)).contains("2024年10月9日 00:00");
    }
  }

  @Test
  void tellsOfEachRateItsRankComparisonsPlanAndCompleteness() throws IOException {
    try (Workbook workbook =
        WorkbookFactory.create(folder.resolve("rates.xlsx").toFile(), null, true)) {
      Sheet toilets = workbook.getSheet("厕所");
      assertThat(line(toilets, 3))
          .endsWith("率（%）", "位次", "环比（点）", "同比（点）", "年度目标", "较计划（点）", "灯", "已报/应报");
      assertThat(line(toilets, 5))
          .endsWith("66.67", "2", "—", "+2.50", "85", "-18.34", "黄", "900/1000");
      assertThat(line(workbook.getSheet("秸秆"), 3))
          .as("nobody has a target of straw")
          .endsWith("率（%）", "位次", "环比（点）", "同比（点）", "已报/应报");
      assertThat(line(toilets, 1).get(0))
          .startsWith("发布编号：2024Q3.1    数据截止：2024年10月9日 00:00")
          .contains("联系人：农经站 010-0000", "下次发布：2025年1月25日");
    }
  }

  @Test
  void drawsBarsBehindTheRatesAndFilterButtonsAboveThem() throws IOException {
    try (Workbook workbook =
        WorkbookFactory.create(folder.resolve("rates.xlsx").toFile(), null, true)) {
      XSSFSheet toilets = (XSSFSheet) workbook.getSheet("厕所");
      assertThat(toilets.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 4);
      assertThat(toilets.getCTWorksheet().getAutoFilter().getRef()).isEqualTo("A4:K9");
      ConditionalFormatting bars =
          toilets.getSheetConditionalFormatting().getConditionalFormattingAt(0);
      assertThat(bars.getFormattingRanges()[0].formatAsString()).isEqualTo("D5:D9");
      assertThat(bars.getRule(0).getDataBarFormatting().getMaxThreshold().getValue())
          .isEqualTo(100);
    }
  }

  @Test
  void theFilesOfADivisionHoldItAndThoseBelowAndNothingElse(@TempDir Path other)
      throws IOException {
    Path county = Files.createDirectory(other.resolve("county"));
    Path town = Files.createDirectory(other.resolve("town"));
    new DivisionRates(Rows.book(), settings, RELEASE)
        .write(
            folder.resolve("rates.csv"),
            Map.of("990101000000", county, "990101002000", town),
            code ->
                switch (code) {
                  case "990101000000", "990101001000" -> Set.of("990101000000");
                  case "990101002000" -> Set.of("990101000000", "990101002000");
                  default -> Set.of();
                });
    List<String> sealed = Files.readAllLines(folder.resolve("rates.csv"));
    assertThat(Files.readAllLines(county.resolve("rates.csv")))
        .containsExactly(
            "\ufeff" + sealed.get(0), sealed.get(3), sealed.get(4), sealed.get(5), sealed.get(6));
    assertThat(Files.readAllLines(town.resolve("rates.csv")))
        .containsExactly("\ufeff" + sealed.get(0), sealed.get(6));
    try (Workbook workbook =
        WorkbookFactory.create(county.resolve("rates.xlsx").toFile(), null, true)) {
      Sheet toilets = workbook.getSheet("厕所");
      assertThat(line(toilets, 0).get(0)).isEqualTo("示例01012024年第三季度农村改厕情况");
      assertThat(toilets.getLastRowNum()).isEqualTo(6);
      assertThat(line(toilets, 4).get(1)).isEqualTo("990101000000");
    }
  }

  @Test
  void describesEveryFileInTheManifestAndReadsItBack(@TempDir Path other) throws IOException {
    Files.writeString(other.resolve("a.txt"), "abc");
    Manifest manifest =
        Manifest.of(
            RELEASE,
            new Manifest.Sources(
                Map.of("published.rates", 7812345678901234567L, "published.measures", 5L),
                Map.of("2024Q2", "2024Q2.1"),
                Map.of()),
            Rows.book(),
            "0.1.0",
            other);
    manifest.write(other);
    // SHA-256 of "abc" as in FIPS 180-2, appendix B.1
    assertThat(manifest.files())
        .containsExactly(
            new Manifest.FileEntry(
                "a.txt", 3, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"));
    assertThat(Manifest.read(other)).isEqualTo(manifest);
    assertThat(Files.readString(other.resolve("manifest.json")))
        .contains("\"published.rates\" : \"7812345678901234567\"")
        .contains("\"cut_off\" : \"2024-10-08T16:00:00Z\"")
        .contains("\"approved_by\" : \"王芳\"")
        .contains("\"toilet\" : \"digest-toilet\"");
  }

  private static List<String> line(Sheet sheet, int row) {
    DataFormatter formatter = new DataFormatter();
    List<String> cells = new ArrayList<>();
    sheet.getRow(row).forEach(cell -> cells.add(formatter.formatCellValue(cell)));
    return cells;
  }
}
