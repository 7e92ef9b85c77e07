package rural.jobs.terminal;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import rural.schemas.text.FormulaLike;
import rural.schemas.text.Visible;

/** RFC 4180 with a header; null is an empty field. */
final class CsvText {

  private CsvText() {}

  static void write(Listing listing, Appendable out) throws IOException {
    StringWriter text = new StringWriter();
    try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
      csv.writeRecord(listing.columns());
      for (List<Object> row : listing.rows()) {
        csv.writeRecord(row.stream().map(CsvText::field).toList());
      }
    }
    out.append(text.getBuffer());
  }

  /**
   * A list is for people, who open it in a spreadsheet: what reads like a formula is made a text.
   */
  private static String field(Object value) {
    if (value == null) {
      return null;
    }
    String text = Value.text(value);
    return value instanceof Number ? text : FormulaLike.harmless(Visible.of(text));
  }
}
