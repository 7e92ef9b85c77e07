package rural.jobs.run;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import rural.jobs.terminal.Step;
import rural.schemas.control.RunBook;
import rural.schemas.period.Quarter;

/** The quarterly run: receive, merge, compute, audit, publish; every step enters the run book. */
public final class QuarterlyRun {

  private final Desk desk;
  private final RunBook runs;

  public QuarterlyRun(Desk desk) {
    this.desk = desk;
    this.runs = new RunBook(desk.control().jdbi(), desk.clock());
  }

  /**
   * What is asked for.
   *
   * @param cutOff compute from what was known then; empty = from all that is known
   * @param approver lets the release pass whatever the audit finds
   */
  public record Order(
      Quarter quarter,
      Path inbox,
      Instant receivedAt,
      Optional<Instant> cutOff,
      Optional<String> approver,
      Optional<String> reason) {}

  public Exit run(Order order) throws IOException {
    try (OpenHome home = OpenHome.of(desk, order.inbox())) {
      String run =
          runs.begin(
              "quarterly", Optional.of(order.quarter().toString()), "command", Version.text());
      try {
        Exit exit = run(order, home, run);
        runs.end(run, exit.name().toLowerCase(java.util.Locale.ROOT), Optional.empty());
        return exit;
      } catch (IOException | RuntimeException e) {
        runs.end(run, "failed", Optional.of(String.valueOf(e.getMessage())));
        throw e;
      }
    }
  }

  private Exit run(Order order, OpenHome home, String run) throws IOException {
    runs.beginStep(run, 1, "receive");
    Intake.Result intake = receive(home, order.inbox(), order.receivedAt());
    runs.endStep(run, 1, "done", intake.rows(), intake.accepted(), "");
    if (!intake.submissions().isEmpty() && intake.usable() == 0) {
      tell("quarterly.refused", order.quarter(), desk.home().receipts());
      return Exit.REFUSED;
    }
    runs.beginStep(run, 2, "publish");
    Publication publication =
        new Publication(
            desk, home.warehouse(), order.approver().orElse(System.getProperty("user.name")));
    Publication.Outcome outcome =
        publication.publish(
            order.quarter(),
            order.cutOff(),
            order
                .approver()
                .map(name -> new Publication.Approver(name, order.reason().orElse(""))));
    String id = outcome.release().map(release -> release.id()).orElse("");
    runs.endStep(run, 2, "done", 0, 0, id);
    report(order, outcome);
    return outcome.exit();
  }

  private Intake.Result receive(OpenHome home, Path inbox, Instant receivedAt) throws IOException {
    Step step = desk.progress().start("receive");
    List<Arrival> arrivals = new Inbox(inbox).arrivals();
    Intake.Result result = new Intake(desk, home).take(arrivals, receivedAt, step);
    step.done(Summary.of(desk, result));
    return result;
  }

  private void report(Order order, Publication.Outcome outcome) {
    switch (outcome.exit()) {
      case REFUSED -> tell("quarterly.refused", order.quarter(), desk.home().receipts());
      case HELD -> {
        tell("quarterly.held", outcome.release().orElseThrow().id());
        outcome
            .release()
            .get()
            .findings()
            .forEach(finding -> print("  " + desk.say(finding.message())));
        tell("quarterly.approve", outcome.release().get().id());
      }
      default -> {
        String id = outcome.release().orElseThrow().id();
        if (outcome.isNew()) {
          tell("quarterly.published", id, desk.home().releases().resolve(id));
        } else {
          tell("quarterly.unchanged", order.quarter(), id);
        }
      }
    }
  }

  private void tell(String message, Object... values) {
    print(desk.messages().text(message, values));
  }

  private static void print(String line) {
    System.out.println(line);
  }
}
