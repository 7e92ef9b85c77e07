package rural.jobs.warehouse;

/** How far a session that changes nothing may look. */
public enum Reach {
  /** Of somebody at their own machine: files of their own may be read and written, too. */
  OWN,
  /** Of somebody elsewhere: the tables and nothing else of this machine. */
  SERVED
}
