package rural.jobs.receive.receipt;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The parts of a workbook that tie its sheets together. */
final class XlsxParts {

  static final String RELATIONS = relations(relation(1, "officeDocument", "xl/workbook.xml"));

  private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

  private XlsxParts() {}

  static String workbook(List<XlsxSheet> sheets) {
    return XlsxBook.XML
        + "<workbook xmlns='%s' xmlns:r='%s/relationships'><sheets>"
            .formatted(XlsxBook.MAIN, XlsxBook.OFFICE)
        + each(sheets.size(), n -> sheet(n, sheets.get(n - 1)))
        + "</sheets>"
        + printTitles(sheets)
        + "</workbook>";
  }

  static String workbookRelations(int sheets) {
    return relations(
        each(sheets, n -> relation(n, "worksheet", "worksheets/sheet" + n + ".xml"))
            + relation(sheets + 1, "styles", "styles.xml"));
  }

  static String sheetRelations(int number) {
    return relations(
        relation(1, "vmlDrawing", "../drawings/vmlDrawing" + number + ".vml")
            + relation(2, "comments", "../comments" + number + ".xml"));
  }

  static String contentTypes(List<XlsxSheet> sheets) {
    return XlsxBook.XML
        + "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'>"
        + "<Default Extension='rels' ContentType="
        + "'application/vnd.openxmlformats-package.relationships+xml'/>"
        + "<Default Extension='xml' ContentType='application/xml'/><Default Extension='vml'"
        + " ContentType='application/vnd.openxmlformats-officedocument.vmlDrawing'/>"
        + override("/xl/workbook.xml", "sheet.main")
        + override("/xl/styles.xml", "styles")
        + each(sheets.size(), n -> override("/xl/worksheets/sheet" + n + ".xml", "worksheet"))
        + each(
            sheets.size(),
            n ->
                sheets.get(n - 1).comments().isEmpty()
                    ? ""
                    : override("/xl/comments" + n + ".xml", "comments"))
        + "</Types>";
  }

  private static String sheet(int number, XlsxSheet sheet) {
    return "<sheet name='%s' sheetId='%d' r:id='rId%d'/>"
        .formatted(XmlText.escaped(sheet.layout().name()), number, number);
  }

  private static String printTitles(List<XlsxSheet> sheets) {
    String names = each(sheets.size(), n -> printTitle(n, sheets.get(n - 1).layout()));
    return names.isEmpty() ? "" : "<definedNames>" + names + "</definedNames>";
  }

  private static String printTitle(int number, XlsxSheet.Layout layout) {
    if (layout.frozenRows() == 0) {
      return "";
    }
    String sheet = XmlText.escaped("'" + layout.name().replace("'", "''") + "'");
    return "<definedName name='_xlnm.Print_Titles' localSheetId='%d'>%s!$1:$%d</definedName>"
        .formatted(number - 1, sheet, layout.frozenRows());
  }

  private static String relation(int id, String type, String target) {
    return "<Relationship Id='rId%d' Type='%s/relationships/%s' Target='%s'/>"
        .formatted(id, XlsxBook.OFFICE, type, target);
  }

  private static String relations(String relations) {
    return XlsxBook.XML
        + "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>"
        + relations
        + "</Relationships>";
  }

  private static String override(String part, String type) {
    return "<Override PartName='%s' ContentType='%s%s+xml'/>".formatted(part, TYPE, type);
  }

  private static String each(int count, IntFunction<String> part) {
    return IntStream.rangeClosed(1, count).mapToObj(part).collect(Collectors.joining());
  }
}
