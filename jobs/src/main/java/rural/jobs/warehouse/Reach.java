package rural.jobs.warehouse;

/** How far a session that changes nothing may look. */
public enum Reach {
  /** Of a program of one's own, such as a notebook: its files may be read and written, too. */
  OWN,
  /** Of statements that are typed or sent: the tables and nothing else of this machine. */
  SERVED
}
