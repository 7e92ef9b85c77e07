package rural.jobs.receive.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static rural.jobs.receive.reading.XlsxFile.number;
import static rural.jobs.receive.reading.XlsxFile.row;
import static rural.jobs.receive.reading.XlsxFile.village;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Workbooks as programs write them that few people know, and what a person sees in them. */
class XlsxPackagesTest {

  @TempDir Path folder;

  private Reading read(XlsxFile file) throws IOException {
    return Reading.of(file.write(folder.resolve("form.xlsx")));
  }

  private Reading readCell(String cell) throws IOException {
    return read(XlsxFile.ofToilet(village(cell, number("5"))));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "<c><v>120</v></c>|120|",
        "<c t=\"n\"><v> 120 </v></c>|120|",
        "<c t=\"str\"><f>A1</f><v>120</v></c>|120|",
        "<c t=\"inlineStr\"><is><r><t>1</t></r><r><t>20</t></r><rPh sb=\"0\""
            + " eb=\"1\"><t>イチ</t></rPh></is></c>|120|",
        "<c><f t=\"shared\" si=\"7\"/><v>120</v></c>|120|",
        "<c><f>SUM(E5)</f></c>||C:formula_without_value",
        "<c><f>SUM(E5)</f><v/></c>||C:formula_without_value",
        "<c><f>SUM(E5)</f><v> </v></c>||C:formula_without_value",
        "<c t=\"e\"><f>A1</f><v>#REF!</v></c>||C:error_value",
        "<c t=\"d\"><v>2024-03-04</v></c>||C:date_in_number",
        "<c><v>abc</v></c>||C:not_a_number",
        "<c><v>1E999999999</v></c>||C:too_large",
        "<c s=\"77\"><v>120</v></c>|120|",
      })
  void aCellIsWhatAPersonSees(String cell, Long value, String problem) throws IOException {
    Reading reading = readCell(cell);
    assertThat(reading.refusals()).isEmpty();
    assertThat(reading.value(0, "households")).isEqualTo(value);
    assertThat(reading.problems(0)).isEqualTo(problem == null ? "" : problem);
  }

  @ParameterizedTest
  @CsvSource({"fullCalcOnLoad=\"1\"", "fullCalcOnLoad=\"true\""})
  void noResultIsBelievedWhereTheWorkbookAsksToCalculateThemAll(String asks) throws IOException {
    XlsxFile file =
        XlsxFile.ofToilet(village("<c><f>D5+1</f><v>0</v></c>", number("5")))
            .part("xl/workbook.xml", XlsxFile.workbook("<calcPr " + asks + "/>"));
    assertThat(read(file).problems(0)).isEqualTo("C:formula_without_value");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "58||45355|C:date_in_number",
        "200|0\"户\"|120|",
        "200|0\"万\"|12|C:words_with_number",
        "200|0,|123456|C:shown_otherwise",
        "200|;;;|45|C:not_shown",
        "200|0%|0.5|C:percent",
      })
  void aFormatThatShowsSomethingElseIsToldInWords(int id, String code, String raw, String problem)
      throws IOException {
    String format =
        code == null
            ? ""
            : "<numFmt numFmtId=\"%d\" formatCode=\"%s\"/>"
                .formatted(id, code.replace("\"", "&quot;"));
    XlsxFile file =
        XlsxFile.ofToilet(village("<c s=\"1\"><v>" + raw + "</v></c>", number("5")))
            .part(
                "xl/styles.xml",
                XlsxFile.styles(format, "<xf numFmtId=\"0\"/><xf numFmtId=\"" + id + "\"/>"));
    assertThat(read(file).problems(0)).isEqualTo(problem == null ? "" : problem);
  }

  @Test
  void formatsOfConditionalStylesAreNotThoseOfCells() throws IOException {
    String dxfs =
        "<dxfs><dxf><numFmt numFmtId=\"1\" formatCode=\"yyyy-mm-dd\"/></dxf></dxfs></styleSheet>";
    XlsxFile file =
        XlsxFile.ofToilet(village("<c s=\"1\"><v>120</v></c>", number("5")))
            .part(
                "xl/styles.xml",
                XlsxFile.styles("", "<xf numFmtId=\"0\"/><xf numFmtId=\"1\"/>")
                    .replace("</styleSheet>", dxfs));
    assertThat(read(file).value(0, "households")).isEqualTo(120L);
  }

  @Test
  void rowsAndCellsMayLeaveOutWhereTheyStand() throws IOException {
    String bare =
        XlsxFile.sheet(row(5, "990101001001", "甲村", "12", "x"), "")
            .replaceAll(" r=\"[A-Z]*[0-9]+\"", "");
    Reading reading = read(XlsxFile.ofToilet("").part("xl/worksheets/sheet1.xml", bare));
    assertThat(reading.rows().get(0).rowNumber()).isEqualTo(5);
    assertThat(reading.problems(0)).isEqualTo("D:not_a_number");
  }

  /** Which of the two a person saw cannot be told; programs differ in what they show. */
  @ParameterizedTest
  @ValueSource(strings = {"<c><v>4</v></c>", "<c t=\"inlineStr\"><is><t>无</t></is></c>"})
  void twoCellsInOnePlaceAreNotChosenFrom(String second) throws IOException {
    Reading reading = read(XlsxFile.ofToilet(village(number("120") + second, number("5"))));
    assertThat(reading.refusal()).isEqualTo("damaged");
    assertThat(reading.rows()).isEmpty();
  }

  @Test
  void partsAreFoundByTheirRelationsAndMergedCellsWithThem() throws IOException {
    XlsxFile file = XlsxFile.ofToilet("");
    file.part("_rels/.rels", XlsxFile.relations("officeDocument", "/xl/Books/workbook2.xml"))
        .part("xl/books/workbook2.xml", file.part("xl/workbook.xml"))
        .part(
            "xl/books/_rels/workbook2.xml.rels",
            XlsxFile.relations("worksheet", "../sheets/../sheets/a.xml"))
        .part(
            "xl/sheets/a.xml",
            XlsxFile.sheet(
                village(number("12"), number("5")) + row(6, "990101001002", "乙村"),
                "<mergeCells><mergeCell ref=\"C5:C6\"/></mergeCells>"))
        .without("xl/workbook.xml")
        .without("xl/_rels/workbook.xml.rels")
        .without("xl/worksheets/sheet1.xml");
    assertThat(read(file).problems(0)).isEqualTo("C:merged_cell");
  }

  @Test
  void strictPackagesAndPrefixedNamesAreReadAsWell() throws IOException {
    XlsxFile file = XlsxFile.ofToilet(village(number("120"), number("5")));
    String strict = "http://purl.oclc.org/ooxml/officeDocument/relationships";
    for (String part :
        new String[] {"_rels/.rels", "xl/_rels/workbook.xml.rels", "xl/workbook.xml"}) {
      file.part(
          part,
          file.part(part)
              .replace(
                  "http://schemas.openxmlformats.org/officeDocument/2006/relationships", strict));
    }
    String prefixed =
        file.part("xl/worksheets/sheet1.xml")
            .replaceAll("<(/?)([a-zA-Z])", "<$1x:$2")
            .replace("xmlns=", "xmlns:x=")
            .replace(XlsxFile.MAIN, "http://purl.oclc.org/ooxml/spreadsheetml/main");
    Reading reading = read(file.part("xl/worksheets/sheet1.xml", prefixed));
    assertThat(reading.value(0, "households")).isEqualTo(120L);
    assertThat(reading.sheet().sender().submittedOn()).contains(LocalDate.of(2024, 10, 8));
  }

  @Test
  void emptyStylesAndMissingOnesLeaveNumbersAsTheyAre() throws IOException {
    XlsxFile file = XlsxFile.ofToilet(village("<c s=\"3\"><v>120</v></c>", number("5")));
    assertThat(read(file.part("xl/styles.xml", "")).value(0, "households")).isEqualTo(120L);
    assertThat(read(file.without("xl/styles.xml")).value(0, "households")).isEqualTo(120L);
  }

  @Test
  void escapedControlsAndInvisibleCharactersInTitlesAndCodesAreReadOver() throws IOException {
    XlsxFile file = XlsxFile.ofToilet(row(5, "9901\u200b01001001", "甲_x0007_村", "12", "5"));
    String titles = file.part("xl/worksheets/sheet1.xml").replace("农村总户数(户)", "农村_x000D_总户数(户)");
    Reading reading = read(file.part("xl/worksheets/sheet1.xml", titles));
    assertThat(reading.refusals()).isEmpty();
    assertThat(reading.value(0, "division_code")).isEqualTo("990101001001");
    assertThat(reading.value(0, "division_name")).isEqualTo("甲村");
    assertThat(reading.rows().get(0).notes()).contains("invisible");
  }

  @Test
  void dateCellsOfTheIsoKindAreDays() throws IOException {
    XlsxFile file = XlsxFile.ofToilet(village(number("120"), number("5")));
    String iso =
        file.part("xl/worksheets/sheet1.xml")
            .replace(
                row(3, "报出日期：2024-10-08"),
                "<row r=\"3\"><c r=\"A3\" t=\"inlineStr\"><is><t>报出日期</t></is></c>"
                    + "<c r=\"B3\" t=\"d\"><v>2024-10-09T00:00:00</v></c></row>");
    assertThat(read(file.part("xl/worksheets/sheet1.xml", iso)).sheet().sender().submittedOn())
        .contains(LocalDate.of(2024, 10, 9));
  }

  @Test
  void anUnreadableTabSpoilsOnlyItself() throws IOException {
    XlsxFile file = XlsxFile.ofToilet(village(number("120"), number("5")));
    file.part(
            "xl/workbook.xml",
            file.part("xl/workbook.xml")
                .replace("</sheets>", "<sheet name=\"坏\" sheetId=\"2\" r:id=\"r2\"/></sheets>"))
        .part(
            "xl/_rels/workbook.xml.rels",
            file.part("xl/_rels/workbook.xml.rels")
                .replace(
                    "</Relationships>",
                    XlsxFile.relation("r2", "worksheet", "worksheets/sheet2.xml")
                        + "</Relationships>"))
        .part("xl/worksheets/sheet2.xml", "<worksheet><sheetData><row r=\"1\"><c");
    Reading reading = read(file);
    assertThat(reading.value(0, "households")).isEqualTo(120L);
    assertThat(reading.refusal()).isEqualTo("damaged");
  }
}
