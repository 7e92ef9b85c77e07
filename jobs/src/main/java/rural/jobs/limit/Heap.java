package rural.jobs.limit;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.util.List;

/** How much of the memory is really taken, by what lives longer than a moment. */
final class Heap {

  private static final long NANOSECONDS_BETWEEN = 5_000_000_000L;

  private final List<MemoryPoolMXBean> old =
      ManagementFactory.getMemoryPoolMXBeans().stream()
          .filter(one -> one.getType() == MemoryType.HEAP)
          .filter(one -> one.getName().matches(".*(Old|Tenured).*"))
          .toList();
  private long cleanedAt = System.nanoTime() - NANOSECONDS_BETWEEN;

  /**
   * Looks twice: most of what is there may be garbage, so it is removed first, which takes seconds
   * and is not done often.
   */
  boolean isAbove(int percent) {
    if (!isTaken(percent) || System.nanoTime() - cleanedAt < NANOSECONDS_BETWEEN) {
      return false;
    }
    ManagementFactory.getMemoryMXBean().gc();
    cleanedAt = System.nanoTime();
    return isTaken(percent);
  }

  private boolean isTaken(int percent) {
    return old.stream()
        .map(MemoryPoolMXBean::getUsage)
        .anyMatch(usage -> usage.getUsed() > limit(usage) / 100 * percent);
  }

  private static long limit(MemoryUsage usage) {
    return usage.getMax() > 0 ? usage.getMax() : Runtime.getRuntime().maxMemory();
  }
}
