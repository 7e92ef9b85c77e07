package rural.scheduler.process;

import java.util.Locale;

/** Why a run was started. */
public enum Cause {
  SCHEDULE,
  /** A person asked for it. */
  TRIGGER,
  /** It was due while no scheduler ran. */
  CATCH_UP,
  /** The attempt before failed. */
  RETRY,
  /** The scheduler was ended while the run was under way. */
  RESUME;

  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
