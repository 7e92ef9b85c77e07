package rural.jobs.receive.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkbooksTest {

  private static final String CSV = Reading.HEAD + Reading.TITLES + "990101001001,甲村,10,4\n";

  @TempDir Path folder;

  /** A toilet form whose data begin in row 5. */
  private static Sheet toilet(Workbook book, String name) {
    Sheet sheet = book.createSheet(name);
    row(sheet, 0, "农村改厕情况");
    sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 3));
    row(sheet, 1, "表号：", "农环2表", "填报单位： 样例县", "报告期：2024年第三季度");
    Row dated = row(sheet, 2, "报出日期");
    Cell date = dated.createCell(1);
    date.setCellValue(LocalDate.of(2024, 10, 8));
    date.setCellStyle(style(book, "yyyy\"年\"m\"月\"d\"日\""));
    row(sheet, 3, "行政区划代码", "行政村名称", "农村总户数\n（户）", "卫生厕所户数(户)");
    return sheet;
  }

  private static Row row(Sheet sheet, int index, Object... cells) {
    Row row = sheet.createRow(index);
    for (int i = 0; i < cells.length; i++) {
      if (cells[i] instanceof Number number) {
        row.createCell(i).setCellValue(number.doubleValue());
      } else {
        row.createCell(i).setCellValue(String.valueOf(cells[i]));
      }
    }
    return row;
  }

  private static CellStyle style(Workbook book, String format) {
    CellStyle style = book.createCellStyle();
    style.setDataFormat(book.createDataFormat().getFormat(format));
    return style;
  }

  private Reading read(Workbook book, String name) throws IOException {
    Path file = folder.resolve(name);
    try (OutputStream out = Files.newOutputStream(file)) {
      book.write(out);
    }
    book.close();
    return Reading.of(file);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void cellsAreReadByWhatTheWorkbookSaysOfThem(boolean xlsx) throws IOException {
    Workbook book = xlsx ? new XSSFWorkbook() : new HSSFWorkbook();
    Sheet sheet = toilet(book, "改厕");
    row(sheet, 4, 990101001001d, "甲村", 0.1 + 0.2 + 9.7, "4");
    row(sheet, 5, "990101001002", "乙村", 1).createCell(3).setCellFormula("1/0");
    row(sheet, 6, "990101001003", "丙村", 3).createCell(3).setCellFormula("1+1");
    Cell turned = row(sheet, 7, "990101001004", "丁村").createCell(2);
    turned.setCellValue(LocalDate.of(2024, 3, 4));
    turned.setCellStyle(style(book, "m\"月\"d\"日\""));
    Cell percent = row(sheet, 8, "990101001005", "戊村").createCell(2);
    percent.setCellValue(0.85);
    percent.setCellStyle(style(book, "0%"));
    book.getCreationHelper().createFormulaEvaluator().evaluateAll();
    Reading reading = read(book, "form" + (xlsx ? ".xlsx" : ".xls"));

    assertThat(reading.refusals()).isEmpty();
    assertThat(reading.sheet().sender().submittedOn()).contains(LocalDate.of(2024, 10, 8));
    assertThat(reading.value(0, "division_code")).isEqualTo("990101001001");
    assertThat(reading.value(0, "households")).isEqualTo(10L);
    assertThat(reading.value(0, "sanitary_households")).isEqualTo(4L);
    assertThat(reading.rows().get(0).notes()).containsExactly("number_as_text", "code_restored");
    assertThat(reading.problems(1)).isEqualTo("D:error_value");
    assertThat(reading.problem(1).value()).isEqualTo("#DIV/0!");
    assertThat(reading.value(2, "sanitary_households")).isEqualTo(2L);
    assertThat(reading.rows().get(2).notes()).containsExactly("formula");
    assertThat(reading.problems(3)).isEqualTo("C:date_in_number");
    assertThat(reading.problems(4)).isEqualTo("C:percent");
    assertThat(reading.rows().get(4).rowNumber()).isEqualTo(9);
  }

  @Test
  void aFormulaWithoutItsResultRejectsTheRow() throws IOException {
    Workbook book = new XSSFWorkbook();
    Sheet sheet = toilet(book, "改厕");
    row(sheet, 4, "990101001001", "甲村", 1).createCell(3).setCellFormula("C5");
    Reading reading = read(book, "form.xlsx");
    assertThat(reading.problems(0)).isEqualTo("D:formula_without_value");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void mergedCodesAndNumbersRejectTheirRows(boolean xlsx) throws IOException {
    Workbook book = xlsx ? new XSSFWorkbook() : new HSSFWorkbook();
    Sheet sheet = toilet(book, "改厕");
    row(sheet, 4, "990101001001", "甲村", 7, 4);
    row(sheet, 5, "990101001002", "乙村", "", 4);
    row(sheet, 6, "990101001003", "丙村", 1, 1);
    sheet.addMergedRegion(new CellRangeAddress(4, 5, 2, 2));
    sheet.addMergedRegion(new CellRangeAddress(5, 6, 1, 1));
    Reading reading = read(book, "form.xlsx");
    assertThat(reading.problems(0)).isEqualTo("C:merged_cell");
    assertThat(reading.problems(1)).isEqualTo("C:merged_cell");
    assertThat(reading.problem(1).reason().zh()).contains("C5:C6");
    assertThat(reading.problems(2)).isEmpty();
  }

  @Test
  void formsOfSeveralSheetsAreReadAndTheRestIsReported() throws IOException {
    Workbook book = new XSSFWorkbook();
    row(book.createSheet("填报说明"), 0, "请认真填写");
    row(toilet(book, "一乡"), 4, "990101001001", "甲村", 10, 4);
    row(toilet(book, "二乡"), 4, "990101001001", "甲村", 11, 4);
    row(toilet(book, "旧"), 4, "990101001009", "癸村", 10, 4);
    book.setSheetHidden(3, true);
    Reading reading = read(book, "form.xlsx");
    assertThat(reading.inspection().sheets()).extracting("sheet").containsExactly("一乡", "二乡");
    assertThat(reading.notices()).contains("not_a_form", "hidden_sheet");
    assertThat(reading.rows()).hasSize(2);
    assertThat(reading.problems(0)).isEqualTo("A:duplicate_key");
    assertThat(reading.problem(0).reason().zh()).contains("二乡").contains("第 5 行");
    assertThat(reading.problem(1).reason().zh()).contains("一乡");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aFormInAHiddenSheetAloneIsRefusedNamingTheSheetAndTheWayOut(boolean xlsx)
      throws IOException {
    Workbook book = xlsx ? new XSSFWorkbook() : new HSSFWorkbook();
    row(book.createSheet("填报说明"), 0, "请认真填写");
    row(toilet(book, "改厕数据"), 4, "990101001001", "甲村", 10, 4);
    book.setSheetHidden(1, true);
    Reading reading = read(book, "form");
    assertThat(reading.refusal()).isEqualTo("hidden_form");
    assertThat(reading.refusals().get(0).says().zh()).contains("改厕数据").contains("取消隐藏");
    assertThat(reading.rows()).isEmpty();
  }

  @Test
  void aHiddenListBesideNothingLeavesTheFileEmpty() throws IOException {
    Workbook book = new XSSFWorkbook();
    book.createSheet("改厕");
    row(book.createSheet("选项"), 0, "是", "否");
    book.setSheetHidden(1, true);
    assertThat(read(book, "form.xlsx").refusal()).isEqualTo("empty_file");
  }

  @Test
  void aCoverSheetSpeaksForTheOthers() throws IOException {
    Workbook book = new XSSFWorkbook();
    row(book.createSheet("封面"), 0, "填报单位：样例县", "报告期：2024年第三季度");
    Sheet sheet = book.createSheet("数据");
    row(sheet, 0, "行政区划代码", "农村总户数", "卫生厕所户数");
    row(sheet, 1, "990101001001", 10, 4);
    Reading reading = read(book, "form.xlsx");
    assertThat(reading.sheet().period()).isEqualTo("2024Q3");
    assertThat(reading.sheet().sender().unitName()).isEqualTo("样例县");
  }

  private Path zip(String name, Charset names, Object... entries) throws IOException {
    Path file = folder.resolve(name);
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file), names)) {
      for (int i = 0; i < entries.length; i += 2) {
        zip.putNextEntry(new ZipEntry((String) entries[i]));
        zip.write((byte[]) entries[i + 1]);
        zip.closeEntry();
      }
    }
    return file;
  }

  @Test
  void eachEntryOfAZipIsAFileOfItsOwn() throws IOException {
    byte[] csv = CSV.getBytes(StandardCharsets.UTF_8);
    Path inner = zip("inner.zip", StandardCharsets.UTF_8, "a.csv", csv);
    Path file =
        zip(
            "all.zip",
            Charset.forName("GBK"),
            "甲乡/改厕.csv",
            csv,
            "乙乡.csv",
            csv,
            "空.csv",
            new byte[0],
            "里面.zip",
            Files.readAllBytes(inner),
            "__MACOSX/._a",
            new byte[] {1});
    Reading reading = Reading.of(file);
    assertThat(reading.inspection().sheets())
        .extracting(sheet -> sheet.place().file())
        .containsExactly("all.zip!甲乡/改厕.csv", "all.zip!乙乡.csv");
    assertThat(reading.refusal()).isEqualTo("empty_file nested_zip");
    assertThat(reading.rows()).hasSize(2).allMatch(row -> !row.isRejected());
  }

  @ParameterizedTest
  @ValueSource(strings = {"bomb.zip", "bomb.xlsx"})
  void whatUnpacksToTooMuchIsNotOpened(String name) throws IOException {
    byte[] zeros = new byte[64 << 20];
    String entry = name.endsWith("x") ? "xl/workbook.xml" : "a.csv";
    assertThat(Reading.of(zip(name, StandardCharsets.UTF_8, entry, zeros)).refusal())
        .isEqualTo("zip_bomb");
  }

  @Test
  void whatIsNoSpreadsheetIsNamedByWhatItIs() throws IOException {
    assertThat(content("a.xls", "<html><table><tr><td>1</td></tr></table></html>"))
        .isEqualTo("not_a_spreadsheet");
    assertThat(content("a.xlsx", "%PDF-1.7 …")).isEqualTo("not_a_spreadsheet");
    assertThat(content("a.csv", "Rar!\u001a\u0007")).isEqualTo("other_archive");
    assertThat(content("a.csv", "\u0001\u0002\u0003binary")).isEqualTo("not_a_spreadsheet");
    assertThat(content("a.xlsx", "PK\u0003\u0004truncated and nothing behind it, no directory"))
        .isEqualTo("damaged");
    Path docx = zip("a.xlsx", StandardCharsets.UTF_8, "word/document.xml", new byte[] {1});
    assertThat(Reading.of(docx).refusal()).isEqualTo("not_a_spreadsheet");
  }

  private String content(String name, String text) throws IOException {
    return Reading.of(Files.writeString(folder.resolve(name), text)).refusal();
  }

  @Test
  void aCsvNamedXlsIsReadByItsContent() throws IOException {
    assertThat(Reading.of(Files.writeString(folder.resolve("a.xls"), CSV)).rows()).hasSize(1);
  }

  @Test
  void aWorkbookWithAPasswordIsRefusedWithWhatToDo() throws Exception {
    Path file = folder.resolve("secret.xlsx");
    try (POIFSFileSystem container = new POIFSFileSystem();
        Workbook book = new XSSFWorkbook()) {
      Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
      encryptor.confirmPassword("secret");
      toilet(book, "改厕");
      try (OutputStream inside = encryptor.getDataStream(container)) {
        book.write(inside);
      }
      try (OutputStream out = Files.newOutputStream(file)) {
        container.writeFilesystem(out);
      }
    }
    assertThat(Reading.of(file).refusal()).isEqualTo("password_protected");
  }

  @Test
  void aWorkbookWithoutStylesIsRead() throws IOException {
    Path file = folder.resolve("a.xlsx");
    try (Workbook book = new XSSFWorkbook();
        OutputStream out = Files.newOutputStream(file)) {
      row(toilet(book, "表"), 4, "990101001001", "甲村", 10, 4);
      book.write(out);
    }
    try (FileSystem zip = FileSystems.newFileSystem(file)) {
      Files.delete(zip.getPath("/xl/styles.xml"));
    }

    assertThat(Reading.of(file).rows()).hasSize(1);
  }

  @Test
  void aWorkbookDamagedInItsMiddleIsRefusedBeforeAnyRowIsHandedOut() throws IOException {
    Workbook book = new XSSFWorkbook();
    Sheet sheet = toilet(book, "改厕");
    for (int i = 4; i < 3000; i++) {
      row(sheet, i, String.valueOf(990101000000L + i), "村" + (i * 7919) % 10007, i * 31, i);
    }
    read(book, "form.xlsx");
    Path file = folder.resolve("form.xlsx");
    byte[] bytes = Files.readAllBytes(file);
    int middle = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("xl/worksheets/sheet1.xml");
    for (int i = middle + 30_000; i < middle + 30_400; i++) {
      bytes[i] ^= 0x55;
    }
    Reading reading = Reading.of(Files.write(file, bytes));
    assertThat(reading.refusal()).isEqualTo("damaged");
    assertThat(reading.rows()).isEmpty();
  }
}
