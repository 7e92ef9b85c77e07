package rural.jobs.run;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import rural.schemas.control.Release;
import rural.schemas.control.ReleaseRegister;

/** Publishes what was held, once somebody answers for it. */
public final class ReleaseRun {

  private final Desk desk;

  public ReleaseRun(Desk desk) {
    this.desk = desk;
  }

  public Exit approve(String id, String who, String reason) throws IOException {
    ReleaseRegister register = new ReleaseRegister(desk.control().jdbi(), desk.clock());
    Release approved = register.approve(id, who, reason);
    try (OpenHome home = OpenHome.of(desk)) {
      RunLog log =
          RunLog.begin(
              desk,
              "approve",
              Optional.of(approved.quarter().toString()),
              "release approve " + id,
              List.of(Publication.PUBLISH, ReportStep.NAME));
      new Sealing(desk, home.warehouse(), log, who).sealHeld(approved);
      new ReportStep(desk).run(id, log);
      log.ended(Exit.DONE);
    }
    System.out.println(
        desk.messages().text("quarterly.published", id, desk.home().releases().resolve(id)));
    return Exit.DONE;
  }
}
