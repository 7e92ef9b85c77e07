package rural.scheduler.watch;

import java.time.Instant;
import java.util.Locale;
import rural.schemas.contract.Text;

/**
 * Something that should have happened and did not.
 *
 * @param about the due moment in question
 */
public record Alarm(Kind kind, String job, Instant about, Text says) {

  /** What is wrong. */
  public enum Kind {
    /** The time came and nothing fired. */
    MISSED,
    /** The deadline has passed without a good end. */
    LATE,
    /** Quartz holds the trigger in a state that it does not leave by itself. */
    STUCK
  }

  /** The same for the same fault, however often it is seen. */
  public String key() {
    return kind.name().toLowerCase(Locale.ROOT) + " " + job + " " + about;
  }
}
