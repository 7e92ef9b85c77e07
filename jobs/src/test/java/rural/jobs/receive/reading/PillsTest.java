package rural.jobs.receive.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Small workbooks that ask for more than there is: each is refused within seconds, by name. */
@Timeout(20)
class PillsTest {

  private static final String SHEET = "<sheet name=\"改厕\" sheetId=\"1\" r:id=\"r1\"/>";
  private static final String HEAD =
      line(1, "表号：农环2表") + line(2, "报告期：2024Q3") + line(3, "行政区划代码", "行政村名称", "农村总户数", "卫生厕所户数");

  @TempDir Path folder;

  private static String line(int number, String... cells) {
    StringBuilder row = new StringBuilder("<row r=\"" + number + "\">");
    for (int i = 0; i < cells.length; i++) {
      String place = (char) ('A' + i) + "" + number;
      row.append("<c r=\"%s\" t=\"inlineStr\"><is><t>%s</t></is></c>".formatted(place, cells[i]));
    }
    return row.append("</row>").toString();
  }

  private static String data(String cell) {
    return "<row r=\"4\"><c r=\"A4\" t=\"inlineStr\"><is><t>990101001001</t></is></c>"
        + cell
        + "<c r=\"D4\"><v>4</v></c></row>";
  }

  private Reading read(String sheets, String rows, String behind) throws IOException {
    Path file = folder.resolve("a.xlsx");
    String office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    String main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      part(zip, "[Content_Types].xml", "<Types/>");
      part(
          zip,
          "xl/workbook.xml",
          "<workbook xmlns=\"%s\" xmlns:r=\"%s\"><sheets>%s</sheets></workbook>"
              .formatted(main, office, sheets));
      part(
          zip,
          "xl/_rels/workbook.xml.rels",
          ("<Relationships><Relationship Id=\"r1\" Type=\"%s/worksheet\""
                  + " Target=\"worksheets/sheet1.xml\"/></Relationships>")
              .formatted(office));
      part(
          zip,
          "xl/worksheets/sheet1.xml",
          "<worksheet xmlns=\"%s\"><sheetData>%s</sheetData>%s</worksheet>"
              .formatted(main, rows, behind));
    }
    return Reading.of(file);
  }

  private static void part(ZipOutputStream zip, String name, String text) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(text.getBytes(StandardCharsets.UTF_8));
  }

  private Reading household(String cell) throws IOException {
    return read(SHEET, HEAD + data(cell), "");
  }

  @Test
  void aSoundOneIsRead() throws IOException {
    Reading read = household("<c r=\"C4\"><v>10</v></c>");
    assertThat(read.refusals()).isEmpty();
    assertThat(read.rows().get(0).problems()).isEmpty();
  }

  @Test
  void aColumnThatNoSheetHas() throws IOException {
    assertThat(household("<c r=\"ZZZZZZ4\"><v>1</v></c>").refusal()).isEqualTo("damaged");
    assertThat(household("<c r=\"XFE4\"><v>1</v></c>").refusal()).isEqualTo("damaged");
  }

  @Test
  void numbersThatWouldFillTheMemoryAreNoNumbers() throws IOException {
    for (String number : new String[] {"1E999999999", "1E-999999999", "1e400", "9".repeat(400)}) {
      Reading read = household("<c r=\"C4\"><v>" + number + "</v></c>");
      assertThat(read.refusals()).as(number).isEmpty();
      assertThat(read.rows().get(0).isRejected()).as(number).isTrue();
    }
  }

  @Test
  void aNumberOfTwoMillionDigits() throws IOException {
    Reading read = household("<c r=\"C4\"><v>" + "7".repeat(2_000_000) + "</v></c>");
    assertThat(read.refusals()).hasSize(1);
    assertThat(read.rows()).isEmpty();
  }

  @Test
  void aSheetWithoutAName() throws IOException {
    String none = SHEET.replaceAll("name=\"[^\"]*\"", "");
    assertThat(read(none, HEAD + data(""), "").refusal()).isEqualTo("damaged");
  }

  @Test
  void manySheetsThatAreOne() throws IOException {
    assertThat(read(SHEET.repeat(200), HEAD, "").refusal()).isEqualTo("damaged");
  }

  @Test
  void entitiesAreNotExpanded() throws IOException {
    Path file = folder.resolve("b.xlsx");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      part(zip, "[Content_Types].xml", "<Types/>");
      part(
          zip,
          "xl/workbook.xml",
          "<!DOCTYPE x [<!ENTITY a \"" + "x".repeat(99) + "\">]><workbook>&a;&a;</workbook>");
    }
    assertThat(Reading.of(file).refusals()).hasSize(1);
  }

  @Test
  void rowsThatGoBack() throws IOException {
    String back = HEAD + data("<c r=\"C4\"><v>1</v></c>") + data("<c r=\"C4\"><v>2</v></c>");
    assertThat(read(SHEET, back, "").refusal()).isEqualTo("damaged");
  }

  @Test
  void moreCellsThanColumns() throws IOException {
    assertThat(household("<c r=\"C4\"/>".repeat(100_000)).refusal()).isEqualTo("damaged");
  }

  @Test
  void manyMergedRanges() throws IOException {
    StringBuilder merges = new StringBuilder("<mergeCells>");
    for (int i = 1; i <= 300_000; i++) {
      merges.append("<mergeCell ref=\"E%d:F%d\"/>".formatted(i, i + 700_000));
    }
    Reading read = read(SHEET, HEAD + data("<c r=\"C4\"><v>10</v></c>"), merges + "</mergeCells>");
    assertThat(read.rows()).hasSize(1);
  }

  @Test
  void mergesThatNeverClose() throws IOException {
    Reading read =
        read(SHEET, HEAD + data("<c r=\"C4\"><v>10</v></c>"), "<mergeCell ".repeat(500_000));
    assertThat(read.rows().size() + read.refusals().size()).isPositive();
  }
}
