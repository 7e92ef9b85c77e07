package rural.jobs.rate;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;
import rural.jobs.registry.Goal;
import rural.jobs.registry.Hierarchy;
import rural.jobs.registry.Targets;
import rural.jobs.table.Types;

/**
 * What a division should have reached by the end of the quarter. The path starts at 0: a rate that
 * stands near its target from the first day wants a plan of its own, such as 95, 97, 99, 100, for
 * the even one of 25, 50, 75, 100 asks little of it.
 *
 * @param target the year's target, in % or, for a task, its quantity
 * @param due in %
 */
record Plan(BigDecimal target, BigDecimal due) {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** The plans of an indicator's divisions; one without a target has none. */
  static Plans of(Yardstick yardstick, Targets targets, Hierarchy hierarchy) {
    if (yardstick.overTarget()) {
      Map<String, Goal> tasks = targets.tasks(yardstick.id(), hierarchy);
      return code -> Optional.ofNullable(tasks.get(code)).map(Plan::ofTask);
    }
    return code ->
        targets.own(yardstick.id(), code).map(goal -> new Plan(goal.target(), goal.due()));
  }

  /** Looks up the plan of a division. */
  interface Plans {
    Optional<Plan> of(String code);
  }

  /** A task of nothing is due in full. */
  private static Plan ofTask(Goal goal) {
    BigDecimal due =
        goal.target().signum() == 0
            ? HUNDRED
            : goal.due()
                .multiply(HUNDRED)
                .divide(goal.target(), Types.PERCENT.scale(), RoundingMode.HALF_UP);
    return new Plan(goal.target(), due);
  }
}
