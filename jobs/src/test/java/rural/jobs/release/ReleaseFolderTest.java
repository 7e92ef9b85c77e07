package rural.jobs.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rural.schemas.control.Release;
import rural.schemas.control.ReleaseState;
import rural.schemas.home.Home;
import rural.schemas.period.Quarter;
import rural.schemas.text.MistypedException;

class ReleaseFolderTest {

  private static final Release DRAFT = draft("digest", "2024-10-12T00:00:00Z");

  @TempDir private Path root;
  private ReleaseFolder folder;

  @BeforeEach
  void open() {
    folder = new ReleaseFolder(new Home(root), "2024Q3.1");
  }

  private void seal(String content) throws IOException {
    seal(content, DRAFT);
  }

  private void seal(String content, Release release) throws IOException {
    Path written = folder.begin();
    Path file = Files.writeString(written.resolve("rates.csv"), content);
    new Manifest(
            "2024Q3.1",
            "2024Q3",
            1,
            release.createdAt().toString(),
            "",
            release.inputDigest(),
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
    folder.seal(written, release);
  }

  private static Release draft(String digest, String created) {
    return new Release(
        Quarter.of("2024Q3"),
        1,
        ReleaseState.DRAFT,
        Instant.parse(created),
        Instant.parse(created),
        Optional.empty(),
        digest,
        Optional.empty(),
        Optional.empty(),
        List.of());
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

  /** A register that was lost counts from 1 again, and what it opens is another release. */
  @Test
  void neverReplacesWhatAnotherRegisterSealed() throws IOException {
    seal("a");
    for (Release other :
        List.of(draft("other", "2024-10-12T00:00:00Z"), draft("digest", "2024-10-13T00:00:00Z"))) {
      assertThatThrownBy(() -> seal("b", other))
          .isInstanceOf(MistypedException.class)
          .hasMessageContaining("What is sealed is never replaced")
          .hasMessageContaining(folder.path().toString());
      folder.discard(other);
    }
    assertThat(folder.path().resolve("rates.csv")).hasContent("a");
    assertThat(folder.verify()).isEmpty();
    assertThat(releases()).containsExactly("2024Q3.1");
  }

  @Test
  void theSameBytesStayAsTheyAre() throws IOException {
    seal("a");
    Path bulletin = Files.writeString(folder.path().resolve("bulletin.html"), "made after");
    seal("a");
    assertThat(bulletin).exists();
    assertThat(releases()).containsExactly("2024Q3.1");
  }

  @Test
  void whatAKilledRunSealedOfADraftGoesWithTheDraft() throws IOException {
    seal("a");
    folder.discard(DRAFT);
    assertThat(releases()).isEmpty();
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
