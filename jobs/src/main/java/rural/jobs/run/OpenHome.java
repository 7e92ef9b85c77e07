package rural.jobs.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.apache.spark.sql.SparkSession;
import rural.jobs.proof.Bookkeeping;
import rural.jobs.warehouse.Scale;
import rural.jobs.warehouse.Warehouse;
import rural.schemas.control.HomeLock;

/**
 * A home that this process alone writes to, with its tables, which open while files are read. What
 * was written is entered with its hash when the home is closed.
 *
 * @param since by the clock of the files, when it was taken
 */
record OpenHome(Desk desk, Instant since, HomeLock lock, CompletableFuture<Warehouse> opening)
    implements AutoCloseable {

  /**
   * @param inbox folders that will be read
   */
  static OpenHome of(Desk desk, Path... inbox) throws IOException {
    Instant since = Instant.now();
    HomeLock lock = HomeLock.take(desk.control(), desk.clock());
    try {
      new LeftOvers(desk.home()).sweep();
      Scale scale = Scale.of(desk.home(), List.of(inbox));
      return new OpenHome(
          desk,
          since,
          lock,
          CompletableFuture.supplyAsync(
              () -> Warehouse.open(desk.home(), desk.control(), scale),
              work -> new Thread(work, "warehouse").start()));
    } catch (IOException | RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  /**
   * Waits until the tables are open; from then on this thread asks by the settings of their
   * session.
   */
  Warehouse warehouse() {
    try {
      Warehouse warehouse = opening.join();
      SparkSession.setActiveSession(warehouse.spark());
      return warehouse;
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }

  @Override
  public void close() {
    try {
      // Where they could not be opened, who asked for them was told.
      opening.exceptionally(failure -> null).thenAccept(OpenHome::close).join();
      Bookkeeping.enter(desk.home(), desk.control(), since, desk.clock().instant());
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot enter what was written in " + desk.home().root(), e);
    } finally {
      lock.close();
    }
  }

  private static void close(Warehouse tables) {
    if (tables != null) {
      tables.close();
    }
  }
}
