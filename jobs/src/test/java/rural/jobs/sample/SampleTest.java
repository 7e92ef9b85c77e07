package rural.jobs.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rural.schemas.period.Quarter;

class SampleTest {

  @TempDir Path folder;

  @Test
  void sameOptionsGiveTheSameBytesAndAnotherSeedOthers() throws IOException {
    Map<String, UUID> once = written("once", 7, 0.1);
    Map<String, UUID> again = written("again", 7, 0.1);
    Map<String, UUID> other = written("other", 8, 0.1);

    assertThat(again).isEqualTo(once);
    assertThat(other).isNotEqualTo(once);
  }

  @Test
  void everyRowReadIsAcceptedUnchangedOrQuarantined() throws IOException {
    written("dirty", 7, 0.2);

    List<String[]> files = rows("dirty/truth/files.csv");
    assertThat(files)
        .allSatisfy(
            file ->
                assertThat(Integer.parseInt(file[5]))
                    .isEqualTo(
                        Integer.parseInt(file[6])
                            + Integer.parseInt(file[7])
                            + Integer.parseInt(file[8])));
    assertThat(files.stream().map(file -> file[9]).distinct())
        .contains("accepted", "partly", "duplicate", "rejected");
  }

  @Test
  void everyFileIsInTheListAndNothingElse() throws IOException {
    Map<String, UUID> written = written("listed", 3, 0.1);

    List<String> inbox =
        written.keySet().stream().filter(name -> !name.startsWith("truth")).toList();
    List<String> listed =
        rows("listed/truth/files.csv").stream()
            .map(file -> file[0] + "/" + file[1].replaceAll("!/.*", ""))
            .distinct()
            .sorted()
            .toList();
    assertThat(listed).isEqualTo(inbox);
  }

  @Test
  void withoutDirtEveryRowIsAcceptedAndEveryRuralVillageReports() throws IOException {
    written("clean", 7, 0);

    assertThat(rows("clean/truth/files.csv"))
        .allSatisfy(file -> assertThat(file[6]).isEqualTo(file[5]));
    assertThat(rows("clean/truth/answers.csv"))
        .filteredOn(row -> row[3].equals("garbage.village_coverage"))
        .isNotEmpty()
        .allSatisfy(row -> assertThat(row[8]).isEqualTo(row[7]));
    assertThat(rows("clean/truth/dirt.csv")).isEmpty();
  }

  @Test
  void aNationsFormIsOneCsvFileForEachCounty() throws IOException {
    SampleOptions options =
        new SampleOptions(
            6000,
            1,
            1,
            0,
            folder.resolve("bulk"),
            Quarter.of("2024Q3"),
            java.util.Set.of("garbage"),
            java.util.OptionalInt.of(30));
    Sample.write(options);

    try (Stream<Path> files = Files.list(folder.resolve("bulk/2024Q3"))) {
      assertThat(files.filter(file -> file.toString().contains("农环1表")))
          .hasSize(30)
          .allMatch(file -> file.toString().endsWith(".csv"));
    }
  }

  /** Every file that can be one: lists of more than 5 000 rows are none. */
  @Test
  void aShareOfTheFilesIsXlsxAndTheOthersAreCsv() throws IOException {
    assertThat(endings(0)).containsOnly(".csv");
    assertThat(endings(1)).containsOnly(".xlsx");
    assertThat(endings(0.5)).contains(".csv", ".xlsx");
  }

  private List<String> endings(double xlsx) throws IOException {
    Path out = folder.resolve("share-" + xlsx);
    Sample.write(
        new SampleOptions(
            60,
            1,
            1,
            0,
            out,
            Quarter.of("2024Q3"),
            java.util.Set.of(),
            java.util.OptionalInt.empty(),
            java.util.OptionalDouble.of(xlsx)));
    try (Stream<Path> files = Files.list(out.resolve("2024Q3"))) {
      return files.map(file -> file.toString().replaceAll("^.*[.]", ".")).distinct().toList();
    }
  }

  @Test
  void refusesAFormItDoesNotKnowAndNamesTheOneMeant() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new SampleOptions(
                    60,
                    1,
                    1,
                    0,
                    folder,
                    Quarter.of("2024Q3"),
                    java.util.Set.of("toillet"),
                    java.util.OptionalInt.empty()))
        .withMessageContaining("'toillet'")
        .withMessageContaining("toilet");
  }

  private Map<String, UUID> written(String name, long seed, double dirty) throws IOException {
    Path out = folder.resolve(name);
    Sample.write(
        new SampleOptions(
            60,
            2,
            seed,
            dirty,
            out,
            Quarter.of("2024Q1"),
            java.util.Set.of(),
            java.util.OptionalInt.of(3)));
    Map<String, UUID> bytes = new TreeMap<>();
    try (Stream<Path> files = Files.walk(out)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        bytes.put(
            out.relativize(file).toString(), UUID.nameUUIDFromBytes(Files.readAllBytes(file)));
      }
    }
    return bytes;
  }

  private List<String[]> rows(String file) {
    try (Stream<String> lines = Files.lines(folder.resolve(file))) {
      return lines.skip(1).map(line -> line.split(",", -1)).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
