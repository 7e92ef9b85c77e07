package rural.scheduler.deliver;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import rural.scheduler.process.Cause;
import rural.scheduler.process.Ended;
import rural.scheduler.process.Order;
import rural.scheduler.process.Outcome;
import rural.scheduler.schedule.JobKind;
import rural.scheduler.tell.Telling;
import rural.scheduler.watch.Alarm;
import rural.schemas.contract.Language;
import rural.schemas.contract.Text;
import rural.schemas.control.ControlDatabase;
import rural.schemas.control.RunBook;
import rural.schemas.control.RunOpening;
import rural.schemas.period.Quarter;

class AnnouncerTest {

  private static final Instant DUE = Instant.parse("2024-10-10T10:00:00Z");

  private final ControlDatabase control =
      ControlDatabase.open(
          "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1;DATABASE_TO_LOWER=TRUE",
          Optional.empty(),
          Optional.empty());
  private Instant now = DUE;
  private final InstantSource clock = () -> now;
  private final RunBook book = new RunBook(control.jdbi(), clock);
  private final List<String> said = new ArrayList<>();
  private final Announcer announcer =
      new Announcer(
          new Outbox(control.jdbi(), clock),
          Telling.NOBODY,
          book,
          Language.EN,
          event -> said.add(event.kind().word() + ": " + event.subject()));

  private Ended run(Outcome outcome, boolean again) {
    now = now.plus(Duration.ofMinutes(1));
    String id =
        book.open(RunOpening.byHand("quarterly", Optional.of("2024Q3"), "schedule", "test"))
            .orElseThrow();
    Order order =
        new Order(
            JobKind.QUARTERLY,
            Optional.of(Quarter.of("2024Q3")),
            Cause.SCHEDULE,
            DUE,
            1,
            Optional.empty(),
            Duration.ofHours(4),
            "schedule");
    return new Ended(id, order, outcome, "", again);
  }

  @Test
  void aFailureIsToldWhenNoAttemptIsLeftAndOnlyOnce() {
    announcer.ended(run(Outcome.FAILED, true));
    assertThat(said).isEmpty();
    Ended last = run(Outcome.FAILED, false);
    announcer.ended(last);
    announcer.ended(last);
    assertThat(said).containsExactly("failed: rural quarterly 2024Q3: failed");
  }

  @Test
  void aFailureThatGoesOnIsToldOnceUntilItIsWellAgain() {
    announcer.ended(run(Outcome.FAILED, false));
    announcer.ended(run(Outcome.FAILED, false));
    announcer.ended(run(Outcome.DONE, false));
    announcer.ended(run(Outcome.FAILED, false));
    assertThat(said)
        .containsExactly(
            "failed: rural quarterly 2024Q3: failed",
            "done: rural quarterly 2024Q3: done",
            "recovered: rural quarterly 2024Q3: has recovered",
            "failed: rural quarterly 2024Q3: failed");
  }

  @Test
  void aTroubleThatAClockEnteredWhichWasAheadIsOverWithTheFirstGoodEnd() {
    now = DUE.plus(Duration.ofDays(700));
    announcer.ended(run(Outcome.FAILED, false));
    now = DUE;
    announcer.ended(run(Outcome.DONE, false));
    announcer.ended(run(Outcome.DONE, false));
    assertThat(said).filteredOn(one -> one.startsWith("recovered")).hasSize(1);
  }

  @Test
  void theFirstGoodEndAfterATroubleIsARecovery() {
    announcer.ended(run(Outcome.DONE, false));
    announcer.ended(run(Outcome.FAILED, false));
    announcer.ended(run(Outcome.HELD, false));
    announcer.ended(run(Outcome.DONE, false));
    assertThat(said)
        .containsExactly(
            "done: rural quarterly 2024Q3: done",
            "failed: rural quarterly 2024Q3: failed",
            "held: rural quarterly 2024Q3: waits for approval",
            "recovered: rural quarterly 2024Q3: has recovered",
            "done: rural quarterly 2024Q3: done");
  }

  @Test
  void anAlarmThatIsSeenAgainIsToldOnce() {
    Alarm late = new Alarm(Alarm.Kind.LATE, "quarterly", DUE, new Text("超时", "is late"));
    announcer.alarm(late);
    announcer.alarm(late);
    assertThat(said).containsExactly("late: rural quarterly: is late (2024-10-10 18:00)");
  }
}
