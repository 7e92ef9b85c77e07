package rural.jobs.report;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import rural.schemas.contract.Text;
import rural.schemas.place.DivisionCode;
import rural.schemas.yaml.Nearest;
import rural.schemas.yaml.Problems;

/** Reads {@code contacts.csv} of a home: whom an office asks in a division. */
public final class ContactFile {

  private static final String CODE = "division_code";
  private static final String PERSON = "name";
  private static final String REACH = "contact";
  private static final List<String> COLUMNS = List.of(CODE, PERSON, REACH);

  private final Path file;
  private final Problems problems = new Problems();
  private final Map<String, Integer> places = new HashMap<>();
  private final Map<String, Line> lines = new HashMap<>();

  /**
   * @param number where it stands in the file, from 1
   */
  record Line(int number, Contact contact) {}

  private ContactFile(Path file) {
    this.file = file;
  }

  /**
   * The contacts in a file; none where there is no such file.
   *
   * @throws ContactsException listing everything that can be seen to be wrong without the registry
   */
  public static ContactFile of(Path file) throws IOException {
    ContactFile contacts = new ContactFile(file);
    if (Files.exists(contacts.file)) {
      contacts.read();
      contacts.refuseProblems();
    }
    return contacts;
  }

  String file() {
    return file.toString();
  }

  /** Division code of 12 digits → its line. */
  Map<String, Line> lines() {
    return lines;
  }

  private void read() throws IOException {
    List<CsvRecord> records;
    try (CsvReader<CsvRecord> reader =
        CsvReader.builder().allowExtraFields(true).allowMissingFields(true).ofCsvRecord(text())) {
      records = reader.stream().toList();
    } catch (CsvParseException e) {
      problem(1, "", new Text("不是 CSV：{0}", "Not well-formed CSV: {0}").with(e.getMessage()));
      return;
    }
    head(records.isEmpty() ? List.of() : records.get(0).getFields());
    if (problems.none()) {
      records.stream().skip(1).forEach(this::line);
    }
  }

  private String text() throws IOException {
    try {
      String text = Files.readString(file);
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      problem(1, "", new Text("不是 UTF-8；请另存为“CSV UTF-8”", "Not UTF-8; save it as CSV UTF-8"));
      return String.join(",", COLUMNS);
    }
  }

  private void head(List<String> names) {
    List<String> found = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      String name = names.get(i).strip();
      if (!COLUMNS.contains(name)) {
        problem(
            1, name, new Text("不认识的列{0}", "Unknown column{0}").with(Nearest.hints(name, COLUMNS)));
      } else if (places.put(name, i) != null) {
        problem(1, name, new Text("列重复，请只留一列", "The column stands twice; keep one"));
      }
      found.add(name);
    }
    for (String column : COLUMNS) {
      if (!found.contains(column)) {
        problem(
            1,
            column,
            new Text("缺少这一列；首行应为 {0}", "The column is missing; the first line should be {0}")
                .with(String.join(",", COLUMNS)));
      }
    }
  }

  private void line(CsvRecord record) {
    int number = Math.toIntExact(record.getStartingLineNumber());
    if (record.getFieldCount() != places.size()) {
      problem(
          number,
          "",
          new Text("有 {0} 格，应为 {1} 格；含逗号的内容请加引号", "{0} cells, expected {1}; quote what has commas")
              .with(record.getFieldCount(), places.size()));
      return;
    }
    String typed = record.getField(places.get(CODE)).strip();
    String person = record.getField(places.get(PERSON)).strip();
    if (person.isEmpty()) {
      problem(number, PERSON, new Text("没有姓名", "No name; say whom to ask"));
    }
    Contact contact = new Contact(person, record.getField(places.get(REACH)).strip());
    DivisionCode.parse(typed)
        .ifPresentOrElse(
            code -> add(code.digits(), new Line(number, contact)),
            () ->
                problem(
                    number,
                    CODE,
                    new Text(
                            "“{0}”不是行政区划代码；请写成 990100 或 990100000000",
                            "Not a division code: '{0}'; examples: 990100, 990100000000")
                        .with(typed)));
  }

  private void add(String code, Line line) {
    Line before = lines.putIfAbsent(code, line);
    if (before != null) {
      problem(
          line.number(),
          CODE,
          new Text("“{0}”在第 {1} 行已有；请只留一行", "'{0}' stands in line {1} too; keep one")
              .with(code, before.number()));
    }
  }

  void problem(int line, String column, Text says) {
    problems.add(file(), line, column, says);
  }

  void refuseProblems() {
    if (!problems.none()) {
      throw new ContactsException(problems.all());
    }
  }
}
