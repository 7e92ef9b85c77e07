package rural.jobs.run;

import rural.jobs.warehouse.Warehouse;
import rural.schemas.control.HomeLock;

/** A home that this process alone writes to, with its tables. */
record OpenHome(HomeLock lock, Warehouse warehouse) implements AutoCloseable {

  static OpenHome of(Desk desk) {
    HomeLock lock = HomeLock.take(desk.control(), desk.clock());
    try {
      return new OpenHome(lock, Warehouse.open(desk.home(), desk.control()));
    } catch (RuntimeException e) {
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
