package rural.jobs.release;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.Closeable;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;
import rural.jobs.table.Printed;

/**
 * A table as CSV after RFC 4180: UTF-8, a header row, numbers plain and exact, nothing for null,
 * lists joined by {@code |}.
 */
final class CsvTable implements Closeable {

  private final CsvWriter writer;

  CsvTable(Path file, StructType schema) throws IOException {
    writer = CsvWriter.builder().build(file, StandardCharsets.UTF_8);
    writer.writeRecord(schema.fieldNames());
  }

  void write(Row row) {
    String[] cells = new String[row.size()];
    Arrays.setAll(cells, i -> text(row.get(i)));
    writer.writeRecord(cells);
  }

  @Override
  public void close() throws IOException {
    writer.close();
  }

  private static String text(Object value) {
    if (value == null) {
      return "";
    }
    if (value instanceof BigDecimal number) {
      return Printed.plain(number);
    }
    if (value instanceof Double number && Double.isFinite(number)) {
      return Printed.plain(BigDecimal.valueOf(number));
    }
    if (value instanceof scala.collection.Seq<?> texts) {
      return String.join("|", strings(texts));
    }
    return value.toString();
  }

  private static List<String> strings(scala.collection.Seq<?> texts) {
    return scala.jdk.javaapi.CollectionConverters.asJava(texts).stream()
        .map(String::valueOf)
        .toList();
  }
}
