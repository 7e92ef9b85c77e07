package rural.jobs.receive.receipt;

import java.io.IOException;
import java.util.List;
import rural.schemas.text.DisplayWidth;

/** The comments of a sheet: their texts, and boxes as large as the texts need. */
final class XlsxComments {

  /** Three columns of the sender's sheet; in half-width characters of the comment's small type. */
  private static final int BOX_COLUMNS = 3;

  private static final int BOX_CHARACTERS = 46;

  private XlsxComments() {}

  static void writeTexts(Appendable out, List<XlsxSheet.Comment> comments) throws IOException {
    out.append(XlsxBook.XML).append("<comments xmlns='" + XlsxBook.MAIN + "'><authors>");
    out.append("<author>回执</author></authors><commentList>");
    for (XlsxSheet.Comment one : comments) {
      out.append("<comment ref='").append(Columns.letter(one.column()));
      out.append(Integer.toString(one.row())).append("' authorId='0'><text><r><rPr>");
      out.append("<sz val='9'/><rFont val='宋体'/></rPr><t xml:space='preserve'>");
      XmlText.write(out, one.text());
      out.append("</t></r></text></comment>");
    }
    out.append("</commentList></comments>");
  }

  static void writeBoxes(Appendable out, List<XlsxSheet.Comment> comments) throws IOException {
    out.append("<xml xmlns:v='urn:schemas-microsoft-com:vml'");
    out.append(" xmlns:o='urn:schemas-microsoft-com:office:office'");
    out.append(" xmlns:x='urn:schemas-microsoft-com:office:excel'>");
    out.append("<v:shapetype id='c' coordsize='21600,21600' o:spt='202'");
    out.append(" path='m,l,21600r21600,l21600,xe'><v:stroke joinstyle='miter'/>");
    out.append("<v:path gradientshapeok='t' o:connecttype='rect'/></v:shapetype>");
    int id = 1;
    for (XlsxSheet.Comment one : comments) {
      box(out, id++, one);
    }
    out.append("</xml>");
  }

  private static void box(Appendable out, int id, XlsxSheet.Comment one) throws IOException {
    int column = one.column() - 1;
    int row = one.row() - 1;
    out.append("<v:shape id='s" + id + "' type='#c' fillcolor='#ffffe1'");
    out.append(" style='position:absolute;visibility:hidden'><v:fill color2='#ffffe1'/>");
    out.append("<v:textbox style='mso-direction-alt:auto'/><x:ClientData ObjectType='Note'>");
    out.append(
        "<x:Anchor>%d,12,%d,4,%d,12,%d,4</x:Anchor>"
            .formatted(column + 1, row, column + 1 + BOX_COLUMNS, row + lines(one.text()) + 1));
    out.append("<x:AutoFill>False</x:AutoFill>");
    out.append("<x:Row>%d</x:Row><x:Column>%d</x:Column>".formatted(row, column));
    out.append("</x:ClientData></v:shape>");
  }

  private static int lines(String text) {
    return text.lines().mapToInt(line -> DisplayWidth.of(line) / BOX_CHARACTERS + 1).sum();
  }
}
