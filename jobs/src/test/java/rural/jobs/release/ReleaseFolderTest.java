package rural.jobs.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rural.schemas.home.Home;

class ReleaseFolderTest {

  @TempDir private Path root;
  private ReleaseFolder folder;

  @BeforeEach
  void open() {
    folder = new ReleaseFolder(new Home(root), "2024Q3.1");
  }

  private void seal(String content) throws IOException {
    Path written = folder.begin();
    Path file = Files.writeString(written.resolve("rates.csv"), content);
    new Manifest(
            "2024Q3.1",
            "2024Q3",
            1,
            "",
            "",
            "",
            "",
            new TreeMap<>(),
            new TreeMap<>(),
            new TreeMap<>(),
            new TreeMap<>(),
            new TreeMap<>(),
            null,
            null,
            null,
            List.of(),
            List.of(new Manifest.FileEntry("rates.csv", Files.size(file), Sha256.of(file))))
        .write(written);
    folder.seal(written);
  }

  private List<String> releases() throws IOException {
    try (var listed = Files.list(root.resolve("releases"))) {
      return listed.map(path -> path.getFileName().toString()).toList();
    }
  }

  @Test
  void isInPlaceOnlyWhenSealedAndThenVerifies() throws IOException {
    folder.begin();
    assertThat(folder.path()).doesNotExist();
    seal("a");
    assertThat(releases()).containsExactly("2024Q3.1");
    assertThat(folder.verify()).isEmpty();
  }

  @Test
  void removesWhatAKilledRunLeftOfThisReleaseOnly() throws IOException {
    Path left = folder.begin();
    Files.writeString(left.resolve("rates.csv"), "half a f");
    new ReleaseFolder(new Home(root), "2024Q3.11").begin();
    seal("a");
    assertThat(releases())
        .hasSize(2)
        .contains("2024Q3.1")
        .anyMatch(name -> name.startsWith(".2024Q3.11.tmp-"));
  }

  @Test
  void replacesTheFolderOfARunKilledBeforeTheRegisterKnewOfIt() throws IOException {
    seal("a");
    seal("b");
    assertThat(folder.path().resolve("rates.csv")).hasContent("b");
    assertThat(releases()).containsExactly("2024Q3.1");
  }

  @Test
  void namesFilesThatAreMissingOrChanged() throws IOException {
    seal("a");
    Files.writeString(folder.path().resolve("rates.csv"), "b");
    assertThat(folder.verify())
        .singleElement()
        .satisfies(text -> assertThat(text.en()).startsWith("Changed since it was published"));
    Files.delete(folder.path().resolve("rates.csv"));
    assertThat(folder.verify())
        .singleElement()
        .satisfies(text -> assertThat(text.zh()).startsWith("缺少文件"));
    Files.delete(folder.path().resolve("manifest.json"));
    assertThat(folder.verify()).hasSize(1);
  }
}
