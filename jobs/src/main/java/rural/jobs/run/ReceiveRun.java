package rural.jobs.run;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Receives without publishing. */
public final class ReceiveRun {

  private final Desk desk;

  public ReceiveRun(Desk desk) {
    this.desk = desk;
  }

  public Exit run(Path inbox, Instant receivedAt) throws IOException {
    List<Arrival> arrivals = new Inbox(inbox).arrivals();
    if (arrivals.isEmpty()) {
      System.out.println(desk.messages().text("receive.empty", inbox));
      return Exit.DONE;
    }
    try (OpenHome home = OpenHome.of(desk, inbox)) {
      String parameters = "receive --inbox %s --received-at %s".formatted(inbox, receivedAt);
      RunLog log = RunLog.begin(desk, "receive", Optional.empty(), parameters, Intake.STEPS);
      try {
        Intake.Result result = new Intake(desk, home, log).take(arrivals, receivedAt);
        boolean refused = !result.submissions().isEmpty() && result.usable() == 0;
        return log.ended(refused ? Exit.REFUSED : Exit.DONE);
      } catch (IOException | RuntimeException e) {
        log.failed(e);
        throw e;
      }
    }
  }
}
