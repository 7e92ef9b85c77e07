package rural.jobs.sample.truth;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import rural.jobs.sample.form.Entry;
import rural.jobs.sample.form.ManagementForms;
import rural.jobs.sample.place.Hierarchy;
import rural.schemas.period.Quarter;

/**
 * toilet.task_completion: over a division's own target of the year stands all that was built in it.
 * A division without one has its children's together, both targets and what was built towards them;
 * what is built where nobody has a target lacks a side and counts on neither.
 */
final class TaskAnswers {

  static final String ID = "toilet.task_completion";

  private final Hierarchy hierarchy;
  private final Map<String, BigDecimal> targets;

  TaskAnswers(Ledger ledger, Hierarchy hierarchy, Quarter quarter) {
    this.hierarchy = hierarchy;
    this.targets =
        ledger.inForce(ManagementForms.TARGET, "").stream()
            .filter(row -> row.text("indicator").equals(ID))
            .filter(row -> row.get("year").equals((long) quarter.year()))
            .collect(
                Collectors.toMap(
                    row -> row.text("division_code"), (Entry row) -> row.number("target")));
  }

  /** Built households over targets, where {@code built} has the plain sums of every division. */
  List<Answer> over(List<Answer> built) {
    Map<String, Answer> sums = new HashMap<>();
    built.forEach(answer -> sums.put(answer.division().code(), answer));
    return built.stream().map(answer -> towards(answer, sums)).toList();
  }

  private Answer towards(Answer built, Map<String, Answer> sums) {
    Task task = task(built.division().code(), sums).orElse(Task.NONE);
    return new Answer(
        built.quarter(),
        built.division(),
        ID,
        task.done(),
        task.target(),
        built.expected(),
        task.reported());
  }

  private Optional<Task> task(String code, Map<String, Answer> sums) {
    BigDecimal own = targets.get(code);
    if (own != null) {
      Answer whole = sums.get(code);
      return Optional.of(new Task(whole.numerator(), own, whole.reported()));
    }
    return hierarchy.children(code).stream()
        .filter(child -> sums.containsKey(child.code()))
        .flatMap(child -> task(child.code(), sums).stream())
        .reduce(Task::plus);
  }

  /** What is to be done and what was, null where there is none, and how many records say so. */
  private record Task(BigDecimal done, BigDecimal target, long reported) {

    static final Task NONE = new Task(null, null, 0);

    Task plus(Task other) {
      return new Task(
          plus(done, other.done), plus(target, other.target), reported + other.reported);
    }

    private static BigDecimal plus(BigDecimal one, BigDecimal other) {
      if (one == null || other == null) {
        return one == null ? other : one;
      }
      return one.add(other);
    }
  }
}
