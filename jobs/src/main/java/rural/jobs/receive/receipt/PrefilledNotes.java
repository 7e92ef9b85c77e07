package rural.jobs.receive.receipt;

import java.util.Set;
import rural.jobs.receive.reading.remark.NoteCode;

/** Which notes are about a prefilled form: they have places of their own on the receipt. */
final class PrefilledNotes {

  private static final Set<String> TOLD =
      Set.of(
          NoteCode.PREFILLED.code(),
          NoteCode.FLOWS_OPEN.code(),
          NoteCode.STANDING_ROWS.code(),
          NoteCode.CHANGED_ROW.code(),
          NoteCode.CHANGED_REPORT.code(),
          NoteCode.MORE_CHANGED_ROWS.code());

  private PrefilledNotes() {}

  /** What was confirmed, and what was changed. */
  static boolean isTold(Note note) {
    return TOLD.contains(note.kind());
  }

  /** Rows of which nothing was said, and that are still missing. */
  static boolean isSilent(Note note) {
    return note.kind().equals(NoteCode.NOT_REPORTED_ROWS.code());
  }
}
