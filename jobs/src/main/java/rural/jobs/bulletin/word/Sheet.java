package rural.jobs.bulletin.word;

import java.math.BigInteger;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;

/** A4 with the margins of official documents (GB/T 9704) and the number of the page below. */
final class Sheet {

  private static final int A4_WIDTH = 11906;
  private static final int A4_HEIGHT = 16838;
  private static final int TOP = millimetres(37);
  private static final int LEFT = millimetres(28);
  private static final int RIGHT = millimetres(26);
  private static final int BOTTOM = millimetres(35);
  private static final int FOOTER = millimetres(25);

  /** In twentieths of a point. */
  static final int TEXT_WIDTH = A4_WIDTH - LEFT - RIGHT;

  private Sheet() {}

  static void set(XWPFDocument document) {
    CTSectPr section = document.getDocument().getBody().addNewSectPr();
    CTPageSz size = section.addNewPgSz();
    size.setW(BigInteger.valueOf(A4_WIDTH));
    size.setH(BigInteger.valueOf(A4_HEIGHT));
    CTPageMar margins = section.addNewPgMar();
    margins.setTop(BigInteger.valueOf(TOP));
    margins.setLeft(BigInteger.valueOf(LEFT));
    margins.setRight(BigInteger.valueOf(RIGHT));
    margins.setBottom(BigInteger.valueOf(BOTTOM));
    margins.setFooter(BigInteger.valueOf(FOOTER));
    margins.setHeader(BigInteger.valueOf(millimetres(15)));
    margins.setGutter(BigInteger.ZERO);
    XWPFParagraph number = document.createFooter(HeaderFooterType.DEFAULT).createParagraph();
    number.setStyle(Style.FOOTER.id());
    number.createRun().setText("— ");
    number.getCTP().addNewFldSimple().setInstr("PAGE");
    number.createRun().setText(" —");
  }

  private static int millimetres(int length) {
    return (int) Math.round(length * 1440 / 25.4);
  }
}
