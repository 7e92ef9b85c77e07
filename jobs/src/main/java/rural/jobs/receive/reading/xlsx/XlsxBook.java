package rural.jobs.receive.reading.xlsx;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import rural.jobs.receive.reading.xlsx.XlsxPackage.Relation;

/** What a workbook says of itself and of all its sheets. */
public final class XlsxBook implements Closeable {

  private final XlsxPackage parts;
  private final List<Tab> tabs = new ArrayList<>();
  private final XlsxStyles styles;
  private final XlsxStrings strings;
  private boolean isFrom1904;
  private boolean isToBeCalculated;

  /**
   * A sheet of cells.
   *
   * @param part where it lies; empty where the package does not say
   */
  public record Tab(String name, boolean hidden, String part) {}

  private XlsxBook(XlsxPackage parts) throws IOException {
    this.parts = parts;
    String workbook = parts.workbook().orElseThrow(() -> new XlsxException("workbook"));
    Map<String, Relation> relations = parts.relations(workbook);
    Xml.each(parts, workbook, (xml, name) -> element(xml, name, relations));
    checkTabs(workbook);
    this.styles = XlsxStyles.read(parts, part(relations, "styles"));
    this.strings = XlsxStrings.read(parts, part(relations, "sharedStrings"));
  }

  public static XlsxBook open(XlsxPackage parts) throws IOException {
    return new XlsxBook(parts);
  }

  /** A sheet has a name, and cells of its own: else one part is read as often as it is named. */
  private void checkTabs(String workbook) throws XlsxException {
    Set<String> seen = new HashSet<>();
    for (Tab tab : tabs) {
      if (tab.name().isBlank() || (!tab.part().isEmpty() && !seen.add(tab.part()))) {
        throw new XlsxException(workbook + " <sheet>");
      }
    }
  }

  private Optional<String> part(Map<String, Relation> relations, String kind) {
    return relations.values().stream()
        .filter(relation -> relation.kind().equals(kind))
        .map(Relation::target)
        .filter(part -> !parts.isEmpty(part))
        .findFirst();
  }

  private void element(XMLStreamReader xml, String name, Map<String, Relation> relations) {
    switch (name) {
      case "workbookPr" -> isFrom1904 = Xml.isTrue(Xml.attribute(xml, "date1904"));
      case "calcPr" -> isToBeCalculated = Xml.isTrue(Xml.attribute(xml, "fullCalcOnLoad"));
      case "sheet" -> tab(xml, relations);
      default -> {}
    }
  }

  private void tab(XMLStreamReader xml, Map<String, Relation> relations) {
    Relation relation = relations.get(relationId(xml));
    if (relation != null && !relation.kind().equals("worksheet")) {
      return; // A sheet that is one chart or dialog has no cells.
    }
    String name = Xml.attribute(xml, "name");
    String state = Xml.attribute(xml, "state");
    tabs.add(
        new Tab(
            name == null ? "" : XlsxText.decode(name),
            state != null && !state.equals("visible"),
            relation == null || !parts.has(relation.target()) ? "" : relation.target()));
  }

  /** The id is in the namespace of relations, and the only attribute of a sheet called so. */
  private static String relationId(XMLStreamReader xml) {
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      if (xml.getAttributeLocalName(i).equals("id")) {
        return xml.getAttributeValue(i);
      }
    }
    return null;
  }

  public List<Tab> tabs() {
    return tabs;
  }

  /** Whether days are counted from 1904. */
  public boolean isFrom1904() {
    return isFrom1904;
  }

  /** Whether the program that wrote it asks for all formulas anew: it has not calculated them. */
  public boolean isToBeCalculated() {
    return isToBeCalculated;
  }

  public XlsxStyles styles() {
    return styles;
  }

  /** The cells of a sheet, row by row. */
  public XlsxSheet sheet(Tab tab) throws IOException {
    if (tab.part().isEmpty()) {
      throw new XlsxException(tab.name());
    }
    InputStream in = parts.open(tab.part());
    try {
      return new XlsxSheet(in, Xml.open(in), tab.part(), strings);
    } catch (XMLStreamException e) {
      in.close();
      throw new XlsxException(tab.part(), e);
    }
  }

  /** The bytes of a sheet. */
  public InputStream open(Tab tab) throws IOException {
    return parts.open(tab.part());
  }

  @Override
  public void close() throws IOException {
    parts.close();
  }
}
