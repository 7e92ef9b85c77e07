package rural.jobs.bulletin.word;

import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFNumbering;
import org.apache.xmlbeans.XmlCursor;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTLvl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;

/** Lists that the office program numbers, so that points can be added and moved. */
final class Numbering {

  /** Two characters of the text, in twentieths of a point. */
  private static final int INDENT = 640;

  private Numbering() {}

  /** A list that starts at 1; gives its number. */
  static BigInteger begin(XWPFDocument document) {
    XWPFNumbering numbering = document.createNumbering();
    CTAbstractNum list = CTAbstractNum.Factory.newInstance();
    list.setAbstractNumId(BigInteger.valueOf(numbering.getAbstractNums().size()));
    CTLvl level = list.addNewLvl();
    level.setIlvl(BigInteger.ZERO);
    level.addNewStart().setVal(BigInteger.ONE);
    level.addNewNumFmt().setVal(STNumberFormat.DECIMAL);
    spaceBehind(level);
    level.addNewLvlText().setVal("%1.");
    level.addNewPPr().addNewInd().setFirstLine(BigInteger.valueOf(INDENT));
    BigInteger id = numbering.addAbstractNum(new XWPFAbstractNum(list));
    return numbering.addNum(id);
  }

  /** Instead of a tabulator; the small schema of the library has no class for it. */
  private static void spaceBehind(CTLvl level) {
    String words = CTLvl.type.getName().getNamespaceURI();
    try (XmlCursor cursor = level.newCursor()) {
      cursor.toEndToken();
      cursor.beginElement("suff", words);
      cursor.insertAttributeWithValue("val", words, "space");
    }
  }
}
