package rural.jobs.registry;

import java.io.Serializable;
import java.math.BigDecimal;

/**
 * A target of the year and the part of it that is due by the end of a quarter, both in the unit of
 * the target: % for a rate, a quantity for a task.
 */
public record Goal(BigDecimal target, BigDecimal due) implements Serializable {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /**
   * @param plan cumulative % of the target due by then
   */
  static Goal of(BigDecimal target, BigDecimal plan) {
    return new Goal(target, target.multiply(plan).divide(HUNDRED));
  }

  Goal plus(Goal other) {
    return new Goal(target.add(other.target), due.add(other.due));
  }
}
