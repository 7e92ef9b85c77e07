package rural.jobs.receive.reading;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import rural.jobs.receive.template.FormTemplate;
import rural.jobs.receive.template.Prefill;
import rural.schemas.period.Quarter;

/** A prefilled form in the hands of a clerk. */
final class PrefilledForm implements AutoCloseable {

  static final String FIRST = "990101101201";
  static final String SECOND = "990101101202";
  static final String THIRD = "990101101203";

  private final Path file;
  private final XSSFWorkbook book;

  private PrefilledForm(Path file, XSSFWorkbook book) {
    this.file = file;
    this.book = book;
  }

  /** Two villages that reported a quarter ago, and one that did not. */
  static PrefilledForm ofToilets(Path folder) throws IOException {
    Map<String, String> first = new TreeMap<>(Map.of("households", "100", "septic_tank", "60"));
    first.put("sanitary_households", "60");
    return of(
        folder,
        "toilet",
        List.of(
            line(FIRST, "甲村", first),
            line(SECOND, "乙村", Map.of("households", "200", "sanitary_households", "90")),
            new Prefill.Line(Map.of("division_code", THIRD), "丙村", Map.of(), Map.of())));
  }

  static Prefill.Line line(String code, String name, Map<String, String> last) {
    Map<String, String> key = Map.of("division_code", code);
    return new Prefill.Line(key, name, key, last);
  }

  static PrefilledForm of(Path folder, String form, List<Prefill.Line> lines) throws IOException {
    Path file = folder.resolve(form + "_2024Q3.xlsx");
    FormTemplate.write(
        Reading.BOOK.form(form),
        Reading.BOOK,
        new Prefill(Quarter.of("2024Q3"), "990101101000", "样例镇", 1_720_713_600_000_000L, lines, 0),
        file);
    try (InputStream in = Files.newInputStream(file)) {
      return new PrefilledForm(file, new XSSFWorkbook(in));
    }
  }

  XSSFWorkbook book() {
    return book;
  }

  XSSFSheet sheet() {
    return book.getSheetAt(0);
  }

  Row header() {
    return sheet().getRow(sheet().getRepeatingRows().getFirstRow());
  }

  Row row(String code) {
    for (Row row : sheet()) {
      Cell first = row.getCell(0);
      if (first != null
          && first.getCellType() == CellType.STRING
          && first.getStringCellValue().equals(code)) {
        return row;
      }
    }
    throw new IllegalArgumentException("No row of " + code);
  }

  /** The column whose title begins so. */
  int column(String title) {
    for (Cell cell : header()) {
      if (cell.getStringCellValue().startsWith(title)) {
        return cell.getColumnIndex();
      }
    }
    throw new IllegalArgumentException("No column " + title);
  }

  PrefilledForm tick(String code, String word) {
    row(code).getCell(column("本季核对")).setCellValue(word);
    return this;
  }

  PrefilledForm set(String code, String title, double value) {
    row(code).getCell(column(title)).setCellValue(value);
    return this;
  }

  PrefilledForm set(String code, String title, String value) {
    row(code).getCell(column(title)).setCellValue(value);
    return this;
  }

  PrefilledForm empty(String code, String title) {
    row(code).getCell(column(title)).setBlank();
    return this;
  }

  /** Swaps the cells of two rows from one column to another, as a clerk who sorts does. */
  PrefilledForm swap(String one, String other, int from, int to) {
    Row first = row(one);
    Row second = row(other);
    for (int column = from; column <= to; column++) {
      swap(first.getCell(column), second.getCell(column));
    }
    return this;
  }

  private static void swap(Cell one, Cell other) {
    if (one == null || other == null || one.getCellType() == CellType.FORMULA) {
      return;
    }
    String text = text(one);
    boolean number = one.getCellType() == CellType.NUMERIC;
    put(one, text(other), other.getCellType() == CellType.NUMERIC);
    put(other, text, number);
  }

  private static String text(Cell cell) {
    return cell.getCellType() == CellType.NUMERIC
        ? Double.toString(cell.getNumericCellValue())
        : cell.getStringCellValue();
  }

  private static void put(Cell cell, String text, boolean number) {
    if (number) {
      cell.setCellValue(Double.parseDouble(text));
    } else {
      cell.setCellValue(text);
    }
  }

  Path saved() throws IOException {
    sheet().forEach(row -> row.forEach(PrefilledForm::forget));
    try (OutputStream out = Files.newOutputStream(file)) {
      book.write(out);
    }
    return file;
  }

  /** What was worked out before the clerk filled the form in is not what it says now. */
  private static void forget(Cell cell) {
    if (cell.getCellType() == CellType.FORMULA && ((XSSFCell) cell).getCTCell().isSetV()) {
      ((XSSFCell) cell).getCTCell().unsetV();
    }
  }

  Reading read() throws IOException {
    return Reading.of(saved());
  }

  /** {@code 甲村 100 ok} for a row that counts, with the rules that speak against it otherwise. */
  static List<String> rows(Reading reading) {
    List<String> rows = new ArrayList<>();
    for (int i = 0; i < reading.rows().size(); i++) {
      String problems = reading.problems(i).replaceAll("[A-Z]+:", "");
      rows.add(
          String.format(
              Locale.ROOT,
              "%s %s %s",
              reading.value(i, "division_name"),
              reading.value(i, "households"),
              problems.isEmpty() ? "ok" : problems));
    }
    return rows;
  }

  @Override
  public void close() throws IOException {
    book.close();
  }
}
