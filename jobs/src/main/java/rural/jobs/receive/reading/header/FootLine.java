package rural.jobs.receive.reading.header;

import java.util.List;
import rural.jobs.receive.reading.file.Blanks;
import rural.jobs.receive.reading.file.FullWidth;
import rural.jobs.receive.reading.file.RawRow;

/** Recognises lines below the data that are no data: 注：…, and labels such as 填表人：. */
public final class FootLine {

  private static final List<String> WORDS = List.of("注", "备注", "说明", "填表说明", "填报说明", "附注");
  private static final String AFTER = ":.、1(;";

  private FootLine() {}

  /** Whether a row's first words are those of a footnote or of a signature line. */
  public static boolean is(RawRow row) {
    for (int i = 0; i < row.width(); i++) {
      String text = row.text(i);
      if (!Blanks.isBlank(text)) {
        return isNote(FullWidth.fold(Blanks.squeeze(text))) || HeadReader.startsLabelled(text);
      }
    }
    return false;
  }

  private static boolean isNote(String text) {
    return text.startsWith("※")
        || WORDS.stream()
            .filter(text::startsWith)
            .anyMatch(
                w -> text.length() == w.length() || AFTER.indexOf(text.charAt(w.length())) >= 0);
  }
}
