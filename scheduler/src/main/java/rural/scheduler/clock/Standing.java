package rural.scheduler.clock;

/** What Quartz does with the rhythm of a job. */
public enum Standing {
  WAITING,
  /** A person has paused it. */
  PAUSED,
  /** A run of the job is under way, or Quartz believes so. */
  BLOCKED,
  /** Quartz has given it up. */
  ERROR,
  /** It is not there: the schedule has no next moment for it. */
  NONE
}
