package rural.scheduler.watch;

import java.time.Instant;
import java.util.Locale;
import rural.schemas.contract.Text;

/**
 * Something that should have happened and did not.
 *
 * @param about the due moment in question
 * @param which of several at that moment; empty text where there is one
 */
public record Alarm(Kind kind, String job, Instant about, Text says, String which) {

  public Alarm(Kind kind, String job, Instant about, Text says) {
    this(kind, job, about, says, "");
  }

  /** What is wrong. */
  public enum Kind {
    /** The time came and nothing fired. */
    MISSED,
    /** The deadline has passed without a good end. */
    LATE,
    /** Quartz holds the trigger in a state that it does not leave by itself. */
    STUCK,
    /** The known working days end soon. */
    CALENDAR_ENDS,
    /** Jobs run by days of which nobody knows whether they are worked. */
    CALENDAR_UNKNOWN,
    /** A bulletin does not reach a reader. */
    UNDELIVERED;

    /** Whether something is amiss now; else it will be, and there is time to see to it. */
    public boolean isFault() {
      return this != CALENDAR_ENDS;
    }
  }

  /** The same for the same fault, however often it is seen. */
  public String key() {
    return (kind.name().toLowerCase(Locale.ROOT) + " " + job + " " + about + " " + which).strip();
  }
}
