package rural.jobs.run;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import rural.jobs.receive.receipt.Finding;
import rural.jobs.receive.receipt.Findings;
import rural.jobs.receive.receipt.OutdatedRow;
import rural.schemas.control.Submission;
import rural.schemas.control.SubmissionRegister;

/** The rows of a reception that are kept and do not take over: whose they are, and what stands. */
final class OutdatedRows {

  private final SubmissionRegister register;
  private final Map<String, Long> counts = new HashMap<>();
  private final Map<String, List<Outdated>> rows = new HashMap<>();
  private final Map<String, Optional<Submission>> standing = new ConcurrentHashMap<>();

  OutdatedRows(SubmissionRegister register) {
    this.register = register;
  }

  void add(Merged merged) {
    merged.outcomes().forEach((id, outcome) -> counts.merge(id, outcome.outdated(), Long::sum));
    merged
        .outdated()
        .forEach(one -> rows.computeIfAbsent(one.submissionId(), id -> new ArrayList<>()).add(one));
  }

  long of(Submission submission) {
    return counts.getOrDefault(submission.submissionId(), 0L);
  }

  long total() {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }

  /** The submission, with what its sender should know. */
  Submission told(Submission finished) {
    long outdated = of(finished);
    return outdated == 0
        ? finished
        : finished.remarked(
            "其中 %d 行已存档但没有采用，以别的报表为准，见回执".formatted(outdated),
            "%d of its rows are kept and do not take over; the receipt says what stands"
                .formatted(outdated));
  }

  Findings findings(Submission submission) {
    List<Finding> listed =
        rows.getOrDefault(submission.submissionId(), List.of()).stream()
            .limit(Findings.LIMIT)
            .map(one -> finding(one, submission))
            .toList();
    return new Findings(listed, of(submission));
  }

  private Finding finding(Outdated row, Submission own) {
    Optional<Submission> other = standing.computeIfAbsent(row.standing(), register::find);
    return OutdatedRow.of(
        row.row(),
        row.name(),
        own.submittedOn(),
        other.map(Submission::file).orElse(row.standing()),
        other.flatMap(Submission::submittedOn),
        other.map(Submission::receivedAt));
  }
}
