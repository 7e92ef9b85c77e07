package rural.jobs.receive.reading.xlsx;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamReader;
import rural.jobs.receive.reading.format.FormatCode;

/**
 * Which number format a cell's style names, and whether its font is crossed out. Only the formats
 * and styles of cells count: conditional and table styles (dxf) number theirs by themselves, often
 * the same.
 */
public final class XlsxStyles {

  private static final FormatCode GENERAL = FormatCode.of(0, null);

  private final Map<Integer, String> codes = new HashMap<>();
  private final List<Integer> formatOfStyle = new ArrayList<>();
  private final Map<Integer, FormatCode> formats = new HashMap<>();
  private final BitSet crossedOutFonts = new BitSet();
  private final BitSet crossedOutStyles = new BitSet();
  private int fonts;
  private String among = "";

  private XlsxStyles() {}

  static XlsxStyles read(XlsxPackage parts, Optional<String> part) throws IOException {
    XlsxStyles styles = new XlsxStyles();
    if (part.isPresent()) {
      Xml.each(parts, part.get(), styles::element);
    }
    return styles;
  }

  private void element(XMLStreamReader xml, String name) {
    switch (name) {
      case "numFmts",
          "fonts",
          "fills",
          "borders",
          "cellStyleXfs",
          "cellXfs",
          "cellStyles",
          "dxfs",
          "tableStyles" ->
          among = name;
      case "numFmt" -> format(xml);
      case "font" -> fonts += among.equals("fonts") ? 1 : 0;
      case "strike" -> strike(xml);
      case "xf" -> style(xml);
      default -> {}
    }
  }

  private void strike(XMLStreamReader xml) {
    if (among.equals("fonts") && fonts > 0) {
      crossedOutFonts.set(fonts - 1, Xml.isOn(Xml.attribute(xml, "val")));
    }
  }

  private void format(XMLStreamReader xml) {
    String code = Xml.attribute(xml, "formatCode");
    if (among.equals("numFmts") && code != null) {
      codes.put(Xml.number(Xml.attribute(xml, "numFmtId"), -1), XlsxText.decode(code));
    }
  }

  private void style(XMLStreamReader xml) {
    if (among.equals("cellXfs")) {
      int font = Xml.number(Xml.attribute(xml, "fontId"), 0);
      crossedOutStyles.set(formatOfStyle.size(), font >= 0 && crossedOutFonts.get(font));
      formatOfStyle.add(Xml.number(Xml.attribute(xml, "numFmtId"), 0));
    }
  }

  /** Whether what a cell of a style holds is crossed out. */
  public boolean isCrossedOut(int style) {
    return style >= 0 && crossedOutStyles.get(style);
  }

  /** The number format of a style; General where the file defines no such style. */
  public FormatCode format(int style) {
    if (style < 0 || style >= formatOfStyle.size()) {
      return GENERAL;
    }
    int id = formatOfStyle.get(style);
    return id == 0 && !codes.containsKey(0)
        ? GENERAL
        : formats.computeIfAbsent(id, one -> FormatCode.of(one, codes.get(one)));
  }
}
