package rural.jobs.datapackage;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;

/**
 * A table and the files it lies in.
 *
 * @param files below the folder of the package, with their SHA-256 where there is one file
 */
public record Resource(DescribedTable table, Format format, List<Part> files) {

  /** How the files are written. */
  public enum Format {
    CSV("text/csv"),
    PARQUET("application/vnd.apache.parquet");

    private final String mediaType;

    Format(String mediaType) {
      this.mediaType = mediaType;
    }
  }

  /**
   * @param bytes size of the file
   * @param sha256 in hexadecimal
   */
  public record Part(String path, long bytes, String sha256) {}

  public Resource {
    files = List.copyOf(files);
  }

  ObjectNode json(ObjectMapper json) {
    ObjectNode node = json.createObjectNode();
    node.put("name", table.name());
    node.put("type", "table");
    node.put("title", table.title().zh());
    node.put("description", table.title().en());
    if (files.size() == 1) {
      node.put("path", files.get(0).path());
      node.put("bytes", files.get(0).bytes());
      node.put("hash", "sha256:" + files.get(0).sha256());
    } else {
      ArrayNode paths = node.putArray("path");
      files.forEach(one -> paths.add(one.path()));
    }
    node.put("format", format.name().toLowerCase(Locale.ROOT));
    node.put("mediatype", format.mediaType);
    if (format == Format.CSV) {
      node.put("encoding", "utf-8");
    }
    node.set("schema", TableSchema.of(table, format, json));
    return node;
  }
}
