package rural.jobs.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rural.schemas.home.Home;

class LeftOversTest {

  private static final List<String> WHOLE =
      List.of(
          "archive/2024/甲.xlsx",
          "inbox/甲/.x.part",
          "receipts/S1.json",
          "receipts/S1.part.xlsx",
          "releases/2024Q3.1/rates.csv");

  private static final List<String> HALF =
      List.of(
          "archive/.archive123.part",
          "receipts/.S2.json.part",
          "releases/.2024Q3.2.tmp-7/rates.csv",
          "releases/.2024Q3.2.tmp-7/statistics/trends.csv");

  @TempDir Path folder;

  @Test
  void whatKilledRunsLeftHalfWrittenGoesAndNothingElse() throws IOException {
    for (String file : Stream.concat(WHOLE.stream(), HALF.stream()).toList()) {
      Files.createDirectories(folder.resolve(file).getParent());
      Files.writeString(folder.resolve(file), "x");
    }
    new LeftOvers(new Home(folder)).sweep();
    try (Stream<Path> all = Files.walk(folder)) {
      assertThat(all.filter(Files::isRegularFile).map(file -> folder.relativize(file).toString()))
          .containsExactlyInAnyOrderElementsOf(WHOLE);
    }
    assertThat(folder.resolve("releases/.2024Q3.2.tmp-7")).doesNotExist();
  }
}
