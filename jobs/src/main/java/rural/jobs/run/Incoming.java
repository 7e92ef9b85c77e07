package rural.jobs.run;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import rural.jobs.receive.inbox.Arrival;
import rural.jobs.receive.reading.header.SheetFound;
import rural.jobs.receive.reading.remark.Refusal;
import rural.schemas.control.Submission;

/**
 * A submission on its way in.
 *
 * @param sheet what is to be read; empty where the file or sheet was refused
 * @param first when it came first, where it is read once more
 * @param all every sheet found in the file
 */
record Incoming(
    Submission submission,
    Arrival arrival,
    Instant first,
    Optional<SheetFound> sheet,
    List<SheetFound> all,
    Optional<Refusal> refusal) {

  String form() {
    return submission.form().orElse("");
  }

  String period() {
    return sheet.map(SheetFound::period).orElse("");
  }
}
