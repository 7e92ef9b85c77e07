package rural.jobs.terminal;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;

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

  private static String field(Object value) {
    return value == null ? null : Value.text(value);
  }
}
