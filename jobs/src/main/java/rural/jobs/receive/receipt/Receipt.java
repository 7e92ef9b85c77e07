package rural.jobs.receive.receipt;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import rural.schemas.contract.Text;

/**
 * The answer to one submission.
 *
 * @param problems why rows were returned
 * @param bent soft rules that rows bend, which count all the same
 * @param outdated rows that are kept and do not take over, since another report stands
 * @param refusal why the file as a whole was not read; only where it is rejected, or was received
 *     before
 */
public record Receipt(
    Origin origin,
    Status status,
    Counts counts,
    Findings problems,
    Findings bent,
    Findings outdated,
    List<Note> notes,
    List<TotalsMismatch> totals,
    Optional<Text> refusal,
    Help help) {

  /** A value out of all proportion spoils a rate by itself. */
  static final String FIRST = "magnitude";

  public Receipt {
    Objects.requireNonNull(origin, "origin");
    Objects.requireNonNull(help, "help");
    notes = List.copyOf(notes);
    totals = List.copyOf(totals);
    boolean isRead = status != Status.REJECTED && status != Status.ALREADY_RECEIVED;
    if (refusal.isPresent() && isRead) {
      throw new IllegalArgumentException(
          "Submission " + origin.submissionId() + " is " + status.id() + " and yet refused");
    }
    if (outdated.total() > counts.accepted() + counts.unchanged()) {
      throw new IllegalArgumentException(
          "Submission %s has %d rows that do not take over, and took fewer"
              .formatted(origin.submissionId(), outdated.total()));
    }
    if (status == Status.ACCEPTED && counts.quarantined() > 0) {
      throw new IllegalArgumentException(
          "Submission %s is accepted with %d rows quarantined; that is partly or rejected"
              .formatted(origin.submissionId(), counts.quarantined()));
    }
  }

  /** A file that could not be read as a form. */
  public static Receipt refused(Origin origin, Text why) {
    return unread(origin, Status.REJECTED, why);
  }

  /**
   * A file that came before.
   *
   * @param why with the receipt that tells what became of it
   */
  public static Receipt known(Origin origin, Text why) {
    return unread(origin, Status.ALREADY_RECEIVED, why);
  }

  private static Receipt unread(Origin origin, Status status, Text why) {
    return new Receipt(
        origin,
        status,
        Counts.NONE,
        Findings.NONE,
        Findings.NONE,
        Findings.NONE,
        List.of(),
        List.of(),
        Optional.of(why),
        Help.NONE);
  }

  /** The same, with whom to ask. */
  public Receipt with(Help whom) {
    return new Receipt(
        origin, status, counts, problems, bent, outdated, notes, totals, refusal, whom);
  }

  /** Of the soft rules that rows bend, the one that is asked about first. */
  Findings outOfProportion() {
    List<Finding> first = bent.listed().stream().filter(one -> one.rule().equals(FIRST)).toList();
    return new Findings(first, first.size());
  }

  Findings otherwiseBent() {
    Findings first = outOfProportion();
    return new Findings(
        bent.listed().stream().filter(one -> !one.rule().equals(FIRST)).toList(),
        bent.total() - first.total());
  }

  /** Whether the sender has something to correct or to look at. */
  boolean asksForSomething() {
    return status == Status.REJECTED
        || !(problems.isEmpty() && bent.isEmpty() && outdated.isEmpty());
  }

  /** Whether cells of the sender's sheet are to be marked. */
  boolean marksCells() {
    return origin.sheet().isPresent()
        && !(problems.isEmpty() && bent.isEmpty() && outdated.isEmpty());
  }
}
