package rural.scheduler.tell;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What somebody may want to be told. */
public enum EventKind {
  /** A run failed, and is not tried again. */
  FAILED,
  /** A release waits for approval. */
  HELD,
  /** Nothing usable arrived. */
  REFUSED,
  /** A job has no good end by its deadline. */
  LATE,
  /** A job was due and did not fire. */
  MISSED,
  /** Quartz does not move on. */
  STUCK,
  /** The working days of a year are not known, or soon will not be. */
  CALENDAR,
  /** The clock of the machine was set, or what was kept of it cannot be right. */
  CLOCK,
  /** A bulletin does not reach a reader. */
  UNDELIVERED,
  /** A job came to a good end after one of the above. */
  RECOVERED,
  /** A release is published. */
  PUBLISHED,
  /** A run came to a good end. */
  DONE;

  /** What is told where a rule names no events. */
  static final List<EventKind> USUAL =
      List.of(
          FAILED, HELD, LATE, MISSED, STUCK, CALENDAR, CLOCK, UNDELIVERED, RECOVERED, PUBLISHED);

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether it is put right by a run that comes to a good end. */
  public boolean isTrouble() {
    return this == FAILED || this == LATE || this == MISSED || this == STUCK;
  }

  /** The kind of that name, which must be one. */
  public static EventKind of(String word) {
    return Stream.of(values()).filter(kind -> kind.word().equals(word)).findFirst().orElseThrow();
  }

  static List<String> words() {
    return Stream.of(values()).map(EventKind::word).toList();
  }
}
