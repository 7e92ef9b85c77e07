package rural.jobs.receive.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import rural.jobs.receive.reading.file.MergedCells;

/** What no clerk sends: bounds are met before the work, and the reason is the true one. */
class FileBoundsTest {

  @TempDir Path folder;

  @Test
  void moreColumnsThanASpreadsheetHas() throws IOException {
    Reading read = Reading.ofToilet(folder, "990101001001,甲村,10,4" + ",".repeat(20_000) + "\n");
    assertThat(read.refusal()).isEqualTo("too_wide");
    assertThat(read.refusals().get(0).says().en()).contains("Row 5 has more than 16384 columns");
  }

  @Test
  void asManyColumnsAsASpreadsheetHas() throws IOException {
    Reading read = Reading.ofToilet(folder, "990101001001,甲村,10,4" + ",".repeat(16_380) + "\n");
    assertThat(read.refusals()).isEmpty();
    assertThat(read.rows()).hasSize(1);
  }

  @Test
  void aLongerTextThanACellHolds() throws IOException {
    String longest = "村".repeat(32_767);
    assertThat(Reading.ofToilet(folder, "990101001001," + longest + ",10,4\n").refusals())
        .isEmpty();
    Reading read = Reading.ofToilet(folder, "990101001001,村" + longest + ",10,4\n");
    assertThat(read.refusal()).isEqualTo("text_too_long");
    assertThat(read.refusals().get(0).says().en()).contains("cell B5 is too long (32768");
  }

  @Test
  @Timeout(5)
  void longTextsAndWideLinesAboveTheHeaderTakeTimeByTheirSizeOnly() throws IOException {
    String labels = "单位：户 表号 审核人：甲 2024年".repeat(1_500);
    String wide = ("表号,".repeat(16_000) + "\n").repeat(20);
    String text = (labels + "\n").repeat(20) + wide + Reading.HEAD + Reading.TITLES;
    Reading read = Reading.ofCsv(folder, text + "990101001001,甲村,10,4\n");
    assertThat(read.inspection().sheets().size() + read.refusals().size()).isEqualTo(1);
  }

  @Test
  @Timeout(10)
  void manyMergedRangesThatReachFarTakeTimeByTheirNumberOnly() {
    List<MergedCells> ranges = new ArrayList<>();
    for (int i = 1; i <= 300_000; i++) {
      ranges.add(new MergedCells(i, 1_000_000, i % 9, i % 9));
    }
    MergedSweep sweep = new MergedSweep(ranges, new int[] {0, 3, 20});
    for (int row = 1; row <= 300_000; row++) {
      sweep.moveTo(row);
      assertThat(sweep.covering(0).isPresent()).isEqualTo(row >= 9);
      assertThat(sweep.covering(2)).isEmpty();
    }
  }

  @Test
  void aRangeCoversItsRowsAndNoOthers() {
    MergedSweep sweep =
        new MergedSweep(
            List.of(new MergedCells(2, 3, 0, 1), new MergedCells(5, 5, 1, 4)), new int[] {1, 4});
    StringBuilder covered = new StringBuilder();
    for (int row = 1; row <= 6; row++) {
      sweep.moveTo(row);
      covered.append(sweep.covering(0).isPresent() ? 'x' : '-');
      covered.append(sweep.covering(1).isPresent() ? 'x' : '-').append(' ');
    }
    assertThat(covered).hasToString("-- x- x- -- xx -- ");
  }

  @Test
  void aLinkInAZipIsNotFollowed() throws IOException {
    Path file = folder.resolve("a.zip");
    try (OutputStream out = Files.newOutputStream(file);
        ZipArchiveOutputStream zip = new ZipArchiveOutputStream(out)) {
      entry(zip, "2024Q3好.csv", 0100644, Reading.HEAD + Reading.TITLES + "990101001001,甲村,10,4\n");
      entry(zip, "链接.csv", 0120777, "/etc/passwd");
    }
    Reading read = Reading.of(file);
    assertThat(read.rows()).hasSize(1);
    assertThat(read.refusals()).extracting(one -> one.code()).containsExactly("link_inside");
    assertThat(read.refusals().get(0).place().file()).isEqualTo("a.zip!链接.csv");
  }

  private static void entry(ZipArchiveOutputStream zip, String name, int mode, String text)
      throws IOException {
    ZipArchiveEntry entry = new ZipArchiveEntry(name);
    entry.setUnixMode(mode);
    zip.putArchiveEntry(entry);
    zip.write(text.getBytes(StandardCharsets.UTF_8));
    zip.closeArchiveEntry();
  }

  @Test
  void aZipCutOffBehindItsFirstBytesIsDamaged() throws IOException {
    byte[] cut = "PK\u0005\u0006".getBytes(StandardCharsets.ISO_8859_1);
    assertThat(Reading.of(Files.write(folder.resolve("a.zip"), cut)).refusal())
        .isEqualTo("damaged");
  }

  @Test
  @Timeout(30)
  void aZipOfThousandsOfFilesIsReadOnce() throws IOException {
    Path file = folder.resolve("many.zip");
    try (OutputStream out = Files.newOutputStream(file);
        ZipArchiveOutputStream zip = new ZipArchiveOutputStream(out)) {
      for (int i = 0; i < 5_000; i++) {
        entry(zip, "f" + i + ".csv", 0100644, "请,写\n");
      }
    }
    assertThat(Reading.of(file).refusals()).hasSize(5_000);
  }

  @Test
  void aFileThatVanishesBetweenTheTwoReadingsIsRefused() throws IOException {
    Path file = folder.resolve("a.csv");
    Files.writeString(file, Reading.HEAD + Reading.TITLES + "990101001001,甲村,10,4\n");
    var sheets = new FileInspector(Reading.BOOK, Reading.LIMITS).inspect(file).sheets();
    Files.delete(file);
    try (SheetRows rows =
        new FileRows(Reading.BOOK_TITLES, Reading.LIMITS, file, sheets).open(sheets.get(0))) {
      assertThat(rows.hasNext()).isFalse();
      assertThat(rows.refusal().orElseThrow().code()).isEqualTo("changed");
    }
  }
}
