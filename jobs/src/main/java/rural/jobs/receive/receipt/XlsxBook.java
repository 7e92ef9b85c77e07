package rural.jobs.receive.receipt;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A small workbook, written as it is made. Writing libraries stamp the present time into the file
 * and cannot size comments; here the same content is always the same bytes.
 */
final class XlsxBook implements Closeable {

  static final String XML = "<?xml version='1.0' encoding='UTF-8' standalone='yes'?>\n";
  static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006";

  private static final String STYLES = XlsxStyle.xml();
  private static final LocalDateTime STAMP = LocalDateTime.of(1980, 1, 1, 0, 0);

  private final ZipOutputStream zip;
  private final Writer out;
  private final List<XlsxSheet> sheets = new ArrayList<>();

  XlsxBook(OutputStream target) {
    zip = new ZipOutputStream(target, StandardCharsets.UTF_8);
    zip.setLevel(Deflater.BEST_SPEED);
    out = new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8));
  }

  /** Begins the next sheet and ends the one before. */
  XlsxSheet sheet(XlsxSheet.Layout layout) throws IOException {
    endSheet();
    entry("xl/worksheets/sheet" + (sheets.size() + 1) + ".xml");
    XlsxSheet sheet = new XlsxSheet(out, layout);
    sheets.add(sheet);
    return sheet;
  }

  @Override
  public void close() throws IOException {
    try (zip) {
      endSheet();
      part("xl/workbook.xml", XlsxParts.workbook(sheets));
      part("xl/_rels/workbook.xml.rels", XlsxParts.workbookRelations(sheets.size()));
      part("xl/styles.xml", STYLES);
      part("_rels/.rels", XlsxParts.RELATIONS);
      part("[Content_Types].xml", XlsxParts.contentTypes(sheets));
    }
  }

  private void endSheet() throws IOException {
    if (sheets.isEmpty()) {
      return;
    }
    XlsxSheet last = sheets.get(sheets.size() - 1);
    last.finish();
    endEntry();
    if (!last.comments().isEmpty()) {
      comments(sheets.size(), last);
    }
  }

  private void comments(int number, XlsxSheet sheet) throws IOException {
    entry("xl/comments" + number + ".xml");
    XlsxComments.writeTexts(out, sheet.comments());
    endEntry();
    entry("xl/drawings/vmlDrawing" + number + ".vml");
    XlsxComments.writeBoxes(out, sheet.comments());
    endEntry();
    part("xl/worksheets/_rels/sheet" + number + ".xml.rels", XlsxParts.sheetRelations(number));
  }

  private void part(String name, String content) throws IOException {
    entry(name);
    out.append(content);
    endEntry();
  }

  private void entry(String name) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(STAMP);
    zip.putNextEntry(entry);
  }

  private void endEntry() throws IOException {
    out.flush();
    zip.closeEntry();
  }
}
