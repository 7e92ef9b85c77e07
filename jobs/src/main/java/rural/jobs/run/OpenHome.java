package rural.jobs.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import rural.jobs.warehouse.Scale;
import rural.jobs.warehouse.Warehouse;
import rural.schemas.control.HomeLock;

/** A home that this process alone writes to, with its tables. */
record OpenHome(HomeLock lock, Warehouse warehouse) implements AutoCloseable {

  /**
   * @param inbox folders that will be read
   */
  static OpenHome of(Desk desk, Path... inbox) throws IOException {
    HomeLock lock = HomeLock.take(desk.control(), desk.clock());
    try {
      return new OpenHome(
          lock, Warehouse.open(desk.home(), desk.control(), Scale.of(desk.home(), List.of(inbox))));
    } catch (IOException | RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  @Override
  public void close() {
    warehouse.close();
    lock.close();
  }
}
