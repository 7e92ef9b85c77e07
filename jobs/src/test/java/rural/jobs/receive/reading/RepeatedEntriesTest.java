package rural.jobs.receive.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A zip packed from several folders: files of one name are files of their own. */
class RepeatedEntriesTest {

  @TempDir Path folder;

  private Path zip(String... namesAndRows) throws IOException {
    Path file = folder.resolve("报表.zip");
    try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(Files.newOutputStream(file))) {
      for (int i = 0; i < namesAndRows.length; i += 2) {
        zip.putArchiveEntry(new ZipArchiveEntry(namesAndRows[i]));
        String text = Reading.HEAD + Reading.TITLES + namesAndRows[i + 1];
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeArchiveEntry();
      }
    }
    return file;
  }

  @Test
  void entriesOfOneNameAreReadEachByItself() throws IOException {
    Reading reading =
        Reading.of(
            zip(
                "厕.csv", "990101001001,甲村,10,4\n",
                "别.csv", "990101001002,乙村,20,5\n",
                "厕.csv", "990101001003,丙村,30,6\n",
                "厕.csv", "990101001001,甲村,11,4\n"));
    assertThat(reading.refusal()).isEmpty();
    assertThat(reading.rows())
        .extracting(row -> row.value(0))
        .containsExactly("990101001001", "990101001002", "990101001003", "990101001001");
    assertThat(reading.rows()).allMatch(row -> !row.isRejected());
    assertThat(reading.inspection().sheets())
        .extracting(sheet -> sheet.file().name())
        .containsExactly("报表.zip!厕.csv", "报表.zip!别.csv", "报表.zip!厕.csv(2)", "报表.zip!厕.csv(3)");
  }

  @Test
  void oneThatCannotBeReadSpoilsOnlyItself() throws IOException {
    Reading reading = Reading.of(zip("厕.csv", "", "厕.csv", "990101001003,丙村,30,6\n"));
    assertThat(reading.refusal()).isEqualTo("no_rows");
    assertThat(reading.rows()).extracting(row -> row.value(0)).containsExactly("990101001003");
  }
}
