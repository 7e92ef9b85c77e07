package rural.jobs.receive;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import rural.jobs.receive.inbox.Arrival;
import rural.jobs.receive.inbox.Stamp;
import rural.jobs.receive.reading.header.SheetFound;
import rural.schemas.control.Submission;
import rural.schemas.home.Home;
import rural.schemas.period.CivilTime;

/**
 * A sheet to read, wherever the task runs.
 *
 * @param home folder whose contracts apply
 * @param file name of the file as the register has it
 * @param submittedOn empty where the form head does not say
 * @param stamp of the file when it was looked into first
 * @param all every sheet found in the file: a key may occur in two of them
 * @param authority what the sender may change of the register
 * @param version sorts the versions of a row: submitted on, received at, content hash
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
    Authority authority)
    implements Serializable {

  private static final DateTimeFormatter SORTABLE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS").withZone(ZoneOffset.UTC);

  public static SheetTask of(
      Home home,
      Submission submission,
      Arrival arrival,
      SheetFound sheet,
      List<SheetFound> all,
      Authority authority) {
    LocalDate dated =
        submission
            .submittedOn()
            .orElseGet(() -> LocalDate.ofInstant(submission.receivedAt(), CivilTime.ZONE));
    return new SheetTask(
        home.root().toString(),
        arrival.path().toString(),
        submission.submissionId(),
        submission.file(),
        submission.unitCode().orElse(""),
        submission.submittedOn().map(LocalDate::toString).orElse(""),
        submission.receivedAt(),
        dated
            + "|"
            + SORTABLE.format(submission.receivedAt())
            + "|"
            + submission.contentHash()
            + "|"
            + submission.submissionId(),
        arrival.stamp(),
        sheet,
        new java.util.ArrayList<>(all),
        authority);
  }
}
