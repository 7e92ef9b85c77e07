package rural.jobs.bulletin.word;

import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import rural.jobs.bulletin.text.Line;
import rural.jobs.bulletin.text.Piece;

/** Puts lines into paragraphs, piece by piece; only the head of a document is not black. */
final class Writing {

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
    }
    run.setText(piece.text());
  }
}
