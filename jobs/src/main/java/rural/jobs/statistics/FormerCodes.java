package rural.jobs.statistics;

import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import rural.jobs.registry.Comparison;
import rural.schemas.period.Quarter;

/**
 * The code that a division of an earlier quarter has today, so that a recode does not end its
 * series.
 *
 * @param today quarter → code of then → code of today, where they differ
 */
public record FormerCodes(Map<String, Map<String, String>> today) implements Serializable {

  private static final int QUARTERS = 60;

  public FormerCodes {
    today = Map.copyOf(today);
  }

  /** The codes of the fifteen years before the quarter of a comparison. */
  public static FormerCodes of(Comparison comparison) {
    Map<String, Map<String, String>> all = new HashMap<>();
    Quarter quarter = comparison.quarter();
    for (int i = 0; i < QUARTERS; i++) {
      quarter = quarter.previous();
      Map<String, String> codes = new HashMap<>();
      Map<String, String> former =
          comparison.registry().formerCodes(quarter.end(), comparison.quarter().end());
      former.forEach((now, then) -> codes.put(then, now));
      if (!codes.isEmpty()) {
        all.put(quarter.toString(), Map.copyOf(codes));
      }
    }
    return new FormerCodes(all);
  }

  public String codeOfToday(PublishedRate rate) {
    return codeOfToday(rate.quarter(), rate.code());
  }

  /**
   * @param code as of that quarter; null stays null
   */
  public String codeOfToday(String quarter, String code) {
    Map<String, String> codes = today.get(quarter);
    return codes == null || code == null ? code : codes.getOrDefault(code, code);
  }
}
