package rural.jobs.receive.receipt;

/** What became of the rows of a file; the parts always add up to the rows read. */
public record Counts(long rowsRead, long accepted, long unchanged, long quarantined) {

  public static final Counts NONE = new Counts(0, 0, 0, 0);

  public Counts {
    if (Math.min(Math.min(accepted, unchanged), quarantined) < 0
        || rowsRead != accepted + unchanged + quarantined) {
      throw new IllegalArgumentException(
          "Rows read %d are not accepted %d + unchanged %d + quarantined %d"
              .formatted(rowsRead, accepted, unchanged, quarantined));
    }
  }
}
