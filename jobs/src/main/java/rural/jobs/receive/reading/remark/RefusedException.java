package rural.jobs.receive.reading.remark;

/** Carries a refusal from deep inside a file up to the door, where it becomes an answer. */
public final class RefusedException extends Exception {

  private final transient Refusal refusal;

  public RefusedException(Refusal refusal) {
    super(refusal.says().en());
    this.refusal = refusal;
  }

  public RefusedException(RefusalCode code, Place place, Object... values) {
    this(Refusal.of(code, place, values));
  }

  public Refusal refusal() {
    return refusal;
  }
}
