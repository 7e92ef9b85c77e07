package rural.scheduler.deliver;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.function.Consumer;
import rural.scheduler.process.Ended;
import rural.scheduler.process.Order;
import rural.scheduler.process.Outcome;
import rural.scheduler.tell.Event;
import rural.scheduler.tell.EventKind;
import rural.scheduler.tell.Telling;
import rural.scheduler.watch.Alarm;
import rural.schemas.contract.Language;
import rural.schemas.contract.Text;
import rural.schemas.control.Release;
import rural.schemas.control.ReleaseRegister;
import rural.schemas.control.RunBook;
import rural.schemas.period.Quarter;

/**
 * Makes events of what happened and puts them into the outbox.
 *
 * @param said told about each event that is new
 */
public record Announcer(
    Outbox outbox, Telling telling, RunBook book, Language language, Consumer<Event> said) {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("Asia/Shanghai"));

  private static final int RECENT = 50;

  /** A run has ended; what is tried again is told only when that fails, too. */
  public void ended(Ended run) {
    if (run.again()) {
      return;
    }
    boolean troubled = isTroubled(run.order().job().word());
    if (!run.outcome().isFine()) {
      Event failed = event(run, EventKind.FAILED, new Text("运行失败", "failed"));
      if (!isKnown(failed)) {
        announce(failed);
      }
      return;
    }
    switch (run.outcome()) {
      case HELD -> announce(run, EventKind.HELD, new Text("发布待批准", "waits for approval"));
      case REFUSED ->
          announce(run, EventKind.REFUSED, new Text("没有可用的报表", "nothing usable arrived"));
      default -> announce(run, EventKind.DONE, new Text("已完成", "done"));
    }
    if (troubled) {
      announce(run, EventKind.RECOVERED, new Text("已恢复正常", "has recovered"));
    }
    if (run.outcome() == Outcome.DONE) {
      run.order().quarter().flatMap(quarter -> published(run, quarter)).ifPresent(this::announce);
    }
  }

  /** The watchdog has seen something. */
  public void alarm(Alarm alarm) {
    EventKind kind =
        switch (alarm.kind()) {
          case MISSED -> EventKind.MISSED;
          case LATE -> EventKind.LATE;
          case STUCK -> EventKind.STUCK;
          case CALENDAR_ENDS, CALENDAR_UNKNOWN -> EventKind.CALENDAR;
          case UNDELIVERED -> EventKind.UNDELIVERED;
        };
    String subject =
        "rural " + alarm.job() + ": " + say(alarm.says()) + " (" + TIME.format(alarm.about()) + ")";
    announce(
        new Event(
            alarm.key(),
            kind,
            alarm.job(),
            Optional.empty(),
            now(),
            subject,
            subject + "\n./rural scheduler status"));
  }

  /** The clock was set, or what was kept of it could not be right. */
  public void clock(Text says) {
    String subject = "rural: " + say(says);
    announce(
        new Event(
            "clock " + now(),
            EventKind.CLOCK,
            "clock",
            Optional.empty(),
            now(),
            subject,
            subject + "\n./rural scheduler status"));
  }

  private void announce(Ended run, EventKind kind, Text what) {
    announce(event(run, kind, what));
  }

  private Event event(Ended run, EventKind kind, Text what) {
    Order order = run.order();
    String quarter = order.quarter().map(asked -> " " + asked).orElse("");
    return new Event(
        kind.word() + " " + run.runId(),
        kind,
        order.job().word(),
        Optional.of(run.runId()),
        now(),
        "rural " + order.job().word() + quarter + ": " + say(what),
        body(run));
  }

  /** Whether the same failure was told, and nothing has come to a good end since. */
  private boolean isKnown(Event failed) {
    return outbox.events(failed.job(), RECENT).stream()
        .takeWhile(event -> event.kind() != EventKind.RECOVERED)
        .anyMatch(
            event -> event.kind() == EventKind.FAILED && event.subject().equals(failed.subject()));
  }

  private String body(Ended run) {
    Order order = run.order();
    return String.join(
            "\n",
            say(new Text("应运行时间", "due")) + ": " + TIME.format(order.due()),
            say(new Text("起因", "cause")) + ": " + order.cause().word() + ", #" + order.attempt(),
            say(new Text("结果", "outcome")) + ": " + run.outcome().word() + " " + run.message(),
            "./rural runs show " + run.runId())
        .strip();
  }

  /** What this run has published; a run that changed no figure publishes nothing. */
  private Optional<Event> published(Ended run, Quarter quarter) {
    Instant began = book.run(run.runId()).orElseThrow().startedAt();
    return new ReleaseRegister(book.jdbi(), Clock.systemUTC())
        .current(quarter)
        .filter(release -> release.publishedAt().filter(at -> !at.isBefore(began)).isPresent())
        .map(release -> published(run, release));
  }

  private Event published(Ended run, Release release) {
    String subject = "rural: " + say(new Text("已发布 ", "published ")) + release.id();
    return new Event(
        "published " + release.id(),
        EventKind.PUBLISHED,
        run.order().job().word(),
        Optional.of(run.runId()),
        now(),
        subject,
        subject + "\n" + body(run));
  }

  private void announce(Event event) {
    if (outbox.announce(event, telling.recipients(event))) {
      said.accept(event);
    }
  }

  /** Whether the last that was told of a job is a trouble. */
  private boolean isTroubled(String job) {
    return outbox.events(job, RECENT).stream()
        .filter(event -> event.kind() == EventKind.RECOVERED || event.kind().isTrouble())
        .findFirst()
        .filter(event -> event.kind().isTrouble())
        .isPresent();
  }

  private Instant now() {
    return outbox.clock().instant();
  }

  private String say(Text text) {
    return text.in(language);
  }
}
