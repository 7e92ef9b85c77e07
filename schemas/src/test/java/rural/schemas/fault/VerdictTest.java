package rural.schemas.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rural.schemas.contract.Language;
import rural.schemas.contract.Text;
import rural.schemas.text.DamagedException;
import rural.schemas.text.MistypedException;

class VerdictTest {

  @TempDir private Path home;

  private Verdict verdict(Throwable fault, Language language) {
    return Verdict.of(fault, language, home.resolve("logs"));
  }

  @Test
  void whatTheUserCanPutRightIsSaidInHisLanguageAndLeavesNoLog() {
    MistypedException typed = new MistypedException(new Text("“99”不是季度", "Not a quarter: '99'"));
    assertThat(verdict(typed, Language.ZH)).isEqualTo(new Verdict("“99”不是季度", 2));
    assertThat(verdict(new CompletionException(typed), Language.EN))
        .isEqualTo(new Verdict("Not a quarter: '99'", 2));
    assertThat(home).isEmptyDirectory();
  }

  @Test
  void anArgumentOfOursThatIsWrongIsAFaultOfOurs() throws IOException {
    Verdict verdict = verdict(new IllegalArgumentException("3 values for 2 columns"), Language.EN);

    assertThat(verdict.exit()).isEqualTo(1);
    assertThat(verdict.says())
        .matches(
            "A fault of the program \\(IllegalArgumentException: 3 values for 2 columns\\); its"
                + " details are in \\S+/logs/fault-\\d+\\.log, for whoever looks after it");
    Path log = logs().get(0);
    assertThat(Files.readString(log)).contains("3 values for 2 columns", "at rural.schemas.fault");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(log)))
        .isEqualTo("rw-------");
    assertThat(verdict(new NullPointerException(), Language.ZH).says())
        .startsWith("程序出错（NullPointerException: null）；详情记在 ");
  }

  @Test
  void whereThereIsNoHomeTheTraceIsKeptAmongTheTemporaryFilesAndNoHomeIsMade() throws IOException {
    Path logs = home.resolve("mistyped/logs");

    String says = Verdict.of(new IllegalStateException("x"), Language.EN, logs).says();

    Path log = Path.of(says.replaceFirst(".* are in (\\S+), for.*", "$1"));
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(log)))
        .isEqualTo("rw-------");
    assertThat(home).isEmptyDirectory();
    Files.delete(log);
  }

  @Test
  void whatIsInACellDoesNotSpeakToTheTerminal() throws IOException {
    Verdict verdict =
        verdict(new IllegalStateException("row \u001b]0;owned\u0007\u001b2J"), Language.EN);

    assertThat(verdict.says()).contains("row \uFFFD]0;owned\uFFFD\uFFFD2J");
    assertThat(Files.readString(logs().get(0))).doesNotContain("\u001b", "\u0007");
  }

  @Test
  void aSealedFileThatIsGoneOrDoesNotReadIsNamedAndIsNoFaultOfTheUser() throws IOException {
    Path file = Files.writeString(home.resolve("manifest.json"), "{");

    assertThat(verdict(damaged(file), Language.EN))
        .isEqualTo(
            new Verdict(
                "The file " + file + " is damaged and cannot be read: put it back from a backup",
                1));
    Files.delete(file);
    assertThat(verdict(damaged(file), Language.ZH))
        .isEqualTo(new Verdict("缺少文件“" + file + "”：请从备份中恢复它", 1));
  }

  private static Throwable damaged(Path file) {
    try {
      return DamagedException.reading(
          file,
          () -> {
            throw new UncheckedIOException(new IOException("unexpected end"));
          });
    } catch (DamagedException e) {
      return e;
    }
  }

  private List<Path> logs() throws IOException {
    try (Stream<Path> files = Files.list(home.resolve("logs"))) {
      return files.toList();
    }
  }
}
