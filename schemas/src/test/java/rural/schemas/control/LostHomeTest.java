package rural.schemas.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import rural.schemas.period.Quarter;

/** Two processes on one PostgreSQL, one of which stands still for longer than its lease. */
class LostHomeTest {

  private static final Quarter QUARTER = Quarter.of("2024Q3");

  private final ControlDatabase control = PostgresServer.control();
  private final ReleaseRegister register = new ReleaseRegister(control.jdbi(), Clock.systemUTC());
  private final String release =
      register.open(QUARTER, "digest", Instant.EPOCH, "clerk").release().id();

  @Test
  void whoWasHaltedForLongerThanTheLeaseDoesNotPublishAndSaysSo() throws Exception {
    Process writer = start("PT1S");
    BufferedReader said = writer.inputReader(StandardCharsets.UTF_8);
    assertThat(said.readLine()).startsWith("holds as " + writer.pid());
    signal("STOP", writer);
    try (HomeLock other = takenOnceFree()) {
      signal("CONT", writer);
      // Long enough for it to renew what it takes for its own.
      Thread.sleep(1500);
      assertThat(HomeLock.holders(control, Clock.systemUTC(), HomeLock.Role.WRITER))
          .containsExactly(other.owner());
      goOn(writer);
      assertThat(said.readLine())
          .contains("another run took over the home (process " + other.owner() + ")")
          .contains("writes nothing more");
      assertThat(said.readLine()).isNull();
      assertThat(writer.waitFor(20, TimeUnit.SECONDS)).isTrue();
      assertThat(writer.exitValue()).isEqualTo(1);
      assertThat(register.show(release).state()).isEqualTo(ReleaseState.DRAFT);
      assertThat(HomeLock.holders(control, Clock.systemUTC(), HomeLock.Role.WRITER))
          .as("the loser gives back nothing of the other's")
          .containsExactly(other.owner());
    }
  }

  @Test
  void whoWasHaltedForLessGoesOn() throws Exception {
    Process writer = start("PT30S");
    BufferedReader said = writer.inputReader(StandardCharsets.UTF_8);
    assertThat(said.readLine()).startsWith("holds as");
    signal("STOP", writer);
    assertThatThrownBy(() -> HomeLock.take(control, Clock.systemUTC()))
        .isInstanceOf(HomeBusyException.class);
    signal("CONT", writer);
    goOn(writer);
    assertThat(said.readLine()).isEqualTo("published");
    assertThat(writer.waitFor()).isZero();
  }

  @Test
  void everyWriteOfTheLoserIsRefusedAlsoWhenTheOtherHasEnded() {
    InstantSource late = InstantSource.offset(InstantSource.system(), Duration.ofHours(1));
    try (HomeLock loser = HomeLock.take(control, Clock.systemUTC())) {
      assertThatCode(() -> HomeLock.requireNotLost(control.url())).doesNotThrowAnyException();
      ControlDatabase theirs =
          ControlDatabase.open(control.url(), Optional.of("postgres"), Optional.empty());
      theirs.jdbi().useHandle(handle -> handle.execute("update home_lock set owner = 'far@away'"));
      HomeLock.take(theirs, late).close();
      SubmissionRegister submissions = new SubmissionRegister(control.jdbi());
      List<org.assertj.core.api.ThrowableAssert.ThrowingCallable> writes =
          List.of(
              () -> HomeLock.requireNotLost(control.url()),
              () -> register.publish(release, "clerk"),
              () -> register.withdraw(release, "clerk", "why not"),
              () -> register.open(QUARTER, "other", Instant.EPOCH, "clerk"),
              () -> submissions.add(List.of()),
              () -> submissions.finish(List.of()),
              () -> submissions.withdraw("id", Instant.EPOCH, "clerk", "why not"));
      for (var write : writes) {
        assertThatThrownBy(write)
            .isInstanceOf(HomeBusyException.class)
            .hasMessageContaining("took over");
      }
      assertThat(loser.owner()).isEqualTo(HomeLock.self());
      assertThat(new ReleaseRegister(theirs.jdbi(), Clock.systemUTC()).publish(release, "clerk"))
          .as("who did not lose it writes")
          .extracting(Release::state)
          .isEqualTo(ReleaseState.PUBLISHED);
    }
  }

  private HomeLock takenOnceFree() throws InterruptedException {
    Instant until = Instant.now().plusSeconds(20);
    while (true) {
      try {
        return HomeLock.take(control, Clock.systemUTC());
      } catch (HomeBusyException busy) {
        assertThat(Instant.now()).isBefore(until);
        Thread.sleep(100);
      }
    }
  }

  private Process start(String lease) throws IOException {
    return new ProcessBuilder(
            ProcessHandle.current().info().command().orElse("java"),
            "-Drural.lease=" + lease,
            "-cp",
            System.getProperty("java.class.path"),
            StoppedWriter.class.getName(),
            control.url(),
            release)
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  private static void goOn(Process process) throws IOException {
    process.getOutputStream().write('\n');
    process.getOutputStream().flush();
  }

  private static void signal(String name, Process process)
      throws IOException, InterruptedException {
    assertThat(new ProcessBuilder("kill", "-" + name, "" + process.pid()).start().waitFor())
        .isZero();
  }
}
