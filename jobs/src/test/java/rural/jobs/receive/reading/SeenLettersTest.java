package rural.jobs.receive.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.RichTextString;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is crossed out or raised in a cell is not read as part of its number. */
class SeenLettersTest {

  @TempDir Path folder;

  private static Row row(Sheet sheet, String... texts) {
    Row row = sheet.createRow(sheet.getPhysicalNumberOfRows());
    for (String text : texts) {
      row.createCell(row.getPhysicalNumberOfCells()).setCellValue(text);
    }
    return row;
  }

  private Reading read(Workbook book) throws IOException {
    boolean xlsx = book instanceof XSSFWorkbook;
    Path file = folder.resolve(xlsx ? "form.xlsx" : "form.xls");
    Font crossed = book.createFont();
    crossed.setStrikeout(true);
    Font raised = book.createFont();
    raised.setTypeOffset(Font.SS_SUPER);
    CellStyle gone = book.createCellStyle();
    gone.setFont(crossed);
    Sheet sheet = book.createSheet("改厕");
    row(sheet, "表号：农环2表");
    row(sheet, "报告期：2024Q3");
    Cell title = row(sheet, "行政区划代码", "行政村名称", "农村总户数1", "卫生厕所户数").getCell(2);
    title.setCellValue(with(book, "农村总户数1", 5, 6, raised)); // the mark of a footnote
    Row corrected = row(sheet, "990101001001", "甲村", "", "5");
    corrected.getCell(2).setCellValue(with(book, "100120", 0, 3, crossed));
    Row marked = row(sheet, "990101001002", "乙村", "", "5");
    marked.getCell(2).setCellValue(with(book, "121", 2, 3, raised));
    Row cancelled = row(sheet, "990101001003", "丙村", "", "5");
    cancelled.getCell(2).setCellValue(120);
    cancelled.getCell(2).setCellStyle(gone);
    Row merged = row(sheet, "990101001004", "丁村", "120", "5");
    merged.forEach(cell -> cell.setCellStyle(gone));
    Row plain = row(sheet, "990101001005", "戊村", "", "5");
    plain.getCell(2).setCellValue(with(book, "120", 0, 2, book.createFont()));
    try (OutputStream out = Files.newOutputStream(file)) {
      book.write(out);
    }
    return Reading.of(file);
  }

  private static RichTextString with(Workbook book, String text, int from, int to, Font font) {
    RichTextString rich = book.getCreationHelper().createRichTextString(text);
    rich.applyFont(from, to, font);
    return rich;
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void isReadAsItIsSeen(boolean xlsx) throws IOException {
    try (Workbook book = xlsx ? new XSSFWorkbook() : new HSSFWorkbook()) {
      Reading reading = read(book);
      assertThat(reading.refusals()).isEmpty();
      assertThat(reading.problem(0).value()).isEqualTo("1̶0̶0̶120");
      assertThat(reading.problem(1).value()).isEqualTo("12¹");
      assertThat(reading.problem(2).reason().zh()).startsWith("“1̶2̶0̶”不是数字");
      assertThat(reading.problems(3))
          .isEqualTo("A:bad_division_code C:not_a_number D:not_a_number");
      assertThat(reading.value(4, "households")).isEqualTo(120L);
    }
  }
}
