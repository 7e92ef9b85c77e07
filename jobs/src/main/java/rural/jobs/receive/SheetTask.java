package rural.jobs.receive;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import rural.jobs.receive.inbox.Arrival;
import rural.jobs.receive.inbox.Stamp;
import rural.jobs.receive.prefill.Corrections;
import rural.jobs.receive.reading.Beforehand;
import rural.jobs.receive.reading.SheetNames;
import rural.jobs.receive.reading.header.SheetFound;
import rural.jobs.table.VersionOrder;
import rural.schemas.control.Submission;
import rural.schemas.home.Home;

/**
 * A sheet to read, wherever the task runs.
 *
 * @param home folder whose contracts apply
 * @param file name of the file as the register has it
 * @param submittedOn empty where the form head does not say
 * @param stamp of the file when it was looked into first
 * @param all every sheet found in the file: a key may occur in two of them
 * @param version of {@link VersionOrder}
 * @param authority what the sender may change of the register
 * @param faults what its rows have against them beside those of other sheets
 * @param beforehand what is known of it before it is read
 */
public record SheetTask(
    String home,
    String path,
    String submissionId,
    String file,
    String unitCode,
    String submittedOn,
    Instant receivedAt,
    String version,
    Stamp stamp,
    SheetFound sheet,
    List<SheetFound> all,
    Authority authority,
    SheetFaults faults,
    Beforehand beforehand)
    implements Serializable {

  /**
   * @param first when the sheet came first; read once more it is no newer report
   */
  public static SheetTask of(
      Home home,
      Submission submission,
      Arrival arrival,
      Instant first,
      SheetFound sheet,
      List<SheetFound> all,
      Authority authority) {
    return new SheetTask(
        home.root().toString(),
        arrival.path().toString(),
        submission.submissionId(),
        submission.file(),
        submission.unitCode().orElse(""),
        submission.submittedOn().map(LocalDate::toString).orElse(""),
        submission.receivedAt(),
        VersionOrder.of(
            submission.submittedOn(), first, submission.contentHash(), submission.submissionId()),
        arrival.stamp(),
        sheet,
        new java.util.ArrayList<>(all),
        authority,
        SheetFaults.NONE,
        Beforehand.NOTHING);
  }

  SheetTask with(SheetFaults found) {
    return with(found, beforehand);
  }

  public SheetTask with(Corrections since) {
    return with(faults, beforehand.with(since));
  }

  SheetTask with(SheetNames known) {
    return with(faults, beforehand.with(known));
  }

  private SheetTask with(SheetFaults found, Beforehand known) {
    return new SheetTask(
        home,
        path,
        submissionId,
        file,
        unitCode,
        submittedOn,
        receivedAt,
        version,
        stamp,
        sheet,
        all,
        authority,
        found,
        known);
  }
}
