package rural.schemas.control.opening;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.locks.ReentrantLock;
import rural.schemas.account.PrivateHome;
import rural.schemas.home.Home;

/** One process at a time opens the database of a home for the first time, or changes its tables. */
final class Turn {

  /** Locks of files are between processes; between threads Java throws instead of waiting. */
  private static final ReentrantLock HERE = new ReentrantLock();

  private Turn() {}

  /** What is done while nobody else has the turn. */
  interface Work<T> {
    T result() throws IOException;
  }

  static <T> T take(Home home, Work<T> work) throws IOException {
    HERE.lock();
    try (FileChannel file =
        PrivateHome.open(home.controlTurn(), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      Patience patience = new Patience();
      for (FileLock lock = file.tryLock(); lock == null; lock = file.tryLock()) {
        if (!patience.goesOn()) {
          throw new ControlDatabaseException(ControlFaults.held(home.control()));
        }
      }
      return work.result();
    } finally {
      HERE.unlock();
    }
  }
}
