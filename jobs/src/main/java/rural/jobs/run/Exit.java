package rural.jobs.run;

/** What the exit code of a command says. */
public enum Exit {
  DONE(0),
  /** A fault of the program or the machine. */
  FAULT(1),
  /** A wrong command, setting or contract. */
  USAGE(2),
  /** Nothing usable arrived. */
  REFUSED(3),
  /** A release waits for approval. */
  HELD(4);

  private final int code;

  Exit(int code) {
    this.code = code;
  }

  public int code() {
    return code;
  }
}
