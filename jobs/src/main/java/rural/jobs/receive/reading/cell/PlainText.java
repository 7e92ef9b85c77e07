package rural.jobs.receive.reading.cell;

import rural.jobs.receive.reading.file.Blanks;
import rural.jobs.receive.reading.file.FullWidth;
import rural.jobs.receive.reading.remark.NoteCode;

/** Takes off what surrounds a value: blanks, full-width signs, the marks that force text. */
final class PlainText {

  private PlainText() {}

  static String strip(String text, Findings findings) {
    String stripped = Blanks.strip(text);
    if (stripped.length() != text.length() && !stripped.isEmpty()) {
      findings.note(NoteCode.BLANKS);
    }
    return stripped;
  }

  static String fold(String text, Findings findings) {
    String folded = FullWidth.fold(text);
    if (!folded.equals(text)) {
      findings.note(NoteCode.FULL_WIDTH);
    }
    return folded;
  }

  /** {@code '123} and {@code ="123"} are how spreadsheets are told to keep a text. */
  static String unwrap(String text) {
    if (text.startsWith("'")) {
      return text.substring(1);
    }
    boolean quoted = text.length() > 3 && text.startsWith("=\"") && text.endsWith("\"");
    return quoted ? text.substring(2, text.length() - 1) : text;
  }
}
