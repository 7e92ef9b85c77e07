package rural.jobs.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rural.schemas.home.Home;

/** What is small, by the rows that tables say they have and by the files that arrived. */
class ScaleTest {

  @TempDir private Path folder;

  private void table(String name, String file, String metadata) throws IOException {
    Path place = folder.resolve("home/warehouse").resolve(name).resolve("metadata");
    Files.createDirectories(place);
    Files.writeString(place.resolve(file), metadata);
  }

  private static String rows(long... states) {
    StringBuilder text = new StringBuilder("{\"snapshots\":[");
    for (long rows : states) {
      text.append("{\"summary\":{\"added-records\":\"1\",\"total-records\":\"")
          .append(rows)
          .append("\"}},");
    }
    return text.append("]}").toString();
  }

  private Scale scale() throws IOException {
    return Scale.of(new Home(folder.resolve("home")), List.of(folder.resolve("inbox")));
  }

  @Test
  void aNationsDivisionsAreLargeHoweverFewBytesTheyAre() throws IOException {
    table("registry/division", "00000-a.metadata.json", rows(40_000));
    assertThat(scale()).isEqualTo(Scale.SMALL);
    table("registry/division", "00002-b.metadata.json", rows(0, 620_000, 40_000));
    assertThat(scale()).isEqualTo(Scale.LARGE);
  }

  @Test
  void theNewestMetadataCount() throws IOException {
    table("registry/division", "00009-a.metadata.json", rows(620_000));
    table("registry/division", "00010-b.metadata.json", rows(14));
    assertThat(scale()).isEqualTo(Scale.SMALL);
  }

  @Test
  void rowsOfAllTablesAddUp() throws IOException {
    table("records/toilet", "00001-a.metadata.json", rows(600_000));
    assertThat(scale()).isEqualTo(Scale.SMALL);
    table("published/rates", "00001-a.metadata.json", rows(400_001));
    assertThat(scale()).isEqualTo(Scale.LARGE);
  }

  @Test
  void aWorkbookHoldsMoreRowsThanItsBytesSay() throws IOException {
    Path inbox = Files.createDirectories(folder.resolve("inbox"));
    Files.write(inbox.resolve("a.csv"), new byte[4 << 20]);
    assertThat(scale()).isEqualTo(Scale.SMALL);
    Files.move(inbox.resolve("a.csv"), inbox.resolve("a.xlsx"));
    assertThat(scale()).isEqualTo(Scale.LARGE);
  }

  @Test
  void damagedMetadataSayNothingHere() throws IOException {
    table("registry/division", "00001-a.metadata.json", "\u0000\u0001 total-records");
    assertThat(scale()).isEqualTo(Scale.SMALL);
  }
}
