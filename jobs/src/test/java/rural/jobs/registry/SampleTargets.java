package rural.jobs.registry;

import java.math.BigDecimal;

/** The target of one division, as the form says it. */
public final class SampleTargets {

  private SampleTargets() {}

  /** Nobody said what is due when. */
  public static Targets even(String indicator, String division, String target, int quarter) {
    return own(indicator, division, Goal.even(new BigDecimal(target), quarter));
  }

  /**
   * @param due cumulative % of the target by the end of the quarter
   */
  public static Targets planned(String indicator, String division, String target, String due) {
    return own(indicator, division, Goal.of(new BigDecimal(target), new BigDecimal(due)));
  }

  private static Targets own(String indicator, String division, Goal goal) {
    Targets targets = new Targets();
    targets.own(indicator, division, goal);
    return targets;
  }
}
