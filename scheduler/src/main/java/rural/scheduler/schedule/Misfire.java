package rural.scheduler.schedule;

/** What becomes of due moments that passed while no scheduler ran. */
public enum Misfire {
  /** Each of them is run, one after the other. */
  EVERY,
  /** They are made up for by one run. */
  ONCE,
  /** They are left out. */
  SKIP
}
