package rural.jobs.notebook;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rural.schemas.home.Home;

/** The notebooks as they are committed, and the kernel as Jupyter is told of it. */
class NotebookFilesTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  private static List<Path> notebooks() throws Exception {
    return Jupyter.of(Path.of("."), new Home(Path.of("data")), Path.of("../notebooks")).all();
  }

  @Test
  void notebooksAreCommittedWithoutWhatTheyShow() throws Exception {
    assertThat(notebooks()).hasSize(6);
    for (Path notebook : notebooks()) {
      for (JsonNode cell : JSON.readTree(Files.readString(notebook)).get("cells")) {
        assertThat(cell.path("outputs")).as(notebook.toString()).isEmpty();
        assertThat(
                cell.path("execution_count").isNull()
                    || cell.path("execution_count").isMissingNode())
            .as(notebook.toString())
            .isTrue();
      }
    }
  }

  @Test
  void eachNamesOurKernelAndOpensTheHomeItIsGiven() throws Exception {
    for (Path notebook : notebooks()) {
      JsonNode json = JSON.readTree(Files.readString(notebook));
      assertThat(json.at("/metadata/kernelspec/name").asText()).isEqualTo(KernelSpec.NAME);
      assertThat(Files.readString(notebook))
          .contains("Rural.open();")
          .doesNotContain("/tmp", "/home");
    }
  }

  @Test
  void theKernelIsAJavaLikeThisOneWithItsJarsBehindOurs(@TempDir Path folder) throws Exception {
    Path jars = Files.createDirectories(folder.resolve("jars"));
    Files.createFile(jars.resolve("kernel.jar"));
    Home home = new Home(folder.resolve("home"));
    Path spec = new KernelSpec(jars, home).installInto(folder.resolve("jupyter"));
    assertThat(spec).isEqualTo(folder.resolve("jupyter/kernels/rural"));
    Map<?, ?> kernel = JSON.readValue(spec.resolve("kernel.json").toFile(), Map.class);
    List<String> command = ((List<?>) kernel.get("argv")).stream().map(Object::toString).toList();
    assertThat(command).endsWith("{connection_file}");
    assertThat(command.get(command.indexOf("-cp") + 1))
        .endsWith(jars.resolve("kernel.jar").toString());
    assertThat(command.stream().filter(one -> one.startsWith("--add-opens"))).isNotEmpty();
    assertThat(((Map<?, ?>) kernel.get("env")).get("RURAL_HOME")).isEqualTo(home.root().toString());
    try (Stream<Path> files = Files.list(spec)) {
      assertThat(files).hasSize(1);
    }
  }
}
