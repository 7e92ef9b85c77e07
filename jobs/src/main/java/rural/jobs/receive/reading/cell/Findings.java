package rural.jobs.receive.reading.cell;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import rural.jobs.receive.reading.remark.NoteCode;
import rural.jobs.receive.reading.remark.ProblemCode;
import rural.schemas.contract.Text;

/** Gathers what is found while the cells of one row are read. */
public final class Findings {

  private final EnumSet<NoteCode> notes = EnumSet.noneOf(NoteCode.class);
  private List<CellProblem> problems = List.of();
  private String field = "";
  private String title = "";
  private String column = "";
  private String value = "";
  private boolean broken;

  /** What is found from now on belongs to this cell. */
  public void at(String cellField, String cellTitle, String letters, String raw) {
    field = cellField;
    title = cellTitle;
    column = letters;
    value = raw;
    broken = false;
  }

  public void note(NoteCode note) {
    notes.add(note);
  }

  /** Reports the cell; a cell is reported once, for its first problem. */
  public void problem(ProblemCode code, Object... values) {
    if (broken) {
      return;
    }
    broken = true;
    Text reason = code.says(values);
    if (problems.isEmpty()) {
      problems = new ArrayList<>(2);
    }
    problems.add(new CellProblem(field, title, column, value, code.code(), reason));
  }

  public boolean isBroken() {
    return broken;
  }

  public List<CellProblem> problems() {
    return problems;
  }

  /** The codes of the notes; one shared empty list for most rows. */
  public List<String> notes() {
    return notes.isEmpty() ? List.of() : notes.stream().map(NoteCode::code).toList();
  }
}
