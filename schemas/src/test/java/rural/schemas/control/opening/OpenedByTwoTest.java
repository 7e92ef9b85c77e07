package rural.schemas.control.opening;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rural.schemas.control.ControlDatabase;
import rural.schemas.home.Home;
import rural.schemas.settings.Settings;

/** One process works, another asks, in every order; who only asks opens no port. */
class OpenedByTwoTest {

  @TempDir private Path folder;

  private Process other(Access access) throws IOException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                Holder.class.getName(),
                folder.toString(),
                access.name())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    BufferedReader said = process.inputReader(StandardCharsets.UTF_8);
    assertThat(said.readLine()).isEqualTo("open");
    return process;
  }

  private ControlDatabase here(Access access) {
    return ControlDatabase.open(new Home(folder), Settings.DEFAULT.control(), access);
  }

  private static int locks(ControlDatabase control) {
    return control
        .jdbi()
        .withHandle(
            handle ->
                handle.createQuery("select count(*) from home_lock").mapTo(Integer.class).one());
  }

  @Test
  void whoAsksIsServedByWhoWorksAlsoAfterItIsKilled() throws Exception {
    Process worker = other(Access.SERVING);
    ControlDatabase question = here(Access.BRIEF);
    assertThat(locks(question)).isEqualTo(1);
    worker.destroyForcibly().waitFor();
    assertThat(locks(question)).isEqualTo(1);
    assertThat(locks(here(Access.SERVING))).isEqualTo(1);
  }

  @Test
  void whoWorksWaitsForWhoAsks() throws Exception {
    Process question = other(Access.BRIEF);
    assertThat(folder.resolve("control.lock.db")).doesNotExist();
    question.getOutputStream().close();
    ControlDatabase work = here(Access.SERVING);
    assertThat(locks(work)).isEqualTo(1);
    assertThat(question.waitFor(20, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void whoOnlyAsksOpensNoPort() {
    Set<Thread> before = servers();
    assertThat(locks(here(Access.BRIEF))).isZero();
    assertThat(folder.resolve("control.lock.db")).doesNotExist();
    assertThat(before).containsAll(servers());
    assertThat(locks(here(Access.SERVING))).isZero();
  }

  private static Set<Thread> servers() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().startsWith("H2 TCP Server"))
        .collect(Collectors.toSet());
  }
}
