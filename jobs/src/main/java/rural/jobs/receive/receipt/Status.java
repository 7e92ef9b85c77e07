package rural.jobs.receive.receipt;

import java.util.Locale;

/** What became of a file. */
public enum Status {
  /** Every row counts, or is unchanged. */
  ACCEPTED,
  /** Some rows count, others were returned. */
  PARTLY,
  /** No row counts: the file was refused, or every row was returned. */
  REJECTED,
  /** Every row says what is known already. */
  UNCHANGED,
  /** The same file came before. */
  ALREADY_RECEIVED;

  /** As tables and files spell it: {@code already_received}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
