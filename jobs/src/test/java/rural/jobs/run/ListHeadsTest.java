package rural.jobs.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rural.schemas.control.ControlDatabase;
import rural.schemas.home.Home;

/** Whose language the heads of a list are in. */
class ListHeadsTest {

  @TempDir private static Path folder;

  @BeforeAll
  static void makesAHome() {
    ControlDatabase.open(new Home(folder.resolve("home")));
  }

  private static String head(String command, String... more) {
    List<String> words = new ArrayList<>(List.of(command.split(" ")));
    words.addAll(List.of(more));
    words.addAll(List.of("--home", folder.resolve("home").toString()));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintStream before = System.out;
    System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
    try {
      RuralJobs.commandLine().execute(words.toArray(String[]::new));
    } finally {
      System.setOut(before);
    }
    return out.toString(StandardCharsets.UTF_8).lines().findFirst().orElse("");
  }

  @ParameterizedTest
  @ValueSource(strings = {"submissions", "release list", "audit list"})
  void aTableInChineseHasNoHeadInEnglish(String command) {
    assertThat(head(command, "--lang", "zh"))
        .containsPattern("\\p{IsHan}")
        .doesNotMatch(".*[a-z].*");
  }

  @Test
  void programsFindTheNamesTheyKnow() {
    assertThat(head("release list", "--lang", "zh", "--format", "csv"))
        .startsWith("release,quarter,");
    assertThat(head("release list", "--lang", "en")).startsWith("release");
  }
}
