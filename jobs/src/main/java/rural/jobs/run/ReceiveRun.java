package rural.jobs.run;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import rural.jobs.terminal.Step;
import rural.schemas.control.RunBook;

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
    RunBook runs = new RunBook(desk.control().jdbi(), desk.clock());
    try (OpenHome home = OpenHome.of(desk, inbox)) {
      String run = runs.begin("receive", Optional.empty(), "command", Version.text());
      Step step = desk.progress().start("receive");
      Intake.Result result = new Intake(desk, home).take(arrivals, receivedAt, step);
      step.done(Summary.of(desk, result));
      Exit exit =
          !result.submissions().isEmpty() && result.usable() == 0 ? Exit.REFUSED : Exit.DONE;
      runs.end(run, exit.name().toLowerCase(java.util.Locale.ROOT), Optional.empty());
      return exit;
    }
  }
}
