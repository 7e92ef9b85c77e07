package rural.jobs.run;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import rural.schemas.control.Release;
import rural.schemas.control.ReleaseRegister;
import rural.schemas.control.ReleaseState;

/** Publishes what was held, once somebody answers for it. */
public final class ReleaseRun {

  private final Desk desk;

  public ReleaseRun(Desk desk) {
    this.desk = desk;
  }

  /** Asked again after a kill, it goes on: what is published already only lacks its bulletin. */
  public Exit approve(String id, String who, String reason) throws IOException {
    ReportStep.require(desk);
    ReleaseRegister register = new ReleaseRegister(desk.control().jdbi(), desk.clock());
    Release asked = register.show(id);
    boolean isPublished = asked.state() == ReleaseState.PUBLISHED && asked.approval().isPresent();
    Release approved = isPublished ? asked : register.approve(id, who, reason);
    try (OpenHome home = OpenHome.of(desk)) {
      RunLog log =
          RunLog.begin(
              desk,
              "approve",
              Optional.of(approved.quarter().toString()),
              "release approve " + id,
              List.of(Publication.PUBLISH, ReportStep.NAME));
      try {
        Sealing sealing = new Sealing(desk, home.warehouse(), log, who);
        if (isPublished) {
          sealing.finish(approved);
        } else {
          sealing.sealHeld(approved);
        }
        new ReportStep(desk).run(id, log);
        log.ended(Exit.DONE);
      } catch (IOException | RuntimeException e) {
        log.failed(e);
        throw e;
      }
    }
    System.out.println(
        desk.messages().text("quarterly.published", id, desk.home().releases().resolve(id)));
    return Exit.DONE;
  }
}
