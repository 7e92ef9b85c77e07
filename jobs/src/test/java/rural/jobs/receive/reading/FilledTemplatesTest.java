package rural.jobs.receive.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import rural.jobs.receive.template.FormTemplate;
import rural.schemas.contract.Contract;
import rural.schemas.contract.Field;
import rural.schemas.contract.Indicator;

/** What a clerk fills into the blank form is read as it was meant, whatever the form. */
class FilledTemplatesTest {

  private static final int ROWS = 30;
  private static final Map<String, String> HEAD =
      Map.of(
          "填报单位：", "样例县",
          "填报单位代码：", "990101000000",
          "报告期：", "2024年第三季度",
          "填表人：", "张三",
          "审核人：", "李四");

  @TempDir Path folder;

  static Stream<String> forms() {
    return Reading.BOOK.contracts().stream().filter(Contract::isReceived).map(Contract::form);
  }

  @ParameterizedTest
  @MethodSource("forms")
  void aFilledTemplateIsReadAsItWasMeant(String form) throws IOException {
    Contract contract = Reading.BOOK.form(form);
    Reading reading = Reading.of(filled(contract));

    assertThat(reading.refusals()).isEmpty();
    assertThat(reading.sheet().form()).isEqualTo(form);
    assertThat(reading.sheet().notices()).isEmpty();
    assertThat(reading.sheet().sender().unitName()).isEqualTo("样例县");
    assertThat(reading.sheet().sender().unitCode()).isEqualTo("990101000000");
    assertThat(reading.sheet().sender().submittedOn()).contains(LocalDate.of(2024, 10, 8));
    assertThat(reading.tail().rowsRead()).isEqualTo(ROWS);
    for (int row = 0; row < ROWS; row++) {
      assertThat(reading.problems(row)).as("row %d", row).isEmpty();
      assertThat(reading.rows().get(row).notes()).isEmpty();
      for (Field field : contract.fields()) {
        assertThat(reading.value(row, field.name()))
            .as("%s of row %d", field.name(), row)
            .usingComparator(FilledTemplatesTest::compare)
            .isEqualTo(meant(field, row));
      }
    }
  }

  private Path filled(Contract contract) throws IOException {
    Path file = folder.resolve(contract.form() + ".xlsx");
    FormTemplate.write(contract, Reading.BOOK, file);
    try (InputStream in = Files.newInputStream(file);
        XSSFWorkbook book = new XSSFWorkbook(in)) {
      XSSFSheet sheet = book.getSheetAt(0);
      int header = sheet.getRepeatingRows().getFirstRow();
      head(sheet, header);
      for (int row = 0; row < ROWS; row++) {
        Row line = sheet.getRow(header + 1 + row);
        line = line == null ? sheet.createRow(header + 1 + row) : line;
        fill(sheet.getRow(header), line, contract, row);
      }
      try (OutputStream out = Files.newOutputStream(file)) {
        book.write(out);
      }
    }
    return file;
  }

  private static void head(Sheet sheet, int header) {
    for (int row = 0; row < header; row++) {
      for (Cell label : sheet.getRow(row)) {
        String text = label.getCellType() == CellType.STRING ? label.getStringCellValue() : "";
        if (HEAD.containsKey(text)) {
          cell(label.getRow(), label.getColumnIndex() + 1).setCellValue(HEAD.get(text));
        } else if (text.equals("报出日期：")) {
          cell(label.getRow(), label.getColumnIndex() + 1).setCellValue(LocalDate.of(2024, 10, 8));
        }
      }
    }
  }

  private static void fill(Row header, Row line, Contract contract, int row) {
    for (Cell title : header) {
      String name = title.getStringCellValue().replaceAll("（.*）$", "");
      Field field =
          contract.fields().stream()
              .filter(one -> one.title().zh().equals(name))
              .findFirst()
              .orElseThrow();
      Cell cell = cell(line, title.getColumnIndex());
      Object meant = meant(field, row);
      switch (field.type()) {
        case COUNT, DECIMAL, YEAR -> cell.setCellValue(Double.parseDouble(meant.toString()));
        case FLAG -> cell.setCellValue(Boolean.TRUE.equals(meant) ? "是" : "否");
        case CODE -> cell.setCellValue(title(field, meant));
        case INDICATOR -> cell.setCellValue(indicator(row).title().zh());
        case DATE -> cell.setCellValue((LocalDate) meant);
        case TEXT, DIVISION, QUARTER -> cell.setCellValue(meant.toString());
      }
    }
  }

  /** The cell that the template made there, whose format is what a clerk meets. */
  private static Cell cell(Row line, int column) {
    Cell there = line.getCell(column);
    if (there != null) {
      return there;
    }
    Cell made = line.createCell(column);
    made.setCellStyle(line.getSheet().getColumnStyle(column));
    return made;
  }

  /** What stands in a cell; rows differ in every field of a key but the quarter. */
  private static Object meant(Field field, int row) {
    return switch (field.type()) {
      case COUNT -> 10L + row;
      case DECIMAL -> new BigDecimal("0.25").add(BigDecimal.valueOf(row));
      case FLAG -> row % 2 == 0;
      case CODE -> codes(field).get(row % codes(field).size());
      case INDICATOR -> indicator(row).id();
      case DATE -> LocalDate.of(2024, 1, 1).plusDays(row);
      case YEAR -> 2000 + row;
      case TEXT -> "甲" + row;
      case DIVISION -> String.format(Locale.ROOT, "990101001%03d", row + 1);
      case QUARTER -> "2024Q3";
    };
  }

  private static List<String> codes(Field field) {
    return Reading.BOOK.codeList(field.codeList().orElseThrow()).orElseThrow().codes().stream()
        .map(code -> code.code())
        .toList();
  }

  private static String title(Field field, Object code) {
    return Reading.BOOK
        .codeList(field.codeList().orElseThrow())
        .orElseThrow()
        .find((String) code)
        .orElseThrow()
        .title()
        .zh();
  }

  private static Indicator indicator(int row) {
    List<Indicator> all =
        Reading.BOOK.contracts().stream().flatMap(one -> one.indicators().stream()).toList();
    return all.get(row % all.size());
  }

  /** 0.25 and 0.2500 are the same amount. */
  private static int compare(Object one, Object other) {
    if (one instanceof BigDecimal amount && other instanceof BigDecimal wanted) {
      return amount.compareTo(wanted);
    }
    return one != null && one.equals(other) ? 0 : 1;
  }
}
