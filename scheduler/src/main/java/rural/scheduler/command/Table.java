package rural.scheduler.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import rural.schemas.text.FormulaLike;

/** Rows under names, printed for people or for programs. */
record Table(List<String> names, List<List<String>> rows) {

  /** How a table is printed. */
  enum Format {
    TABLE,
    CSV,
    JSON
  }

  String in(Format format) {
    return switch (format) {
      case TABLE -> columns();
      case CSV -> csv();
      case JSON -> json();
    };
  }

  private String columns() {
    List<List<String>> all = new ArrayList<>();
    all.add(names);
    for (List<String> row : rows) {
      all.add(row.stream().map(cell -> cell.isEmpty() ? "-" : cell).toList());
    }
    return new Columns(all).text();
  }

  private String csv() {
    List<List<String>> all = new ArrayList<>();
    all.add(names);
    all.addAll(rows);
    return all.stream()
        .map(row -> row.stream().map(Table::quoted).collect(Collectors.joining(",")))
        .collect(Collectors.joining("\n"));
  }

  private static String quoted(String text) {
    String cell = FormulaLike.harmless(text);
    return cell.matches("(?s).*[\",\n\r].*") ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
  }

  private String json() {
    List<Map<String, String>> objects = new ArrayList<>();
    for (List<String> row : rows) {
      Map<String, String> object = new LinkedHashMap<>();
      for (int n = 0; n < names.size(); n++) {
        object.put(names.get(n), row.get(n).isEmpty() ? null : row.get(n));
      }
      objects.add(object);
    }
    try {
      return new ObjectMapper()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .writeValueAsString(objects);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
