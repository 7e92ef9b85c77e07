package rural.jobs.run;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import rural.jobs.warehouse.Upkeep;

/** Keeps the tables quick and small, a group of them a step; done again, it finds little to do. */
public final class MaintainRun {

  /** The namespaces of the tables. */
  static final List<String> STEPS =
      List.of("registry", "records", "received", "published", "panel");

  /** No write takes this long, so what is older and belongs to nothing was left by a killed run. */
  private static final Duration ORPHANED_AFTER = Duration.ofDays(3);

  private final Desk desk;

  public MaintainRun(Desk desk) {
    this.desk = desk;
  }

  public Exit run() throws IOException {
    try (OpenHome home = OpenHome.of(desk)) {
      RunLog log = RunLog.begin(desk, "maintain", Optional.empty(), "maintain", STEPS);
      try {
        Upkeep upkeep = home.warehouse().upkeep();
        Upkeep.Done all = Upkeep.Done.NOTHING;
        for (String group : STEPS) {
          all = all.plus(step(group, upkeep, log));
        }
        System.out.println(said(all));
        return log.ended(Exit.DONE);
      } catch (RuntimeException e) {
        log.failed(e);
        throw e;
      }
    }
  }

  private Upkeep.Done step(String group, Upkeep upkeep, RunLog log) {
    RunLog.Stage stage = log.step(group);
    Instant now = desk.clock().instant();
    Instant keepSince = now.minus(Duration.ofDays(desk.settings().maintain().keepDays()));
    Upkeep.Done done = Upkeep.Done.NOTHING;
    for (String table : upkeep.tables(group)) {
      done = done.plus(upkeep.look(table, keepSince, now.minus(ORPHANED_AFTER)));
    }
    stage.done(said(done), 0, 0);
    return done;
  }

  private String said(Upkeep.Done done) {
    return desk.messages()
        .text(
            "maintain.done",
            done.tables(),
            done.filesBefore(),
            done.filesAfter(),
            done.snapshots(),
            done.orphans());
  }
}
