package rural.jobs.receive.reading;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import rural.jobs.receive.reading.bound.Limits;
import rural.jobs.receive.reading.cell.CellProblem;
import rural.jobs.receive.reading.header.Inspection;
import rural.jobs.receive.reading.header.SheetFound;
import rural.jobs.receive.reading.header.TitleBook;
import rural.jobs.receive.reading.remark.Notice;
import rural.jobs.receive.reading.remark.Refusal;
import rural.schemas.contract.Contract;
import rural.schemas.contract.ContractBook;
import rural.schemas.contract.ContractReader;

/** A file read to its end with the shipped contracts. */
record Reading(
    Inspection inspection, List<Refusal> refusals, List<ReadRow> rows, List<Tail> tails) {

  static final ContractBook BOOK = ContractReader.shipped();
  static final TitleBook BOOK_TITLES = new TitleBook(BOOK);
  static final Limits LIMITS = Limits.usual();
  static final String HEAD = "表号：农环2表\n填报单位：样例县\n报告期：2024年第三季度\n";
  static final String TITLES = "行政区划代码,行政村名称,农村总户数(户),卫生厕所户数(户)\n";

  static Reading of(Path file) throws IOException {
    Inspection inspection = new FileInspector(BOOK, LIMITS).inspect(file);
    List<Refusal> refusals = new ArrayList<>(inspection.refusals());
    List<ReadRow> rows = new ArrayList<>();
    List<Tail> tails = new ArrayList<>();
    FileRows open = new FileRows(BOOK_TITLES, LIMITS, file, inspection.sheets());
    for (SheetFound sheet : inspection.sheets()) {
      try (SheetRows some = open.open(sheet)) {
        some.refusal().ifPresent(refusals::add);
        some.forEachRemaining(rows::add);
        tails.add(some.tail());
      }
    }
    return new Reading(inspection, refusals, rows, tails);
  }

  static Reading ofCsv(Path folder, String text) throws IOException {
    return ofCsv(folder, text, StandardCharsets.UTF_8);
  }

  static Reading ofCsv(Path folder, String text, Charset charset) throws IOException {
    return of(Files.write(folder.resolve("form.csv"), text.getBytes(charset)));
  }

  /** Head, titles of the toilet form, and these rows. */
  static Reading ofToilet(Path folder, String rows) throws IOException {
    return ofCsv(folder, HEAD + TITLES + rows);
  }

  SheetFound sheet() {
    return inspection.sheets().get(0);
  }

  Tail tail() {
    return tails.get(0);
  }

  Object value(int row, String field) {
    Contract contract = BOOK.form(sheet().form());
    return rows.get(row).value(contract.fields().indexOf(contract.field(field).orElseThrow()));
  }

  String refusal() {
    return refusals.stream().map(Refusal::code).collect(Collectors.joining(" "));
  }

  /** {@code C:negative} for a negative number in column C. */
  String problems(int row) {
    return rows.get(row).problems().stream()
        .map(problem -> problem.column() + ":" + problem.rule())
        .collect(Collectors.joining(" "));
  }

  CellProblem problem(int row) {
    return rows.get(row).problems().get(0);
  }

  List<String> notices() {
    List<Notice> all = new ArrayList<>(inspection.notices());
    inspection.sheets().forEach(sheet -> all.addAll(sheet.notices()));
    return all.stream().map(notice -> notice.code() + notice.place().column()).toList();
  }
}
