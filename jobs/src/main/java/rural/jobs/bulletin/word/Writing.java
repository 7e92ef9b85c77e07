package rural.jobs.bulletin.word;

import java.util.Map;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import rural.jobs.bulletin.text.Line;
import rural.jobs.bulletin.text.Piece;

/** Puts lines into paragraphs, piece by piece. */
final class Writing {

  private static final Map<String, String> COLOURS =
      Map.of("green", "1B7F3B", "yellow", "9A6700", "red", "B00020");

  private Writing() {}

  static XWPFParagraph write(XWPFParagraph paragraph, Style style, Line line) {
    paragraph.setStyle(style.id());
    line.pieces().forEach(piece -> add(paragraph, piece));
    return paragraph;
  }

  static XWPFParagraph write(XWPFParagraph paragraph, Style style, String words) {
    return write(paragraph, style, Line.of(words));
  }

  private static void add(XWPFParagraph paragraph, Piece piece) {
    XWPFRun run = paragraph.createRun();
    if (piece instanceof Piece.Break) {
      run.addBreak();
      return;
    }
    if (piece instanceof Piece.Strong) {
      run.setBold(true);
    } else if (piece instanceof Piece.Small) {
      run.setColor("595959");
    } else if (piece instanceof Piece.Lamp lamp) {
      run.setColor(COLOURS.getOrDefault(lamp.code(), "000000"));
    }
    run.setText(piece.text());
  }
}
