package rural.jobs.run;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import rural.jobs.proof.Check;
import rural.jobs.proof.HomeProof;
import rural.jobs.terminal.Listing;
import rural.jobs.terminal.Step;
import rural.schemas.control.AuditHead;
import rural.schemas.control.AuditLog;
import rural.schemas.control.HomeLock;

/** Holds what lies in a home against what was written there; changes nothing. */
public final class VerifyRun {

  private final Desk desk;

  public VerifyRun(Desk desk) {
    this.desk = desk;
  }

  /** What was found. */
  public record Outcome(List<Check> checks, AuditHead head) {

    public long faults() {
      return checks.stream().mapToLong(one -> one.faults().size()).sum();
    }
  }

  /** Nobody writes meanwhile, or halves of what a run writes would be taken for faults. */
  public Outcome run() throws IOException {
    HomeLock lock = HomeLock.take(desk.control(), desk.clock());
    try {
      return checked();
    } finally {
      lock.close();
    }
  }

  private Outcome checked() throws IOException {
    HomeProof proof = new HomeProof(desk.home(), desk.control(), desk.clock());
    List<Check> checks = new ArrayList<>();
    for (String name : HomeProof.CHECKS) {
      try (Step step = desk.progress().start("verify." + name)) {
        Check check = proof.check(name, step::at);
        step.done(desk.messages().text("verify.step", check.looked(), check.faults().size()));
        checks.add(check);
      }
    }
    return new Outcome(checks, new AuditLog(desk.control().jdbi(), desk.clock()).head());
  }

  /** A row for each check. */
  public Listing counts(Outcome outcome) {
    return new Listing(
        List.of("check", "looked_at", "wrong"),
        outcome.checks().stream()
            .map(one -> List.<Object>of(one.name(), one.looked(), one.faults().size()))
            .toList());
  }

  /** A row for each check, with what is wrong in words. */
  public Listing all(Outcome outcome) {
    return new Listing(
        List.of("check", "looked_at", "wrong", "faults"),
        outcome.checks().stream()
            .map(
                one ->
                    List.<Object>of(
                        one.name(),
                        one.looked(),
                        one.faults().size(),
                        one.faults().stream().map(desk::say).toList()))
            .toList());
  }
}
