package rural.jobs.sample.file;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.util.List;
import rural.jobs.sample.form.Line.Formula;

/** A grid as a CSV file. */
final class CsvBytes {

  private CsvBytes() {}

  static byte[] of(Grid grid, FileFormat format) {
    StringBuilder text = new StringBuilder();
    for (List<Object> row : grid.rows()) {
      for (int i = 0; i < row.size(); i++) {
        if (i > 0) {
          text.append(format.separator());
        }
        append(text, word(row.get(i)), format.separator());
      }
      text.append("\r\n");
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    if (format.mark()) {
      bytes.writeBytes("\uFEFF".getBytes(format.charset()));
    }
    bytes.writeBytes(text.toString().getBytes(format.charset()));
    return bytes.toByteArray();
  }

  private static String word(Object cell) {
    if (cell == null) {
      return "";
    }
    if (cell instanceof BigDecimal number) {
      return number.toPlainString();
    }
    if (cell instanceof Double number) {
      return BigDecimal.valueOf(number).toPlainString();
    }
    return cell instanceof Formula formula
        ? BigDecimal.valueOf(formula.cached()).stripTrailingZeros().toPlainString()
        : cell.toString();
  }

  private static void append(StringBuilder text, String word, char separator) {
    boolean quoted =
        word.indexOf(separator) >= 0 || word.indexOf('"') >= 0 || word.indexOf('\n') >= 0;
    text.append(quoted ? '"' + word.replace("\"", "\"\"") + '"' : word);
  }
}
