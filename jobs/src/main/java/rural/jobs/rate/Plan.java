package rural.jobs.rate;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;
import rural.jobs.registry.Goal;
import rural.jobs.registry.Hierarchy;
import rural.jobs.registry.Targets;
import rural.jobs.table.Types;
import rural.schemas.contract.Kind;

/**
 * What a division should have reached by the end of the quarter. The form may say how much is due
 * when. Else a stock goes in even steps from where it stood at the end of the year before to its
 * target, and what begins anew each year goes in even steps from 0.
 *
 * @param target the year's target, in % or, for a task, its quantity
 * @param due in %; null where a stock's beginning is not known
 * @param start where a stock stood at the end of the year before, in %; null where that is not
 *     known or the rate is no stock
 */
record Plan(BigDecimal target, BigDecimal due, BigDecimal start) {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final int QUARTERS = 4;

  /** The plans of an indicator's divisions; one without a target has none. */
  static Plans of(
      Yardstick yardstick, int quarter, Targets targets, Hierarchy hierarchy, Past past) {
    if (yardstick.overTarget()) {
      Map<String, Goal> tasks = targets.tasks(yardstick.id(), hierarchy);
      return code -> Optional.ofNullable(tasks.get(code)).map(Plan::ofTask);
    }
    return code ->
        targets
            .own(yardstick.id(), code)
            .map(
                goal ->
                    yardstick.kind() == Kind.STOCK
                        ? ofStock(goal, quarter, past.atYearEnd(yardstick, code))
                        : new Plan(goal.target(), goal.due(), null));
  }

  /** Looks up the plan of a division. */
  interface Plans {
    Optional<Plan> of(String code);
  }

  private static Plan ofStock(Goal goal, int quarter, BigDecimal start) {
    if (!goal.isEven() || quarter == QUARTERS) {
      return new Plan(goal.target(), goal.due(), start);
    }
    return new Plan(goal.target(), start == null ? null : path(start, goal, quarter), start);
  }

  private static BigDecimal path(BigDecimal start, Goal goal, int quarter) {
    return goal.target()
        .subtract(start)
        .multiply(BigDecimal.valueOf(quarter))
        .divide(BigDecimal.valueOf(QUARTERS))
        .add(start);
  }

  /** A task of nothing is due in full. */
  private static Plan ofTask(Goal goal) {
    BigDecimal due =
        goal.target().signum() == 0
            ? HUNDRED
            : goal.due()
                .multiply(HUNDRED)
                .divide(goal.target(), Types.PERCENT.scale(), RoundingMode.HALF_UP);
    return new Plan(goal.target(), due, null);
  }

  /** Points ahead of what is due, negative = behind; null where either is not known. */
  BigDecimal gap(BigDecimal value) {
    return value == null || due == null ? null : value.subtract(due);
  }

  /** Whether less is reached than when the year began. */
  boolean isBelowStart(BigDecimal value) {
    return start != null && value.compareTo(start) < 0;
  }
}
