package rural.schemas.control.opening;

/** How long a process keeps the database of a home to itself. */
public enum Access {
  /** For a question: it listens to nobody, and the next has to wait until it is done. */
  BRIEF,
  /** For work: whoever comes meanwhile is served through a port of this machine. */
  SERVING
}
