package rural.scheduler.process;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What the exit code of a job says. */
public enum Outcome {
  DONE,
  /** Nothing usable arrived. */
  REFUSED,
  /** A release waits for approval. */
  HELD,
  /** A wrong setting or contract; trying again does not help. */
  USAGE,
  FAILED;

  static Outcome of(int exitCode) {
    return switch (exitCode) {
      case 0 -> DONE;
      case 2 -> USAGE;
      case 3 -> REFUSED;
      case 4 -> HELD;
      default -> FAILED;
    };
  }

  /** The outcome that the run book has; empty where the run has not come to an end of its own. */
  static Optional<Outcome> of(String word) {
    return Stream.of(values()).filter(outcome -> outcome.word().equals(word)).findFirst();
  }

  /** Whether the job did its work, whatever came of it. */
  public boolean isFine() {
    return this == DONE || this == REFUSED || this == HELD;
  }

  public boolean isWorthARetry() {
    return this == FAILED;
  }

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
