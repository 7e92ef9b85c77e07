package rural.jobs.receive.reading;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import rural.jobs.receive.reading.cell.Findings;
import rural.jobs.receive.reading.header.ColumnFound;
import rural.jobs.receive.reading.header.SheetFound;
import rural.jobs.receive.reading.remark.NoteCode;
import rural.jobs.receive.reading.remark.ProblemCode;
import rural.schemas.contract.Contract;
import rural.schemas.contract.Field;
import rural.schemas.contract.Text;

/** Looks up the divisions of rows that give a name and no code. */
final class NamedPlaces {

  private static final int MOST_CANDIDATES = 20;

  private final SheetNames names;
  private final int code;
  private final int name;
  private final String title;
  private final String letters;

  NamedPlaces(Contract contract, SheetFound sheet, SheetNames names) {
    List<String> fields = contract.columns().stream().map(Field::name).toList();
    Optional<ColumnFound> column =
        sheet.columns().stream()
            .filter(one -> one.field().equals(Contract.DIVISION_NAME))
            .findFirst();
    this.names = names;
    this.code = contract.mayBeNamed() ? fields.indexOf(Contract.DIVISION_CODE) : -1;
    this.name = fields.indexOf(Contract.DIVISION_NAME);
    this.title = column.map(ColumnFound::title).orElse("");
    this.letters = column.map(ColumnFound::letters).orElse("");
  }

  /** Whether a field is the code that a name may stand for. */
  boolean isCode(int field) {
    return field == code;
  }

  /**
   * The code of the division that the row names; null where none or several have the name.
   *
   * @param values of the contract's columns
   */
  String code(Object[] values, Findings findings) {
    String written = (String) values[name];
    if (written == null) {
      return null;
    }
    if (names.isNone()) {
      findings.note(NoteCode.NAME_WITHOUT_CODE);
      return null;
    }
    List<SheetNames.Named> found = names.find(written);
    if (found.size() == 1) {
      findings.note(NoteCode.PLACED_BY_NAME);
      return found.get(0).code();
    }
    findings.at(Contract.DIVISION_CODE, title, letters, written);
    if (found.isEmpty()) {
      findings.problem(ProblemCode.NAME_UNKNOWN, written, names.unit(), near(written));
    } else {
      findings.problem(ProblemCode.NAME_OF_SEVERAL, written, found.size(), candidates(found));
    }
    return null;
  }

  private static String candidates(List<SheetNames.Named> found) {
    return found.stream()
        .map(one -> one.name() + " " + one.code())
        .limit(MOST_CANDIDATES)
        .collect(Collectors.joining("、"));
  }

  private Text near(String written) {
    List<String> near = names.near(written);
    return near.isEmpty()
        ? new Text("", "")
        : new Text("相近的有：{0}。", " Near: {0}.").with(String.join("、", near));
  }
}
