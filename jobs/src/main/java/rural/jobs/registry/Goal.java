package rural.jobs.registry;

import java.io.Serializable;
import java.math.BigDecimal;

/**
 * A target of the year and the part of it that is due by the end of a quarter, both in the unit of
 * the target: % for a rate, a quantity for a task.
 *
 * @param isEven whether nobody said what is due when: then it is as much each quarter
 */
public record Goal(BigDecimal target, BigDecimal due, boolean isEven) implements Serializable {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private static final BigDecimal EVEN_STEP = BigDecimal.valueOf(25);

  /**
   * @param plan cumulative % of the target due by then
   */
  static Goal of(BigDecimal target, BigDecimal plan) {
    return new Goal(target, target.multiply(plan).divide(HUNDRED), false);
  }

  /**
   * @param quarter 1 to 4
   */
  static Goal even(BigDecimal target, int quarter) {
    Goal goal = of(target, EVEN_STEP.multiply(BigDecimal.valueOf(quarter)));
    return new Goal(goal.target, goal.due, true);
  }

  Goal plus(Goal other) {
    return new Goal(target.add(other.target), due.add(other.due), isEven && other.isEven);
  }
}
