package rural.jobs.receive.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rural.jobs.receive.receipt.RawRows;

class ArchiveTest {

  /** SHA-256 of the three bytes "abc", from FIPS 180-2, appendix B.1. */
  private static final String ABC =
      "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

  /** Still 2024 in Greenwich, already 2025 in China. */
  private static final Instant NEW_YEAR = Instant.parse("2024-12-31T17:00:00Z");

  @TempDir private Path folder;

  @Test
  void keepsAnExactCopyUnderTheYearAndTheDigest() throws IOException {
    Path kept = archive().keep(new Arrival(ABC, "改厕 2024Q3.csv", NEW_YEAR), file("abc"));
    assertThat(folder.relativize(kept)).hasToString("archive/2025/ba/" + ABC + "-改厕 2024Q3.csv");
    assertThat(kept).hasContent("abc");
    assertThat(files()).hasSize(1);
  }

  @Test
  void keepingAgainChangesNothing() throws IOException {
    Arrival arrival = new Arrival(ABC, "a.csv", NEW_YEAR);
    Path kept = archive().keep(arrival, file("abc"));
    FileTime before =
        Files.getLastModifiedTime(Files.setLastModifiedTime(kept, FileTime.fromMillis(0)));
    assertThat(archive().keep(arrival, file("abc"))).isEqualTo(kept);
    assertThat(Files.getLastModifiedTime(kept)).isEqualTo(before);
  }

  @Test
  void aFileThatChangedMeanwhileIsAnErrorAndLeavesNothing() throws IOException {
    Path changed = file("abd");
    assertThatThrownBy(() -> archive().keep(new Arrival(ABC, "a.csv", NEW_YEAR), changed))
        .isInstanceOf(IOException.class)
        .hasMessageStartingWith("a.csv changed while it was received");
    assertThat(files()).isEmpty();
  }

  @Test
  void keepsTheSheetsOfAFileAsCsvWithTheNumbersOfTheirRows() throws IOException {
    RawRows rows =
        sink -> {
          sink.row(1, List.of("农户编码", "户主姓名", "作物"));
          sink.row(3, List.of("H1", "", "玉米, 甜"));
        };
    ScrubbedSheet sheet = new ScrubbedSheet("抽样", rows);
    List<Path> kept = archive().keepScrubbed(new Arrival(ABC, "抽样.xlsx", NEW_YEAR), List.of(sheet));
    assertThat(kept).hasSize(1);
    assertThat(kept.get(0).getFileName()).hasToString(ABC + "-抽样.xlsx.sheet1-抽样.csv");
    assertThat(kept.get(0)).hasContent("1,农户编码,户主姓名,作物\n3,H1,,\"玉米, 甜\"\n");
    assertThat(files()).hasSize(1);
  }

  @Test
  void namesCannotLeaveTheArchiveOrGrowTooLong() {
    assertThat(ArchiveName.safe("../../etc/passwd")).isEqualTo("passwd");
    assertThat(ArchiveName.safe("C:\\表\\a:b?.csv")).isEqualTo("a_b_.csv");
    assertThat(ArchiveName.safe("")).isEqualTo("unnamed");
    assertThat(ArchiveName.safe("长".repeat(100) + ".csv")).isEqualTo("长".repeat(38) + ".csv");
  }

  private Archive archive() {
    return new Archive(folder.resolve("archive"));
  }

  private Path file(String content) throws IOException {
    return Files.writeString(folder.resolve("sent.csv"), content);
  }

  private List<Path> files() throws IOException {
    try (var files = Files.walk(folder.resolve("archive"))) {
      return files.filter(Files::isRegularFile).toList();
    }
  }
}
