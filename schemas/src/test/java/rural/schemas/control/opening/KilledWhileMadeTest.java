package rural.schemas.control.opening;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rural.schemas.control.AuditLog;
import rural.schemas.control.ControlDatabase;
import rural.schemas.control.ReleaseRegister;
import rural.schemas.control.SubmissionRegister;
import rural.schemas.home.Home;

/**
 * A process that ends while the database of a home is made or brought up to date leaves a home that
 * opens as if nothing had happened: processes that end themselves at a statement, each at another,
 * and processes that are killed at any moment.
 */
class KilledWhileMadeTest {

  private static final int HALTED = 36;
  private static final int KILLED = 14;
  private static final int AT_ONCE = 2;

  @TempDir private Path folder;

  @Test
  void itOpensAfterFiftyOfThem() throws Exception {
    int statements = statementsOfAnUpgrade();
    List<Path> homes = new ArrayList<>();
    List<Process> running = new ArrayList<>();
    for (int i = 0; i < HALTED + KILLED; i++) {
      Path home = home(i);
      homes.add(home);
      boolean halts = i < HALTED;
      int at = halts ? 1 + i * statements / HALTED : Integer.MAX_VALUE;
      Process process = opener(home, at);
      running.add(process);
      if (!halts) {
        process.waitFor(250 + 45L * (i - HALTED), TimeUnit.MILLISECONDS);
        process.destroyForcibly();
      }
      if (running.size() == AT_ONCE) {
        running.remove(0).waitFor();
      }
    }
    for (Process last : running) {
      last.waitFor();
    }
    for (int i = 0; i < homes.size(); i++) {
      opens(homes.get(i), isEarlier(i));
    }
  }

  private static boolean isEarlier(int number) {
    return number % 3 != 0;
  }

  private Path home(int number) throws IOException {
    Path home = Files.createDirectory(folder.resolve("home" + number));
    if (isEarlier(number)) {
      EarlierHome.in(home);
    }
    return home;
  }

  private int statementsOfAnUpgrade() throws Exception {
    Path home = Files.createDirectory(folder.resolve("counted"));
    EarlierHome.in(home);
    Process process = opener(home, Integer.MAX_VALUE);
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).describedAs(said).isZero();
    return Integer.parseInt(said.strip());
  }

  private static Process opener(Path home, int haltAt) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-Xshare:auto",
            "-cp",
            System.getProperty("java.class.path"),
            HaltingOpener.class.getName(),
            home.toString(),
            String.valueOf(haltAt))
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  private static void opens(Path folder, boolean earlier) throws IOException {
    ControlDatabase control = ControlDatabase.open(new Home(folder));
    assertThat(new SubmissionRegister(control.jdbi()).all()).hasSize(earlier ? 55 : 0);
    assertThat(new ReleaseRegister(control.jdbi(), Clock.systemUTC()).list())
        .hasSize(earlier ? 2 : 0);
    assertThat(new AuditLog(control.jdbi(), Clock.systemUTC()).list()).hasSize(earlier ? 2 : 0);
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left.map(one -> one.getFileName().toString()))
          .contains("control.mv.db", "control.key")
          .noneMatch(name -> name.contains("draft") || name.contains("part"));
    }
  }
}
