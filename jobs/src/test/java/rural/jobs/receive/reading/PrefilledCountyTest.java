package rural.jobs.receive.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rural.jobs.Office;
import rural.jobs.receive.prefill.LastingFields;
import rural.jobs.receive.reading.remark.NoteCode;
import rural.jobs.receive.template.Prefill;
import rural.schemas.contract.Contract;
import rural.schemas.contract.Field;

/**
 * The village forms of a made-up county, handed out with last quarter's values, filled in where
 * something changed, saved by an office program and read again.
 */
class PrefilledCountyTest {

  private static final List<String> FORMS = List.of("garbage", "toilet", "sewage_village");
  private static final int VILLAGES = 100;
  private static final int CHANGED = 30;

  @TempDir Path folder;

  private final Random chance = new Random(17);
  private long cells;
  private long typed;

  @Test
  void sevenOfTenCellsNeedNoTypingAndEveryChangeArrives() throws Exception {
    Map<String, Map<String, Map<String, String>>> truth = new LinkedHashMap<>();
    List<Path> filled = new ArrayList<>();
    for (String form : FORMS) {
      truth.put(form, fill(form, filled));
    }
    Path saved = Files.createDirectory(folder.resolve("saved"));
    Office.saveAnew(filled, saved);

    for (Path file : filled) {
      Path anew = saved.resolve(file.getFileName());
      Reading reading = Reading.of(anew);
      String form = reading.sheet().form();
      assertThat(records(reading, form)).isEqualTo(truth.get(form));
      assertThat(reading.tail().notices())
          .filteredOn(one -> one.code().equals(NoteCode.TOTAL_DIFFERS.code()))
          .isEmpty();
      assertThat(reading.tail().notices())
          .filteredOn(one -> one.code().equals(NoteCode.CHANGED_ROW.code()))
          .hasSize(CHANGED);
      assertThat(first(anew, "合计").getCell(2).getNumericCellValue())
          .as("the office program works the totals out")
          .isPositive();
      assertThat(hints(anew)).hasSize(VILLAGES).allMatch(hint -> hint.startsWith("√"));
    }
    assertThat(1 - typed / (double) cells)
        .as("%d of %d cells typed, every tick counted as one", typed, cells)
        .isGreaterThanOrEqualTo(0.7);
  }

  /** Fills a form in; gives what its records must say, by village. */
  private Map<String, Map<String, String>> fill(String form, List<Path> files) throws IOException {
    Contract contract = Reading.BOOK.form(form);
    Map<String, Map<String, String>> before = new TreeMap<>();
    List<Prefill.Line> lines = new ArrayList<>();
    for (int i = 0; i < VILLAGES; i++) {
      String code = String.format(Locale.ROOT, "990101101%03d", 201 + i);
      Map<String, String> values = new TreeMap<>();
      LastingFields.of(contract).forEach(field -> values.put(field.name(), value(field)));
      before.put(code, values);
      lines.add(PrefilledForm.line(code, "第" + (i + 1) + "村", values));
    }
    List<String> codes = new ArrayList<>(before.keySet());
    Collections.shuffle(codes, chance);
    try (PrefilledForm handed = PrefilledForm.of(folder, form, lines)) {
      for (int i = 0; i < VILLAGES; i++) {
        village(handed, contract, codes.get(i), before.get(codes.get(i)), i < CHANGED);
      }
      files.add(handed.saved());
    }
    return before;
  }

  private void village(
      PrefilledForm form,
      Contract contract,
      String code,
      Map<String, String> values,
      boolean changes) {
    List<Field> lasting = new ArrayList<>(LastingFields.of(contract));
    Collections.shuffle(lasting, chance);
    int changed = changes ? 1 + chance.nextInt(3) : 0;
    for (Field field : lasting.subList(0, changed)) {
      String other = otherThan(values.get(field.name()), field);
      write(form, code, field, other);
      values.put(field.name(), other);
      values.values().removeIf(String::isEmpty);
    }
    List<Field> flows = LastingFields.flows(contract);
    for (Field field : flows) {
      values.put(field.name(), value(field));
      write(form, code, field, values.get(field.name()));
    }
    form.tick(code, changes ? "有变化" : "无变化");
    cells += lasting.size() + flows.size();
    typed += changed + flows.size() + 1;
  }

  private String otherThan(String value, Field field) {
    String other =
        chance.nextInt(8) == 0 ? "" : chance.nextInt(8) == 0 ? zero(field) : value(field);
    return other.equals(value) ? otherThan(value, field) : other;
  }

  private String zero(Field field) {
    return field.type().isNumber() ? "0" : value(field);
  }

  private String value(Field field) {
    return switch (field.type()) {
      case COUNT -> Integer.toString(1 + chance.nextInt(900));
      case DECIMAL ->
          BigDecimal.valueOf(1 + chance.nextInt(99_999), 2).stripTrailingZeros().toPlainString();
      case FLAG -> Boolean.toString(chance.nextBoolean());
      case CODE -> {
        var codes = Reading.BOOK.codeList(field.codeList().orElseThrow()).orElseThrow().codes();
        yield codes.get(chance.nextInt(codes.size())).code();
      }
      default -> throw new IllegalArgumentException(field.name());
    };
  }

  private static void write(PrefilledForm form, String code, Field field, String text) {
    String title = field.title().zh();
    if (text.isEmpty()) {
      form.empty(code, title);
    } else if (field.type().isNumber()) {
      form.set(code, title, Double.parseDouble(text));
    } else if (field.codeList().isPresent()) {
      var list = Reading.BOOK.codeList(field.codeList().get()).orElseThrow();
      form.set(code, title, list.find(text).orElseThrow().title().zh());
    } else {
      form.set(code, title, Boolean.parseBoolean(text) ? "是" : "否");
    }
  }

  private static Map<String, Map<String, String>> records(Reading reading, String form) {
    Contract contract = Reading.BOOK.form(form);
    List<Field> values = new ArrayList<>(LastingFields.of(contract));
    values.addAll(LastingFields.flows(contract));
    Map<String, Map<String, String>> records = new TreeMap<>();
    for (int i = 0; i < reading.rows().size(); i++) {
      int row = i;
      assertThat(reading.problems(row)).isEmpty();
      records.put(
          (String) reading.value(row, "division_code"),
          LastingFields.texts(values, name -> reading.value(row, name)));
    }
    return records;
  }

  private static Iterable<Row> sheet(Path file) throws IOException {
    try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(file))) {
      return book.getSheetAt(0);
    }
  }

  private static Row first(Path file, String text) throws IOException {
    for (Row row : sheet(file)) {
      if (row.getCell(0) != null && row.getCell(0).toString().equals(text)) {
        return row;
      }
    }
    throw new IllegalArgumentException("No row " + text);
  }

  /** What the form tells beside each village. */
  private static List<String> hints(Path file) throws IOException {
    int hint = 0;
    for (Cell title : first(file, "行政区划代码")) {
      hint = title.toString().equals("核对提示") ? title.getColumnIndex() : hint;
    }
    List<String> hints = new ArrayList<>();
    for (Row row : sheet(file)) {
      Cell first = row.getCell(0);
      if (first != null && first.toString().startsWith("990101101") && row.getCell(2) != null) {
        hints.add(row.getCell(hint).getStringCellValue());
      }
    }
    return hints;
  }
}
