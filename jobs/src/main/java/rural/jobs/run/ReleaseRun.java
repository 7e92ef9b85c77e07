package rural.jobs.run;

import java.io.IOException;
import rural.jobs.warehouse.Warehouse;
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
      Warehouse warehouse = home.warehouse();
      new Publication(desk, warehouse, who).publishHeld(approved);
    }
    System.out.println(
        desk.messages().text("quarterly.published", id, desk.home().releases().resolve(id)));
    return Exit.DONE;
  }
}
