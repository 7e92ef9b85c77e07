package rural.jobs.receive.reading.xlsx;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamReader;
import rural.jobs.receive.reading.format.FormatCode;

/**
 * Which number format a cell's style names. Only the formats and styles of cells count: conditional
 * and table styles (dxf) number theirs by themselves, often the same.
 */
public final class XlsxStyles {

  private static final FormatCode GENERAL = FormatCode.of(0, null);

  private final Map<Integer, String> codes = new HashMap<>();
  private final List<Integer> formatOfStyle = new ArrayList<>();
  private final Map<Integer, FormatCode> formats = new HashMap<>();
  private boolean isAmongCells;
  private boolean isAmongFormats;

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
      case "numFmts" -> isAmongFormats = true;
      case "fonts", "fills", "borders", "cellStyleXfs", "cellStyles", "dxfs", "tableStyles" -> {
        isAmongFormats = false;
        isAmongCells = false;
      }
      case "cellXfs" -> {
        isAmongFormats = false;
        isAmongCells = true;
      }
      case "numFmt" -> format(xml);
      case "xf" -> style(xml);
      default -> {}
    }
  }

  private void format(XMLStreamReader xml) {
    String code = Xml.attribute(xml, "formatCode");
    if (isAmongFormats && code != null) {
      codes.put(Xml.number(Xml.attribute(xml, "numFmtId"), -1), XlsxText.decode(code));
    }
  }

  private void style(XMLStreamReader xml) {
    if (isAmongCells) {
      formatOfStyle.add(Xml.number(Xml.attribute(xml, "numFmtId"), 0));
    }
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
