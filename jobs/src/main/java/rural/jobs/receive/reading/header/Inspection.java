package rural.jobs.receive.reading.header;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import rural.jobs.receive.reading.remark.Notice;
import rural.jobs.receive.reading.remark.Refusal;

/**
 * What a received file holds. Sheets and refusals may stand side by side: a good sheet is read
 * although another is refused.
 *
 * @param notices about the file and the sheets that are not read; those of a form stand with it
 */
public record Inspection(List<SheetFound> sheets, List<Refusal> refusals, List<Notice> notices)
    implements Serializable {

  public Inspection {
    sheets = List.copyOf(sheets);
    refusals = List.copyOf(refusals);
    notices = List.copyOf(notices);
  }

  public static Inspection refused(Refusal refusal) {
    return new Inspection(List.of(), List.of(refusal), List.of());
  }

  /** This, with what was refused before the sheets could be looked at. */
  public Inspection and(List<Refusal> more) {
    List<Refusal> all = new ArrayList<>(refusals);
    all.addAll(more);
    return new Inspection(sheets, all, notices);
  }
}
