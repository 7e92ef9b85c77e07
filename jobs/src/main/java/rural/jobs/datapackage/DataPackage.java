package rural.jobs.datapackage;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import rural.schemas.contract.Text;

/** {@code datapackage.json}: a folder of tables after Frictionless Data Package, version 2. */
public final class DataPackage {

  public static final String FILE = "datapackage.json";

  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
  private static final String PROFILE = "https://datapackage.org/profiles/2.0/datapackage.json";

  private final ObjectNode root = JSON.createObjectNode();
  private final ArrayNode resources = JSON.createArrayNode();

  /**
   * @param release what the tables are of, also their version
   * @param created when the release was made
   */
  public DataPackage(String release, Text title, Instant created) {
    root.put("$schema", PROFILE);
    root.put("name", "rural-remediation-" + release.toLowerCase(Locale.ROOT));
    root.put("title", title.zh());
    root.put("description", title.en());
    root.put("version", release);
    root.put("created", created.toString());
    root.set("resources", resources);
  }

  public DataPackage add(Resource resource) throws IOException {
    resources.add(resource.json(JSON));
    return this;
  }

  public void write(Path folder) throws IOException {
    Files.writeString(folder.resolve(FILE), JSON.writeValueAsString(root) + "\n");
  }
}
