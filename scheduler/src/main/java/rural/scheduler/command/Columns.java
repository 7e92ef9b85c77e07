package rural.scheduler.command;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import rural.schemas.text.DisplayWidth;

/** Rows under each other, as wide as their widest cell; a Chinese character takes two columns. */
record Columns(List<List<String>> rows) {

  String text() {
    int[] widths =
        IntStream.range(0, rows.get(0).size())
            .map(column -> rows.stream().mapToInt(row -> width(row, column)).max().orElse(0))
            .toArray();
    return rows.stream().map(row -> line(row, widths)).collect(Collectors.joining("\n"));
  }

  private static int width(List<String> row, int column) {
    return DisplayWidth.of(row.get(column));
  }

  private static String line(List<String> row, int[] widths) {
    return IntStream.range(0, row.size())
        .mapToObj(column -> row.get(column) + " ".repeat(widths[column] - width(row, column)))
        .collect(Collectors.joining("  "))
        .stripTrailing();
  }
}
