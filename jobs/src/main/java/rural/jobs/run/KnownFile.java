package rural.jobs.run;

import java.util.List;
import java.util.stream.Collectors;
import rural.jobs.receive.inbox.Arrival;
import rural.schemas.control.Submission;

/**
 * A file that is not read, since its content was received before.
 *
 * @param open what of it did not count whole and would not now
 * @param last what was said of the content last
 * @param isNew whether it is to be entered: it was sent again, or nothing of its name says so yet
 */
record KnownFile(Arrival arrival, List<Submission> open, Submission last, boolean isNew) {

  /** The receipts that say what became of it. */
  String receipts() {
    return open.isEmpty()
        ? last.submissionId()
        : open.stream().map(Submission::submissionId).collect(Collectors.joining(", "));
  }
}
