package rural.jobs.receive.reading;

import java.util.List;
import java.util.stream.Collectors;
import rural.jobs.receive.reading.cell.CellProblem;
import rural.jobs.receive.reading.remark.ProblemCode;
import rural.schemas.contract.Field;
import rural.schemas.contract.Text;

/**
 * A cell that says something else than a quarter ago.
 *
 * @param letters of its column; empty where the sheet has none
 * @param before as a person reads it; empty = not reported
 */
record CellChange(Field field, String letters, String before, String now) {

  private static final Text NOTHING = new Text("空", "empty");

  boolean isOf(CellChange other) {
    return field.equals(other.field);
  }

  CellProblem problem(ProblemCode code, Object... words) {
    return new CellProblem(
        field.name(), field.title().zh(), letters, now, code.code(), code.says(words));
  }

  /** 农村总户数 120→125, one after another. */
  static Text words(List<CellChange> changes) {
    return new Text(
        changes.stream()
            .map(
                one ->
                    one.field.title().zh()
                        + " "
                        + shown(one.before, NOTHING.zh())
                        + "→"
                        + shown(one.now, NOTHING.zh()))
            .collect(Collectors.joining("，")),
        changes.stream()
            .map(
                one ->
                    one.field.title().en()
                        + " "
                        + shown(one.before, NOTHING.en())
                        + " → "
                        + shown(one.now, NOTHING.en()))
            .collect(Collectors.joining(", ")));
  }

  private static String shown(String text, String nothing) {
    return text.isEmpty() ? nothing : text;
  }
}
