package rural.scheduler.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import rural.schemas.contract.Text;
import rural.schemas.control.ControlDatabase;
import rural.schemas.control.Finding;
import rural.schemas.control.ReleaseRegister;
import rural.schemas.home.Home;
import rural.schemas.period.Quarter;

class DeliverCommandTest {

  private static final Quarter QUARTER = new Quarter(2024, 3);

  @TempDir private Path home;
  private final StringWriter printed = new StringWriter();

  private int deliver(String... options) {
    String[] words = new String[options.length + 4];
    System.arraycopy(options, 0, words, 0, options.length);
    System.arraycopy(
        new String[] {"--home", home.toString(), "--lang", "zh"}, 0, words, options.length, 4);
    return new CommandLine(new DeliverCommand())
        .setOut(new PrintWriter(printed))
        .setErr(new PrintWriter(printed, true))
        .execute(words);
  }

  private ReleaseRegister register() {
    return new ReleaseRegister(ControlDatabase.open(new Home(home)).jdbi(), Clock.systemUTC());
  }

  private void readers() throws IOException {
    Files.writeString(
        home.resolve("readers.yaml"),
        "readers:\n  jia: {division: 990101, mail: [jia@example.cn]}\n");
  }

  @Test
  void aHomeWithoutReadersGetsAnExampleAndSendsNothing() {
    assertThat(deliver()).isZero();
    assertThat(home.resolve("readers.yaml")).exists();
    assertThat(printed.toString()).contains("已写入示例名单", "没有读者");
  }

  @Test
  void ofAHeldReleaseNothingIsSentAndTheExitSaysSo() throws IOException {
    readers();
    ReleaseRegister register = register();
    String id = register.open(QUARTER, "a", Clock.systemUTC().instant(), "test").release().id();
    register.hold(id, List.of(new Finding("r", new Text("不完整", "incomplete"))));
    assertThat(deliver("--release", id)).isEqualTo(4);
    assertThat(printed.toString()).contains("2024Q3.1 的状态是“待批准”，不发送");
  }

  @Test
  void aDryRunListsWhatWouldGoToWhomAndTheRealOneSaysWhatIsLacking() throws IOException {
    readers();
    ReleaseRegister register = register();
    String id = register.open(QUARTER, "a", Clock.systemUTC().instant(), "test").release().id();
    register.publish(id, "test");

    assertThat(deliver("--dry-run")).isZero();
    assertThat(printed.toString())
        .containsPattern("2024Q3.1 +bulletin +jia +990101000000 +jia@example.cn +（尚未生成）");

    assertThat(deliver()).isEqualTo(3);
    assertThat(printed.toString())
        .contains("./rural bulletin --release 2024Q3.1 --division 990101000000 --lang zh");
    assertThat(deliver("--reader", "jai")).isNotZero();
    assertThat(printed.toString()).contains("No reader 'jai'", "did you mean 'jia'?");
  }
}
