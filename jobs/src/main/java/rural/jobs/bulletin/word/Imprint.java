package rural.jobs.bulletin.word;

import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPBdr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTabStop;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTabJc;
import rural.schemas.contract.Language;

/** The end of an official document (版记): between thick lines who gets a copy and who printed it. */
final class Imprint {

  /** Eighths of a point: 0.35 mm outside, 0.25 mm between. */
  private static final int THICK = 8;

  private static final int THIN = 6;

  /** One letter from either side, in twentieths of a point. */
  private static final int INDENT = 280;

  private Imprint() {}

  static void write(XWPFDocument document, Addressed addressed, Language language) {
    List<String> lines = addressed.imprint(language);
    for (int i = 0; i < lines.size(); i++) {
      boolean isFirst = i == 0;
      boolean isLast = i == lines.size() - 1;
      XWPFParagraph line = document.createParagraph();
      line.setStyle(Style.IMPRINT.id());
      line.setSpacingBefore(isFirst ? 2 * Style.LINE : 0);
      line.setKeepNext(!isLast);
      line.setIndentationLeft(INDENT);
      line.setIndentationRight(INDENT);
      CTTabStop right = line.getCTP().getPPr().addNewTabs().addNewTab();
      right.setVal(STTabJc.RIGHT);
      right.setPos(BigInteger.valueOf(Sheet.TEXT_WIDTH - INDENT));
      CTPBdr borders = line.getCTP().getPPr().addNewPBdr();
      if (isFirst) {
        draw(borders.addNewTop(), THICK);
      }
      draw(borders.addNewBottom(), isLast ? THICK : THIN);
      words(line, lines.get(i));
    }
  }

  private static void words(XWPFParagraph line, String words) {
    String[] parts = words.split("\t", -1);
    line.createRun().setText(parts[0]);
    for (int i = 1; i < parts.length; i++) {
      line.createRun().addTab();
      line.createRun().setText(parts[i]);
    }
  }

  private static void draw(CTBorder border, int eighths) {
    border.setVal(STBorder.SINGLE);
    border.setSz(BigInteger.valueOf(eighths));
    border.setSpace(BigInteger.ONE);
    border.setColor("000000");
  }
}
