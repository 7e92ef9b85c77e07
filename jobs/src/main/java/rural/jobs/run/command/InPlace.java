package rural.jobs.run.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import rural.jobs.proof.Bookkeeping;
import rural.jobs.run.Desk;
import rural.jobs.warehouse.TablesPlace;
import rural.schemas.contract.Text;
import rural.schemas.control.HomeBusyException;
import rural.schemas.control.HomeLock;

/** Sees to it that the tables of a home lie in it, before anything is done with them. */
final class InPlace {

  private InPlace() {}

  /** Where another run works on the home, that one has seen to it, or the next will. */
  static void of(Desk desk) {
    TablesPlace place = new TablesPlace(desk.home(), desk.control());
    try {
      if (place.isWrong()) {
        putRight(desk, place);
      }
    } catch (HomeBusyException busy) {
      return;
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot put the tables of " + desk.home() + " right", e);
    }
  }

  private static void putRight(Desk desk, TablesPlace place) throws IOException {
    Instant since = Instant.now();
    HomeLock lock = HomeLock.take(desk.control(), desk.clock());
    try {
      for (Text done : place.putRight()) {
        System.err.println(desk.say(done));
      }
      Bookkeeping.enter(desk.home(), desk.control(), since, desk.clock().instant());
    } finally {
      lock.close();
    }
  }
}
