package rural.jobs.bulletin.word;

import java.math.BigInteger;
import java.util.Optional;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPrGeneral;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSpacing;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STJc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STLineSpacingRule;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;

/** The styles of an official document: sizes in half points, fonts as GB/T 9704 asks for them. */
enum Style {
  BODY("Normal", "正文", Face.OFFICIAL, 32, STJc.BOTH, 560, 2, ""),
  PLAIN("Plain", "正文无缩进", Face.OFFICIAL, 32, STJc.LEFT, 560, 0, ""),
  OFFICE("Office", "发文机关标志", Face.TITLE, 72, STJc.CENTER, 0, 0, "C00000"),
  NUMBER("Number", "发文字号", Face.OFFICIAL, 32, STJc.CENTER, 0, 0, ""),
  TITLE("Title", "标题", Face.TITLE, 44, STJc.CENTER, 640, 0, ""),
  SUBTITLE("Subtitle", "副标题", Face.SCRIPT, 28, STJc.CENTER, 0, 0, ""),
  HEADING("Heading1", "heading 1", Face.BLACK, 32, STJc.LEFT, 560, 2, ""),
  SIGNATURE("Signature", "落款", Face.OFFICIAL, 32, STJc.RIGHT, 560, 0, ""),
  CAPTION("Caption", "图表标题", Face.BLACK, 24, STJc.CENTER, 0, 0, ""),
  CELL("Cell", "表内文字", Face.OFFICIAL, 21, STJc.CENTER, 0, 0, ""),
  NOTE("Note", "图表说明", Face.OFFICIAL, 21, STJc.LEFT, 0, 0, ""),
  IMPRINT("Imprint", "版记", Face.OFFICIAL, 28, STJc.LEFT, 560, 0, ""),
  FOOTER("PageNumber", "页码", Face.SONG, 28, STJc.CENTER, 0, 0, "");

  /** The height of a line of the text, in twentieths of a point. */
  static final int LINE = 560;

  private static final String LATIN = "Times New Roman";
  private static final int TWENTIETHS_A_LINE = 20;

  private final String id;
  private final String name;
  private final Face face;
  private final int halfPoints;
  private final STJc.Enum aligned;
  private final int lineTwentieths;
  private final int indentCharacters;
  private final String colour;

  Style(
      String id,
      String name,
      Face face,
      int halfPoints,
      STJc.Enum aligned,
      int lineTwentieths,
      int indentCharacters,
      String colour) {
    this.id = id;
    this.name = name;
    this.face = face;
    this.halfPoints = halfPoints;
    this.aligned = aligned;
    this.lineTwentieths = lineTwentieths;
    this.indentCharacters = indentCharacters;
    this.colour = colour;
  }

  String id() {
    return id;
  }

  static void addAll(XWPFDocument document) {
    XWPFStyles styles = document.createStyles();
    for (Style one : values()) {
      styles.addStyle(new XWPFStyle(one.definition(), styles));
    }
  }

  private CTStyle definition() {
    CTStyle style = CTStyle.Factory.newInstance();
    style.setStyleId(id);
    style.addNewName().setVal(name);
    style.setType(STStyleType.PARAGRAPH);
    if (this == BODY) {
      style.setDefault(true);
    } else {
      style.addNewBasedOn().setVal(BODY.id);
    }
    style.addNewQFormat();
    paragraph(style.addNewPPr());
    letters(style.addNewRPr());
    return style;
  }

  private void paragraph(CTPPrGeneral paragraph) {
    if (this == HEADING || this == CAPTION) {
      paragraph.addNewKeepNext();
    }
    CTSpacing spacing = paragraph.addNewSpacing();
    int around = this == CAPTION ? 6 * TWENTIETHS_A_LINE : 0;
    spacing.setBefore(BigInteger.valueOf(around));
    spacing.setAfter(BigInteger.valueOf(around / 2));
    boolean exact = lineTwentieths > 0;
    spacing.setLine(BigInteger.valueOf(exact ? lineTwentieths : 240));
    spacing.setLineRule(exact ? STLineSpacingRule.EXACT : STLineSpacingRule.AUTO);
    // Two characters, whatever the size of the letters.
    paragraph.addNewInd().setFirstLineChars(BigInteger.valueOf(100L * indentCharacters));
    paragraph.getInd().setFirstLine(BigInteger.valueOf(10L * halfPoints * indentCharacters));
    paragraph.addNewJc().setVal(aligned);
    if (this == HEADING) {
      paragraph.addNewOutlineLvl().setVal(BigInteger.ZERO);
    }
  }

  private void letters(CTRPr letters) {
    CTFonts fonts = letters.addNewRFonts();
    fonts.setAscii(LATIN);
    fonts.setHAnsi(LATIN);
    fonts.setEastAsia(face.font());
    Optional.of(colour)
        .filter(one -> !one.isEmpty())
        .ifPresent(one -> letters.addNewColor().setVal(one));
    letters.addNewSz().setVal(BigInteger.valueOf(halfPoints));
    letters.addNewSzCs().setVal(BigInteger.valueOf(halfPoints));
    letters.addNewLang().setEastAsia("zh-CN");
  }

  /** The type faces of official documents, and what takes their place where they are missing. */
  enum Face {
    OFFICIAL("仿宋_GB2312", "仿宋;FangSong"),
    SCRIPT("楷体_GB2312", "楷体;KaiTi"),
    BLACK("黑体", "SimHei"),
    TITLE("方正小标宋简体", "宋体;SimSun"),
    SONG("宋体", "SimSun");

    private final String font;
    private final String instead;

    Face(String font, String instead) {
      this.font = font;
      this.instead = instead;
    }

    String font() {
      return font;
    }

    String instead() {
      return instead;
    }
  }
}
