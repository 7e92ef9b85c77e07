package rural.schemas.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rural.schemas.home.Home;

class RunBookTest {

  private static final Instant NOW = Instant.parse("2024-10-10T10:00:00.123456Z");
  private static final Instant DUE = Instant.parse("2024-10-10T10:00:00Z");

  @TempDir private static Path home;
  private final ControlDatabase control = database();
  private final RunBook book = new RunBook(control.jdbi(), Clock.fixed(NOW, ZoneOffset.UTC));

  ControlDatabase database() {
    return ControlDatabase.open(new Home(home));
  }

  @BeforeEach
  void empty() {
    for (String table : List.of("step", "run", "home_lock")) {
      control.jdbi().useHandle(handle -> handle.execute("delete from " + table));
    }
  }

  private static RunOpening scheduled(String fire) {
    return new RunOpening(
        "quarterly",
        Optional.of("2024Q3"),
        "schedule",
        "clerk",
        "0.1.0",
        Optional.of("quarterly --quarter 2024Q3"),
        Optional.of(DUE),
        1,
        Optional.of("7@here"),
        Optional.of(fire));
  }

  @Test
  void keepsEverythingThatIsKnownOfARun() {
    String id = book.open(scheduled("quarterly@1")).orElseThrow();
    book.input(id, "quarterly --quarter 2024Q3 --lang zh", "records.toilet@77");
    book.end(id, "done", Optional.empty());

    assertThat(book.run(id))
        .contains(
            new Run(
                id,
                "quarterly",
                Optional.of("2024Q3"),
                "schedule",
                "clerk",
                "0.1.0",
                Optional.of("quarterly --quarter 2024Q3 --lang zh"),
                Optional.of("records.toilet@77"),
                Optional.of(DUE),
                Optional.of(1),
                Optional.of("7@here"),
                Optional.empty(),
                NOW,
                Optional.of(NOW),
                "done",
                Optional.empty()));
  }

  @Test
  void aFiringOfTheScheduleHasOneRunWhoeverFiresIt() {
    assertThat(book.open(scheduled("quarterly@1"))).isPresent();
    assertThat(book.open(scheduled("quarterly@1"))).isEmpty();
    assertThat(book.open(scheduled("quarterly@2"))).isPresent();
    book.open(RunOpening.byHand("quarterly", Optional.empty(), "command", "0.1.0"));
    book.open(RunOpening.byHand("quarterly", Optional.empty(), "command", "0.1.0"));
    assertThat(book.runs()).hasSize(4);
  }

  @Test
  void theStepsAfterTheOneThatFailedAreMarkedAsNotStarted() {
    String id = book.begin("quarterly", Optional.of("2024Q3"), "command", "0.1.0");
    book.plan(id, List.of("receive", "compute", "publish"));
    book.beginStep(id, 1, "receive");
    book.endStep(id, 1, "done", 120, 118, "");
    book.beginStep(id, 2, "compute");
    book.end(id, "failed", Optional.of("disk full"));

    assertThat(book.steps(id))
        .extracting(RunStep::name, RunStep::outcome, RunStep::rowsIn, RunStep::rowsOut)
        .containsExactly(
            tuple("receive", "done", Optional.of(120L), Optional.of(118L)),
            tuple("compute", "failed", Optional.empty(), Optional.empty()),
            tuple("publish", "not_started", Optional.empty(), Optional.empty()));
  }

  @Test
  void whatAProcessSaidOfItsOwnEndStands() {
    String id = book.begin("quarterly", Optional.empty(), "command", "0.1.0");
    book.end(id, "held", Optional.empty());
    book.endIfRunning(id, "failed", Optional.of("exit code 1"));
    assertThat(book.run(id).orElseThrow().outcome()).isEqualTo("held");
  }

  @Test
  void aRoleIsForOneUnlessTheOthersJoin() {
    Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    HomeLock.Role role = HomeLock.Role.SCHEDULER;
    control
        .jdbi()
        .useHandle(
            handle ->
                handle.execute(
                    "insert into home_lock values ('scheduler', '7@elsewhere', ?)",
                    Instants.column(NOW.plusSeconds(60))));
    assertThat(HomeLock.holder(control, clock, role)).contains("7@elsewhere");
    try (HomeLock second = HomeLock.join(control, clock, role)) {
      assertThat(HomeLock.holders(control, clock, role))
          .containsExactly("7@elsewhere", second.owner());
    }
    assertThat(HomeLock.holders(control, clock, role)).containsExactly("7@elsewhere");
  }

  @Test
  void whatAnEarlierLifeWithTheSameNumberHeldIsFree() {
    Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    control
        .jdbi()
        .useHandle(
            handle ->
                handle.execute(
                    "insert into home_lock values ('writer', ?, ?)",
                    HomeLock.self(),
                    Instants.column(NOW.plusSeconds(60))));
    try (HomeLock taken = HomeLock.take(control, clock)) {
      assertThat(HomeLock.holder(control, clock, HomeLock.Role.WRITER)).contains(taken.owner());
      assertThatThrownBy(() -> HomeLock.take(control, clock))
          .isInstanceOf(HomeBusyException.class)
          .hasMessageContaining(taken.owner());
    }
  }

  @Test
  void theProcessOfARunIsFoundAgainAndAnotherWithItsNumberIsNot() {
    Instant now = Instant.now();
    assertThat(new OwnerProcess(HomeLock.self(), now).here()).isPresent();
    assertThat(new OwnerProcess(HomeLock.self(), now.minusSeconds(86_400)).here()).isEmpty();
    assertThat(new OwnerProcess("1@elsewhere", now).isOfThisMachine()).isFalse();
  }
}
