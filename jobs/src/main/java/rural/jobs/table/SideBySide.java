package rural.jobs.table;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Pieces of work that do not need each other. Small ones are mostly planning, which one core does,
 * so several run at once; large ones fill all cores and all memory by themselves.
 *
 * <p>Each time in threads of its own, never in Java's common pool (as parallel streams are): Spark
 * and Hadoop wait for work of theirs in that pool, which ours would occupy while it waits for them.
 */
public final class SideBySide {

  private static final int AT_ONCE = Math.min(4, Runtime.getRuntime().availableProcessors());

  private SideBySide() {}

  /**
   * Several small pieces at once; ends when all have ended, and throws the first failure then.
   * Large ones in turn, up to the first failure.
   */
  public static <T> void run(List<T> pieces, boolean isSmall, Consumer<T> work) {
    if (isSmall) {
      map(
          pieces,
          piece -> {
            work.accept(piece);
            return piece;
          });
    } else {
      pieces.forEach(work);
    }
  }

  /** What each small piece comes to, in their order; ends and throws as {@link #run}. */
  public static <T, R> List<R> map(List<T> pieces, Function<T, R> work) {
    ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
    try {
      List<Future<R>> all = new ArrayList<>();
      pieces.forEach(one -> all.add(threads.submit(() -> work.apply(one))));
      return results(all);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while pieces of work ran side by side", e);
    } finally {
      threads.shutdown();
    }
  }

  /** Two questions that do not need each other, at once; throws as {@link #run}. */
  public static <A, B, R> R both(Supplier<A> one, Supplier<B> other, BiFunction<A, B, R> joined) {
    AtomicReference<A> first = new AtomicReference<>();
    AtomicReference<B> second = new AtomicReference<>();
    List<Runnable> questions = List.of(() -> first.set(one.get()), () -> second.set(other.get()));
    run(questions, true, Runnable::run);
    return joined.apply(first.get(), second.get());
  }

  private static <R> List<R> results(List<Future<R>> all) throws InterruptedException {
    List<R> results = new ArrayList<>();
    Throwable failure = null;
    for (Future<R> one : all) {
      try {
        results.add(one.get());
      } catch (ExecutionException e) {
        failure = failure == null ? e.getCause() : failure;
      }
    }
    if (failure instanceof RuntimeException known) {
      throw known;
    }
    if (failure != null) {
      throw new IllegalStateException(failure);
    }
    return results;
  }
}
