package rural.jobs.run;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import rural.jobs.receive.inbox.Arrivals;
import rural.jobs.receive.inbox.Inbox;
import rural.schemas.period.Quarter;

/** The quarterly run, step by step; every step can be done again, and ends the same. */
public final class QuarterlyRun {

  static final List<String> STEPS =
      Stream.of(Intake.STEPS, Publication.STEPS, List.of(ReportStep.NAME))
          .flatMap(List::stream)
          .toList();

  private final Desk desk;

  public QuarterlyRun(Desk desk) {
    this.desk = desk;
  }

  /**
   * What is asked for.
   *
   * @param cutOff only look at what the quarter was on that day; empty = publish
   * @param approver lets the release pass whatever the audit finds
   * @param bulletin whether the bulletin of what is published is made
   */
  public record Order(
      Quarter quarter,
      Path inbox,
      Instant receivedAt,
      Optional<Instant> cutOff,
      Optional<String> approver,
      Optional<String> reason,
      boolean bulletin) {

    /** The command that asks for the same. */
    String parameters() {
      String asked =
          "quarterly --quarter %s --inbox %s --received-at %s"
              .formatted(quarter, inbox, receivedAt);
      return asked
          + cutOff.map(moment -> " --cut-off " + moment).orElse("")
          + (bulletin ? "" : " --no-bulletin");
    }
  }

  public Exit run(Order order) throws IOException {
    if (order.cutOff().isPresent()) {
      return new EarlierLook(desk).run(order, order.cutOff().get());
    }
    if (order.bulletin()) {
      // What is wrong with it is told now, and not when the quarter is published.
      ReportStep.require(desk);
    }
    try (OpenHome home = OpenHome.of(desk, order.inbox())) {
      RunLog log =
          RunLog.begin(
              desk,
              "quarterly",
              Optional.of(order.quarter().toString()),
              order.parameters(),
              STEPS);
      try {
        return log.ended(run(order, home, log));
      } catch (IOException | RuntimeException e) {
        log.failed(e);
        throw e;
      }
    }
  }

  private Exit run(Order order, OpenHome home, RunLog log) throws IOException {
    Arrivals arrivals = new Inbox(order.inbox()).arrivals();
    Intake.Result intake = new Intake(desk, home, log).take(arrivals, order.receivedAt());
    if (!intake.problems().isEmpty()) {
      // What waits would be missing from what is published.
      return Exit.USAGE;
    }
    if (intake.isRefused()) {
      tell("quarterly.refused", order.quarter(), desk.home().receipts());
      return Exit.REFUSED;
    }
    String who = order.approver().orElse(System.getProperty("user.name"));
    Publication publication = new Publication(desk, home.warehouse(), log, who);
    log.reads(order.parameters(), publication.inputs().toString());
    Publication.Outcome outcome =
        publication.publish(
            order.quarter(),
            order
                .approver()
                .map(name -> new Publication.Approver(name, order.reason().orElse(""))));
    if (order.bulletin() && outcome.exit() == Exit.DONE) {
      new ReportStep(desk).run(outcome.release().orElseThrow().id(), log);
    }
    report(order, outcome);
    return outcome.exit();
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
