package rural.jobs.receive.reading.bound;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import rural.jobs.receive.reading.remark.Place;
import rural.jobs.receive.reading.remark.RefusalCode;
import rural.jobs.receive.reading.remark.RefusedException;

/**
 * Work on one received file, in a thread that can be left behind. Whatever goes wrong in it, and
 * whatever takes too long, refuses that file in words for its sender; the trace goes to the log.
 */
public final class OneFile {

  /** What is the machine's and would befall every file: nobody's report is refused for it. */
  private static final List<String> MACHINE =
      List.of(
          "no space left",
          "not enough space",
          "quota exceeded",
          "read-only file system",
          "too many open files");

  private static final ExecutorService THREADS =
      Executors.newCachedThreadPool(
          work -> {
            Thread thread = new Thread(work, "one file");
            thread.setDaemon(true);
            return thread;
          });

  private OneFile() {}

  /** What is done with the file. */
  @FunctionalInterface
  public interface Work<T> {
    T get() throws IOException, RefusedException;
  }

  /**
   * Does the work.
   *
   * @throws RefusedException for whatever concerns this file alone
   * @throws IOException where the machine fails
   */
  public static <T> T read(Place place, Limits limits, Work<T> work)
      throws IOException, RefusedException {
    AtomicReference<Thread> worker = new AtomicReference<>();
    Future<T> result =
        THREADS.submit(
            () -> {
              worker.set(Thread.currentThread());
              return work.get();
            });
    try {
      return result.get(limits.seconds(), TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      throw slow(place, limits, worker.get(), result);
    } catch (ExecutionException e) {
      throw refusal(place, limits, e.getCause());
    } catch (InterruptedException e) {
      result.cancel(true);
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while " + place.file() + " was read", e);
    }
  }

  /** Ends work that nobody waits for any more; to be asked wherever rows go by. */
  public static void checkLeft() {
    if (Thread.currentThread().isInterrupted()) {
      throw new CancellationException("Nobody waits for this file any more");
    }
  }

  private static RefusedException slow(
      Place place, Limits limits, Thread worker, Future<?> result) {
    Exception where = new Exception("Still busy after " + limits.seconds() + " s");
    if (worker != null) {
      where.setStackTrace(worker.getStackTrace());
    }
    Traces.keep(limits.logs(), place.file(), where);
    result.cancel(true);
    return new RefusedException(RefusalCode.TOO_SLOW, place, limits.seconds());
  }

  /**
   * What a fault means for the file.
   *
   * @throws IOException where the machine fails
   */
  public static RefusedException refusal(Place place, Limits limits, Throwable fault)
      throws IOException {
    if (fault instanceof RefusedException refused) {
      return refused;
    }
    if (isMachines(fault)) {
      throw fault instanceof IOException known ? known : new IOException(fault);
    }
    if (fault instanceof Error error && !isBound(error)) {
      throw error;
    }
    Traces.keep(limits.logs(), place.file(), fault);
    if (fault instanceof NoSuchFileException) {
      return new RefusedException(RefusalCode.CHANGED, place);
    }
    if (fault instanceof OutOfMemoryError) {
      return new RefusedException(RefusalCode.TOO_MUCH, place, "OutOfMemoryError");
    }
    RefusalCode code = Breakage.isFiles(fault) ? RefusalCode.DAMAGED : RefusalCode.UNREADABLE;
    return new RefusedException(code, place, fault.getClass().getSimpleName());
  }

  private static boolean isMachines(Throwable fault) {
    for (Throwable one = fault; one != null; one = one.getCause()) {
      String message = String.valueOf(one.getMessage()).toLowerCase(Locale.ROOT);
      if (one instanceof IOException && MACHINE.stream().anyMatch(message::contains)) {
        return true;
      }
    }
    return false;
  }

  /** Whether an error came of what the file asks for, and the process is well without it. */
  private static boolean isBound(Error error) {
    if (error instanceof OutOfMemoryError) {
      Runtime java = Runtime.getRuntime();
      long free = java.maxMemory() - java.totalMemory() + java.freeMemory();
      return free > java.maxMemory() / 4;
    }
    return error instanceof StackOverflowError || error instanceof AssertionError;
  }
}
