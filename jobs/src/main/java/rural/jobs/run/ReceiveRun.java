package rural.jobs.run;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import rural.jobs.receive.inbox.Arrivals;
import rural.jobs.receive.inbox.Inbox;
import rural.schemas.control.SubmissionRegister;

/** Receives without publishing. */
public final class ReceiveRun {

  private final Desk desk;

  public ReceiveRun(Desk desk) {
    this.desk = desk;
  }

  public Exit run(Path inbox, Instant receivedAt) throws IOException {
    Arrivals arrivals = new Inbox(inbox).arrivals();
    if (arrivals.isEmpty() && isSettled()) {
      System.out.println(desk.messages().text("receive.empty", inbox));
      return Exit.DONE;
    }
    if (arrivals.files().isEmpty() && isSettled()) {
      Intake.tell(desk, arrivals);
      return Exit.REFUSED;
    }
    try (OpenHome home = OpenHome.of(desk, inbox)) {
      String parameters = "receive --inbox %s --received-at %s".formatted(inbox, receivedAt);
      RunLog log = RunLog.begin(desk, "receive", Optional.empty(), parameters, Intake.STEPS);
      try {
        Intake.Result result = new Intake(desk, home, log).take(arrivals, receivedAt);
        if (!result.problems().isEmpty()) {
          return log.ended(Exit.USAGE);
        }
        return log.ended(result.isRefused() ? Exit.REFUSED : Exit.DONE);
      } catch (IOException | RuntimeException e) {
        log.failed(e);
        throw e;
      }
    }
  }

  /** Whether no earlier run was killed while it received. */
  private boolean isSettled() {
    return new SubmissionRegister(desk.control().jdbi()).unfinished().isEmpty();
  }
}
