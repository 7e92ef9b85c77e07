package rural.jobs.limit;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which query takes most memory: what the threads of its tasks ask Java for. */
final class Appetite {

  private static final Pattern TASK = Pattern.compile("Executor task .*\\(TID (\\d+)\\)");

  private final com.sun.management.ThreadMXBean threads =
      (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
  private final Work work;
  private final Map<Long, Long> asked = new HashMap<>();
  private final Map<String, Long> eaten = new HashMap<>();

  Appetite(Work work) {
    this.work = work;
  }

  /** Looks again at what each task has asked for since last time. */
  void look() {
    for (ThreadInfo thread : threads.getThreadInfo(threads.getAllThreadIds())) {
      if (thread == null) {
        continue;
      }
      Matcher task = TASK.matcher(thread.getThreadName());
      if (task.matches()) {
        add(thread.getThreadId(), Long.parseLong(task.group(1)));
      }
    }
  }

  private void add(long thread, long task) {
    long now = threads.getThreadAllocatedBytes(thread);
    Long before = asked.put(thread, now);
    if (before != null) {
      work.stage(task)
          .ifPresent(
              stage -> stage.tags().forEach(tag -> eaten.merge(tag, now - before, Long::sum)));
    }
  }

  /** Who has taken most; the one that runs longest where no task took any. */
  Optional<Question> largest(List<Question> questions) {
    return questions.stream()
        .max(
            Comparator.<Question>comparingLong(one -> eaten.getOrDefault(one.tag(), 0L))
                .thenComparing(Comparator.comparingLong(Question::askedAt).reversed()));
  }

  /** Forgets those that have gone. */
  void keep(List<Question> questions) {
    eaten.keySet().retainAll(questions.stream().map(Question::tag).toList());
  }
}
