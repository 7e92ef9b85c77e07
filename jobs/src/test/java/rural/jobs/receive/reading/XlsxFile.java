package rural.jobs.receive.reading;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** An xlsx package written part by part, for what no library writes. */
final class XlsxFile {

  static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String RELATIONS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

  private final Map<String, String> parts = new LinkedHashMap<>();

  /** One sheet with the head and titles of the toilet form in rows 1 to 4, then these rows. */
  static XlsxFile ofToilet(String rows) {
    return new XlsxFile()
        .part("[Content_Types].xml", "<Types/>")
        .part("_rels/.rels", relations("officeDocument", "xl/workbook.xml"))
        .part("xl/workbook.xml", workbook(""))
        .part(
            "xl/_rels/workbook.xml.rels",
            relations("worksheet", "worksheets/sheet1.xml")
                .replace("</Relationships>", relation("s", "styles", "styles.xml"))
                .concat("</Relationships>"))
        .part("xl/styles.xml", styles("", "<xf numFmtId=\"0\"/>"))
        .part("xl/worksheets/sheet1.xml", sheet(rows, ""));
  }

  XlsxFile part(String name, String xml) {
    parts.put(name, xml);
    return this;
  }

  XlsxFile without(String name) {
    parts.remove(name);
    return this;
  }

  String part(String name) {
    return parts.get(name);
  }

  static String workbook(String more) {
    return "<workbook xmlns=\"%s\" xmlns:r=\"%s\"><sheets><sheet name=\"改厕\" sheetId=\"1\" r:id=\"r1\"/></sheets>%s</workbook>"
        .formatted(MAIN, RELATIONS, more);
  }

  static String styles(String formats, String cells) {
    return "<styleSheet xmlns=\"%s\"><numFmts>%s</numFmts><cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs>%s</cellXfs></styleSheet>"
        .formatted(MAIN, formats, cells);
  }

  /**
   * @param more what stands behind the rows, such as merged cells
   */
  static String sheet(String rows, String more) {
    return "<worksheet xmlns=\"%s\"><sheetData>%s%s%s%s%s</sheetData>%s</worksheet>"
        .formatted(
            MAIN,
            row(1, "农村改厕情况"),
            row(2, "表号：农环2表", "填报单位代码：990101000000", "报告期：2024年第三季度"),
            row(3, "报出日期：2024-10-08"),
            row(4, "行政区划代码", "行政村名称", "农村总户数(户)", "卫生厕所户数(户)"),
            rows,
            more);
  }

  static String row(int number, String... texts) {
    StringBuilder row = new StringBuilder("<row r=\"" + number + "\">");
    for (int i = 0; i < texts.length; i++) {
      row.append("<c r=\"" + (char) ('A' + i) + number + "\" t=\"inlineStr\"><is><t>");
      row.append(texts[i] + "</t></is></c>");
    }
    return row + "</row>";
  }

  /** Row 5: village 001 with these two cells, which say all but where they stand. */
  static String village(String households, String toilets) {
    return row(5, "990101001001", "甲村")
        .replace(
            "</row>",
            households.replace("<c", "<c r=\"C5\"")
                + toilets.replace("<c", "<c r=\"D5\"")
                + "</row>");
  }

  static String number(String value) {
    return "<c><v>" + value + "</v></c>";
  }

  static String relations(String kind, String target) {
    return "<Relationships>" + relation("r1", kind, target) + "</Relationships>";
  }

  static String relation(String id, String kind, String target) {
    return "<Relationship Id=\"%s\" Type=\"%s/%s\" Target=\"%s\"/>"
        .formatted(id, RELATIONS, kind, target);
  }

  Path write(Path file) throws IOException {
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, String> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    }
    return file;
  }
}
