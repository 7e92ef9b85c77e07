package rural.schemas.control;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * One form in one received file.
 *
 * @param submissionId made from the content, so that the same file has the same id
 * @param file path below the inbox; inside a zip {@code a.zip!b.csv}
 * @param sheet empty for CSV, and for a file that could not be read
 * @param messageZh why it was rejected, or what the sender should know; empty where all is well
 * @param messageEn the same in English
 * @param ground digest of what it was judged by; empty where that is not known or passes by itself
 */
public record Submission(
    String submissionId,
    String file,
    String contentHash,
    Optional<String> sheet,
    Optional<String> form,
    Optional<String> quarter,
    Optional<String> unit,
    Optional<String> unitCode,
    Optional<LocalDate> submittedOn,
    Instant receivedAt,
    Counts counts,
    Status status,
    Optional<String> messageZh,
    Optional<String> messageEn,
    Optional<String> ground) {

  /** Where a submission stands. */
  public enum Status {
    /** Registered; its rows are not merged yet. */
    RECEIVING,
    /** Every row counts or was known. */
    ACCEPTED,
    /** Some rows were quarantined. */
    PARTLY,
    /** Nothing could be taken from it. */
    REJECTED,
    /** The same content came before under another name. */
    ALREADY_RECEIVED,
    /** Taken back by a person. */
    WITHDRAWN;

    public String code() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }

    static Status of(String code) {
      return valueOf(code.toUpperCase(java.util.Locale.ROOT));
    }
  }

  /** Every row that was read ends as one of three. */
  public record Counts(long read, long accepted, long unchanged, long quarantined) {

    public static final Counts NONE = new Counts(0, 0, 0, 0);

    public Counts {
      if (read != accepted + unchanged + quarantined) {
        throw new IllegalArgumentException(
            "Rows do not add up: read %d, accepted %d + unchanged %d + quarantined %d"
                .formatted(read, accepted, unchanged, quarantined));
      }
    }
  }

  /** The same submission, finished. */
  public Submission finished(Counts result) {
    Status end =
        result.quarantined() == 0
            ? Status.ACCEPTED
            : result.accepted() + result.unchanged() == 0 ? Status.REJECTED : Status.PARTLY;
    return ended(result, end, messageZh, messageEn);
  }

  /** The same submission, once its rows have told the quarter that its head left open. */
  public Submission ofQuarter(String told) {
    return new Submission(
        submissionId,
        file,
        contentHash,
        sheet,
        form,
        Optional.of(told),
        unit,
        unitCode,
        submittedOn,
        receivedAt,
        counts,
        status,
        messageZh,
        messageEn,
        ground);
  }

  /** The same submission, judged by what has the digest. */
  public Submission on(String digest) {
    return new Submission(
        submissionId,
        file,
        contentHash,
        sheet,
        form,
        quarter,
        unit,
        unitCode,
        submittedOn,
        receivedAt,
        counts,
        status,
        messageZh,
        messageEn,
        Optional.of(digest));
  }

  /** The same submission, of which nothing could be read, for the reason it carries. */
  public Submission refused() {
    return ended(Counts.NONE, Status.REJECTED, messageZh, messageEn);
  }

  public Submission refused(String zh, String en) {
    return ended(Counts.NONE, Status.REJECTED, Optional.of(zh), Optional.of(en));
  }

  /** The same submission, with what its sender should know. */
  public Submission remarked(String zh, String en) {
    return ended(counts, status, Optional.of(zh), Optional.of(en));
  }

  private Submission ended(Counts result, Status end, Optional<String> zh, Optional<String> en) {
    return new Submission(
        submissionId,
        file,
        contentHash,
        sheet,
        form,
        quarter,
        unit,
        unitCode,
        submittedOn,
        receivedAt,
        result,
        end,
        zh,
        en,
        ground);
  }
}
