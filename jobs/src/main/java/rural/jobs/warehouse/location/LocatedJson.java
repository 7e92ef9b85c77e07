package rural.jobs.warehouse.location;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** What a table or a view says of itself: where it lies, its states and where they are listed. */
record LocatedJson(Path file) {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** As {@link LocatedAvro#write}. */
  void write(Path copy, UnaryOperator<String> moved) throws IOException {
    JsonNode told;
    try (InputStream in = Files.newInputStream(file)) {
      told = JSON.readTree(isPacked() ? new GZIPInputStream(in) : in);
    }
    try (OutputStream out = Files.newOutputStream(copy);
        OutputStream text = isPacked() ? new GZIPOutputStream(out) : out) {
      JSON.writeValue(text, moved(told, moved));
    }
  }

  private boolean isPacked() {
    return file.getFileName().toString().endsWith(".gz.metadata.json");
  }

  private static JsonNode moved(JsonNode node, UnaryOperator<String> moved) {
    if (node instanceof TextNode text) {
      return TextNode.valueOf(moved.apply(text.textValue()));
    }
    if (node instanceof ObjectNode object) {
      object.properties().forEach(one -> one.setValue(moved(one.getValue(), moved)));
    } else if (node instanceof ArrayNode array) {
      for (int i = 0; i < array.size(); i++) {
        array.set(i, moved(array.get(i), moved));
      }
    }
    return node;
  }
}
