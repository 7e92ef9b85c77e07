package rural.jobs.receive.receipt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipFile;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rural.jobs.Office;
import rural.schemas.contract.Text;

class ReceiptWriterTest {

  @TempDir private Path folder;

  @Test
  void theFirstSheetSaysTheResultTheCountsAndEveryPointByItsCell() throws IOException {
    try (XSSFWorkbook book = written(SampleReceipts.partly())) {
      List<String> texts = texts(book.getSheet("回执"));
      assertThat(texts)
          .contains(
              "部分计入：有 4 行退回，需要改正\nPartly accepted: 4 rows returned",
              "农环2表 农村改厕情况",
              "2024年第三季度",
              "2024-10-09 09:30",
              "C5、D5 东岭村",
              "农村总户数(户)\n卫生厕所户数(户)",
              "210\n236",
              "卫生厕所户数大于农村总户数\nMore sanitary toilets than households",
              "第9行",
              "D12",
              "1193");
      assertThat(texts).containsSubsequence("6", "1", "1", "4");
    }
  }

  @Test
  void theSecondSheetIsTheSendersOwnWithTheWrongCellsRedAndTheDoubtfulYellow() throws IOException {
    try (XSSFWorkbook book = written(SampleReceipts.partly())) {
      XSSFSheet sent = book.getSheet("改厕");
      assertThat(fill(sent, "C5")).isEqualTo("FFFFC7CE");
      assertThat(fill(sent, "D5")).isEqualTo("FFFFC7CE");
      assertThat(fill(sent, "C6")).isEqualTo("FFFFC7CE");
      assertThat(fill(sent, "D7")).isEqualTo("FFFFEB9C");
      assertThat(fill(sent, "A9")).isEqualTo("FFFFC7CE");
      assertThat(fill(sent, "C7")).isNull();
      assertThat(text(sent, "C6")).isEqualTo("约300");
      assertThat(text(sent, "E4")).isEqualTo("退回原因");
      assertThat(text(sent, "E5")).isEqualTo("C5、D5：卫生厕所户数大于农村总户数");
      assertThat(text(sent, "E7")).startsWith("请核实 D7：卫生厕所户数比上季度少");
      assertThat(comment(sent, "D5"))
          .isEqualTo("卫生厕所户数大于农村总户数\nMore sanitary toilets than households");
      assertThat(comment(sent, "A9")).startsWith("与第8行是同一个村");
      assertThat(sent.getCellComments()).hasSize(6);
    }
  }

  @Test
  void everyCellStaysInItsPlaceAndCodesStayText() throws IOException {
    try (XSSFWorkbook book = written(SampleReceipts.partly())) {
      XSSFSheet sent = book.getSheet("改厕");
      assertThat(cell(sent, "A5").getCellType()).isEqualTo(CellType.STRING);
      assertThat(text(sent, "A5")).isEqualTo("990101102201");
      assertThat(cell(sent, "D8").getCellType()).isEqualTo(CellType.NUMERIC);
      assertThat(cell(sent, "C7").getCellType()).isEqualTo(CellType.STRING);
      assertThat(cell(sent, "C10").getNumericCellValue()).isEqualTo(98.5);
      assertThat(text(sent, "B8")).isEqualTo("=1+1<村>");
      assertThat(text(sent, "A12")).isEqualTo("合计");
      assertThat(sent.getRepeatingRows().formatAsString()).isEqualTo("1:4");
    }
  }

  @Test
  void aCleanFileGetsTheResultAlone() throws IOException {
    try (XSSFWorkbook book = written(SampleReceipts.accepted())) {
      assertThat(book.getNumberOfSheets()).isEqualTo(1);
      assertThat(texts(book.getSheetAt(0)))
          .contains("已收到，全部计入\nReceived; every row counts", "不需要再做什么。\nNothing to do.");
    }
  }

  @Test
  void rowsOfAPrefilledFormThatWereNotConfirmedAreLeftToDo() throws IOException {
    Receipt clean = SampleReceipts.accepted();
    Text silent = new Text("没有核对：甲村", "Not confirmed: 甲村");
    Text changed = new Text("乙村 200→205", "乙村 200 → 205");
    Receipt prefilled =
        new Receipt(
            clean.origin(),
            clean.status(),
            clean.counts(),
            clean.problems(),
            clean.bent(),
            clean.outdated(),
            List.of(new Note("changed_row", changed, 1), new Note("not_reported_rows", silent, 1)),
            clean.totals(),
            clean.refusal(),
            clean.help());
    try (XSSFWorkbook book = written(prefilled)) {
      assertThat(texts(book.getSheetAt(0)))
          .noneMatch(text -> text.startsWith("已收到，全部计入") || text.startsWith("不需要再做什么"))
          .noneMatch(text -> text.startsWith("系统这样理解了您的表"))
          .anyMatch(text -> text.startsWith("请看下面“没有核对的行”"))
          .containsSubsequence(
              "没有核对的行：不算上报（1）\nRows not confirmed: no report",
              "没有核对：甲村\nNot confirmed: 甲村",
              "预填表：与上季度相比（1）\nPrefilled form: against last quarter",
              "乙村 200→205\n乙村 200 → 205");
    }
  }

  @Test
  void rowsThatDoNotTakeOverAreToldWithTheReportThatStands() throws IOException {
    String says =
        "没有采用。现在算数的是“更正.csv”（报出日期：2024-10-11；收到：2024-10-12 08:00）。本表报出日期：2024-10-08。\n"
            + "Does not take over: '更正.csv' stands (reported 2024-10-11, received 2024-10-12"
            + " 08:00). This report: 2024-10-08.";
    try (XSSFWorkbook book = written(SampleReceipts.outdated(12, 2))) {
      List<String> texts = texts(book.getSheet("回执"));
      assertThat(texts)
          .contains("已收到：10 行计入，2 行没有采用\nReceived: 10 rows count, 2 do not take over", says)
          .contains("收下\nTaken")
          .noneMatch(text -> text.contains("全部计入") || text.startsWith("不需要再做什么"));
      assertThat(text(book.getSheet("改厕"), "E5")).isEqualTo("第5行：" + says.lines().toList().get(0));
      assertThat(fill(book.getSheet("改厕"), "A5")).isEqualTo("FFFFEB9C");
    }
    assertThat(Files.readString(folder.resolve("20241009-5ta1e0.json")))
        .contains("\"accepted\" : 12", "\"rule\" : \"stale\"", "更正.csv");
  }

  @Test
  void nothingIsSaidToCountWhereNoRowTakesOver() throws IOException {
    try (XSSFWorkbook book = written(SampleReceipts.outdated(2, 2))) {
      assertThat(texts(book.getSheet("回执")))
          .contains("已存档，但没有采用：以别的报表为准\nKept, but not in force: another report stands");
    }
  }

  @Test
  void aRefusedFileGetsTheReasonAndNoRows() throws IOException {
    try (XSSFWorkbook book = written(SampleReceipts.refused())) {
      assertThat(book.getNumberOfSheets()).isEqualTo(1);
      assertThat(texts(book.getSheetAt(0))).anyMatch(text -> text.startsWith("文件设有打开密码"));
    }
  }

  @Test
  void theSameReceiptIsTheSameBytes() throws IOException {
    written(SampleReceipts.partly()).close();
    Path file = folder.resolve("20241009-3f9a1c.xlsx");
    byte[] first = Files.readAllBytes(file);
    written(SampleReceipts.partly()).close();
    assertThat(Files.readAllBytes(file)).isEqualTo(first);
    try (var files = Files.list(folder)) {
      assertThat(files.map(path -> path.getFileName().toString()))
          .containsExactlyInAnyOrder("20241009-3f9a1c.xlsx", "20241009-3f9a1c.json");
    }
  }

  @Test
  void listsTenThousandProblemsAndSaysHowManyMoreThereAre() throws IOException {
    List<Finding> all = new ArrayList<>();
    for (int row = 2; row < 12_347; row++) {
      all.add(
          Finding.at(row, new Finding.Cell(1, "户数", "x"), "type", new Text("不是数字", "No number")));
    }
    Receipt receipt =
        new Receipt(
            SampleReceipts.origin("many"),
            Status.REJECTED,
            new Counts(12_345, 0, 0, 12_345),
            Findings.of(all),
            Findings.NONE,
            Findings.NONE,
            List.of(),
            List.of(),
            Optional.empty(),
            Help.NONE);
    ReceiptWriter.write(folder, receipt, SampleReceipts.ROWS);
    String result = part(folder.resolve("many.xlsx"), "xl/worksheets/sheet1.xml");
    assertThat(result.split("不是数字", -1)).hasSize(1 + 1);
    assertThat(result)
        .contains("A2 等 10000 行", "A2：x&#10;A3：x&#10;A4：x&#10;A5：x&#10;A6：x<", "还有 2345 处没有列出");
    assertThat(Files.readString(folder.resolve("many.json"))).contains("\"total\" : 12345");
  }

  @Test
  void theValueOfTheQuarterBeforeStandsBesideTheOneToVerify() throws IOException {
    try (XSSFWorkbook book = written(SampleReceipts.partly())) {
      assertThat(texts(book.getSheet("回执"))).contains("D7 畲坑村", "180（上季度 188）");
      assertThat(text(book.getSheet("改厕"), "E7")).endsWith("（上季度 卫生厕所户数(户) 188）");
    }
    assertThat(Files.readString(folder.resolve("20241009-3f9a1c.json")))
        .contains("\"name\" : \"畲坑村\"", "\"previous\" : \"188\"");
  }

  @Test
  void whatIsToBeVerifiedIsAskedForBesideWhatIsToBeCorrected() throws IOException {
    try (XSSFWorkbook book = written(SampleReceipts.partly())) {
      assertThat(texts(book.getSheet("回执")))
          .anyMatch(text -> text.startsWith("1. 在您的原表中改正") && text.contains("请看下面“请核实”的 1 处"));
    }
  }

  @Test
  void saysWhomToAskAndUntilWhenWhereThereIsSomethingToDo() throws IOException {
    Help help = new Help(Optional.of("王芳 0531-5550102"), Optional.of(LocalDate.of(2024, 10, 10)));
    try (XSSFWorkbook book = written(SampleReceipts.partly().with(help))) { // received on the 9th
      assertThat(texts(book.getSheet("回执")))
          .contains(
              "请在 2024-10-10 前（含当日）报送。有疑问请联系：王芳 0531-5550102。\n"
                  + "Send it by 2024-10-10. Questions: 王芳 0531-5550102.");
    }
    assertThat(Files.readString(folder.resolve("20241009-3f9a1c.json")))
        .contains("\"due_on\" : \"2024-10-10\"", "\"contact\" : \"王芳 0531-5550102\"");
    Help late = new Help(Optional.empty(), Optional.of(LocalDate.of(2024, 10, 8)));
    try (XSSFWorkbook book = written(SampleReceipts.partly().with(late))) {
      assertThat(texts(book.getSheet("回执")))
          .anyMatch(text -> text.startsWith("报送截止日期 2024-10-08 已过"));
    }
    try (XSSFWorkbook book = written(SampleReceipts.accepted().with(late))) {
      assertThat(texts(book.getSheet("回执"))).noneMatch(text -> text.contains("2024-10-08 "));
    }
  }

  @Test
  void anOfficeProgramOpensItAndPrintsWhatItSays() throws IOException, InterruptedException {
    Help help = new Help(Optional.of("王芳 0531-5550102"), Optional.of(LocalDate.of(2024, 10, 10)));
    ReceiptWriter.write(folder, SampleReceipts.partly().with(help), SampleReceipts.ROWS);
    Path pdf = Office.pdf(folder.resolve("20241009-3f9a1c.xlsx"), folder);
    assertThat(Office.text(pdf))
        .contains("报表接收回执", "有 4 行退回", "C5、D5 东岭村", "180（上季度 188）", "王芳 0531-5550102");
  }

  @Test
  void aSheetThatIsNamedLikeTheReceiptOrNotAtAllIsRenamed() throws IOException {
    assertThat(MarkedSheet.name(named("回执"))).isEqualTo("原表");
    assertThat(MarkedSheet.name(named(""))).isEqualTo("原表");
    assertThat(MarkedSheet.name(named("a/b'"))).isEqualTo("a_b");
    assertThat(MarkedSheet.name(named("农".repeat(40)))).isEqualTo("农".repeat(28));
    assertThat(MarkedSheet.name(named("𠮷".repeat(40)))).isEqualTo("𠮷".repeat(14));
    assertThat(MarkedSheet.name(named("a" + "𠮷".repeat(40)))).isEqualTo("a" + "𠮷".repeat(13));
    assertThat(MarkedSheet.name(named("history"))).isEqualTo("原表");
  }

  @Test
  void refusesCountsThatDoNotAddUp() {
    assertThatThrownBy(() -> new Counts(10, 5, 2, 2))
        .hasMessage("Rows read 10 are not accepted 5 + unchanged 2 + quarantined 2");
    assertThatThrownBy(() -> new Counts(0, 1, 0, -1)).isInstanceOf(IllegalArgumentException.class);
  }

  private static String part(Path file, String name) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      return new String(
          zip.getInputStream(zip.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static Receipt named(String sheet) {
    Origin origin = SampleReceipts.origin("s");
    return new Receipt(
        new Origin(
            "s",
            origin.file(),
            Optional.of(new Origin.Sheet(sheet, 1, 1)),
            origin.form(),
            origin.quarter(),
            origin.unit(),
            origin.unitCode(),
            origin.submittedOn(),
            origin.receivedAt()),
        Status.ACCEPTED,
        Counts.NONE,
        Findings.NONE,
        Findings.NONE,
        Findings.NONE,
        List.of(),
        List.of(),
        Optional.empty(),
        Help.NONE);
  }

  private XSSFWorkbook written(Receipt receipt) throws IOException {
    ReceiptWriter.write(folder, receipt, SampleReceipts.ROWS);
    return new XSSFWorkbook(
        Files.newInputStream(folder.resolve(receipt.origin().submissionId() + ".xlsx")));
  }

  private static List<String> texts(XSSFSheet sheet) {
    List<String> texts = new ArrayList<>();
    sheet.forEach(row -> row.forEach(cell -> texts.add(text(cell))));
    return texts;
  }

  private static String text(XSSFSheet sheet, String address) {
    return text(cell(sheet, address));
  }

  private static String text(Cell cell) {
    return new DataFormatter().formatCellValue(cell);
  }

  private static XSSFCell cell(XSSFSheet sheet, String address) {
    CellAddress at = new CellAddress(address);
    return sheet.getRow(at.getRow()).getCell(at.getColumn());
  }

  private static String fill(XSSFSheet sheet, String address) {
    var colour = cell(sheet, address).getCellStyle().getFillForegroundXSSFColor();
    return colour == null ? null : colour.getARGBHex();
  }

  private static String comment(XSSFSheet sheet, String address) {
    return cell(sheet, address).getCellComment().getString().getString();
  }
}
