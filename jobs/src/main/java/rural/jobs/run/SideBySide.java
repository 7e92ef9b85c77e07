package rural.jobs.run;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import rural.jobs.warehouse.Scale;

/**
 * Pieces of work that do not need each other. Small ones are mostly planning, which one core does,
 * so several run at once; large ones fill all cores and all memory by themselves.
 */
final class SideBySide {

  private static final int AT_ONCE = Math.min(4, Runtime.getRuntime().availableProcessors());

  private SideBySide() {}

  /** Ends when all have ended; the first failure is thrown then. */
  static <T> void run(List<T> pieces, Scale scale, Consumer<T> work) {
    if (scale == Scale.LARGE) {
      pieces.forEach(work);
      return;
    }
    ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
    try {
      List<Future<?>> all = new ArrayList<>();
      pieces.forEach(one -> all.add(threads.submit(() -> work.accept(one))));
      for (Future<?> one : all) {
        one.get();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while forms were taken in", e);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException cause
          ? cause
          : new IllegalStateException(e.getCause());
    } finally {
      threads.shutdown();
    }
  }
}
