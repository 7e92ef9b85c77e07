package rural.jobs.analysis;

import java.util.List;
import rural.jobs.terminal.Format;

/** A table for a notebook: quiet lines, numbers to the right, comments where the pointer rests. */
final class SheetHtml {

  private static final String TABLE =
      "border-collapse:collapse;font-variant-numeric:tabular-nums;font-size:0.92em;margin:0.4em 0";
  private static final String LINE =
      "padding:2px 10px;white-space:nowrap;border:0;background:none;";

  private SheetHtml() {}

  static String of(Sheet sheet) {
    StringBuilder html = new StringBuilder("<table style=\"" + TABLE + "\"><thead><tr>");
    List<String> columns = sheet.listing().columns();
    for (int i = 0; i < columns.size(); i++) {
      html.append("<th title=\"" + escaped(sheet.comments().get(i)) + "\" style=\"" + LINE);
      html.append("border-bottom:1px solid;font-weight:600;" + side(sheet, i) + "\">");
      html.append(escaped(columns.get(i))).append("</th>");
    }
    html.append("</tr></thead><tbody>");
    sheet.listing().rows().forEach(row -> row(html, sheet, row));
    html.append("</tbody></table>");
    return html + (sheet.isAll() ? "" : "<div style=\"padding-left:10px\">…</div>");
  }

  private static void row(StringBuilder html, Sheet sheet, List<Object> row) {
    html.append("<tr>");
    for (int i = 0; i < row.size(); i++) {
      html.append("<td style=\"" + LINE + "border-bottom:1px solid #8883;");
      html.append(side(sheet, i) + "\">" + escaped(Format.cell(row.get(i))) + "</td>");
    }
    html.append("</tr>");
  }

  private static String side(Sheet sheet, int column) {
    return "text-align:" + (sheet.listing().isNumeric(column) ? "right" : "left");
  }

  static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
  }
}
