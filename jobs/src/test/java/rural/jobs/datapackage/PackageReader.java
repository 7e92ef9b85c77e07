package rural.jobs.datapackage;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;

/** Reads a folder as a stranger would who knows its {@code datapackage.json} and nothing else. */
public final class PackageReader {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path folder;
  private final JsonNode root;

  public PackageReader(Path folder) throws IOException {
    this.folder = folder;
    this.root = JSON.readTree(folder.resolve("datapackage.json").toFile());
  }

  public JsonNode root() {
    return root;
  }

  public List<String> names() {
    List<String> names = new ArrayList<>();
    root.get("resources").forEach(one -> names.add(one.get("name").asText()));
    return names;
  }

  /** The package is one, its files are those it names, and every CSV is as it says. */
  public void check() throws IOException {
    try (InputStream schema = PackageReader.class.getResourceAsStream("package.schema.json")) {
      assertThat(
              JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7)
                  .getSchema(schema)
                  .validate(root))
          .isEmpty();
    }
    assertThat(names()).doesNotHaveDuplicates();
    for (JsonNode resource : root.get("resources")) {
      checkFiles(resource);
      if (resource.get("format").asText().equals("csv")) {
        checkRows(resource);
      }
    }
  }

  private void checkFiles(JsonNode resource) throws IOException {
    List<String> paths = new ArrayList<>();
    JsonNode path = resource.get("path");
    (path.isArray() ? path : JSON.createArrayNode().add(path))
        .forEach(one -> paths.add(one.asText()));
    for (String one : paths) {
      assertThat(folder.resolve(one)).exists();
    }
    if (resource.has("hash")) {
      byte[] bytes = Files.readAllBytes(folder.resolve(paths.get(0)));
      assertThat(resource.get("bytes").asLong()).isEqualTo(bytes.length);
      assertThat(resource.get("hash").asText()).isEqualTo("sha256:" + sha256(bytes));
    }
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private void checkRows(JsonNode resource) throws IOException {
    JsonNode schema = resource.get("schema");
    List<String> names = new ArrayList<>();
    schema.get("fields").forEach(field -> names.add(field.get("name").asText()));
    JsonNode key =
        schema.has("primaryKey") ? schema.get("primaryKey") : schema.get("uniqueKeys").get(0);
    Set<List<String>> keys = new HashSet<>();
    try (CsvReader<NamedCsvRecord> lines =
        CsvReader.builder().ofNamedCsvRecord(folder.resolve(resource.get("path").asText()))) {
      lines.forEach(
          line -> {
            assertThat(line.getHeader()).isEqualTo(names);
            schema.get("fields").forEach(field -> checkCell(resource, field, line));
            List<String> values = new ArrayList<>();
            key.forEach(part -> values.add(line.getField(part.asText())));
            assertThat(keys.add(values)).as("%s twice: %s", resource.get("name"), values).isTrue();
          });
    }
  }

  private static void checkCell(JsonNode resource, JsonNode field, NamedCsvRecord line) {
    String name = field.get("name").asText();
    String text = line.getField(name);
    JsonNode constraints = field.path("constraints");
    String where = resource.get("name").asText() + "." + name + " = '" + text + "'";
    if (text.isEmpty()) {
      assertThat(constraints.path("required").asBoolean()).as(where).isFalse();
      return;
    }
    switch (field.get("type").asText()) {
      case "integer" -> new BigInteger(text);
      case "number" -> new BigDecimal(text);
      case "boolean" -> assertThat(text).as(where).isIn("true", "false");
      case "date" -> LocalDate.parse(text);
      case "list" -> assertThat(text.split("\\|")).as(where).doesNotContain("");
      default -> assertThat(field.get("type").asText()).as(where).isEqualTo("string");
    }
    if (constraints.has("enum")) {
      List<String> allowed = new ArrayList<>();
      constraints.get("enum").forEach(one -> allowed.add(one.asText()));
      assertThat(allowed).as(where).contains(text);
    }
    if (constraints.has("pattern")) {
      assertThat(text).as(where).matches(constraints.get("pattern").asText());
    }
  }
}
