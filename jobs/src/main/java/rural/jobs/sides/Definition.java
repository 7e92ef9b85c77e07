package rural.jobs.sides;

import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import rural.schemas.contract.Contract;
import rural.schemas.contract.Grain;
import rural.schemas.contract.Indicator;
import rural.schemas.contract.Kind;
import rural.schemas.period.Quarter;
import rural.schemas.place.Level;

/**
 * What a task has to know of an indicator whose sides it sums, and in which quarters it holds.
 *
 * @param below what the denominator is
 */
public record Definition(
    String id, Grain grain, Below below, Kind kind, List<Level> levels, List<String> quarters)
    implements Serializable {

  /** What stands below the line. */
  public enum Below {
    /** Each record counts 1. */
    RECORDS,
    /** The year's target of the division. */
    TARGET,
    /** An amount of the record. */
    AMOUNT;

    static Below of(Indicator indicator) {
      if (indicator.isOverTarget()) {
        return TARGET;
      }
      return indicator.denominator().equals(Indicator.RECORDS) ? RECORDS : AMOUNT;
    }
  }

  public boolean overTarget() {
    return below == Below.TARGET;
  }

  /** Whether a village that is missing has a size that must be looked up. */
  public boolean asksSizesOfVillages() {
    return grain == Grain.VILLAGE && below == Below.AMOUNT;
  }

  /** Every definition of the form that is in force at the end of one of the quarters. */
  public static Map<Indicator, Definition> of(Contract contract, List<Quarter> quarters) {
    Map<Indicator, Definition> all = new LinkedHashMap<>();
    for (Indicator indicator : contract.indicators()) {
      List<String> holds =
          quarters.stream()
              .filter(quarter -> indicator.validity().includes(quarter.end()))
              .map(Quarter::toString)
              .toList();
      if (!holds.isEmpty()) {
        all.put(
            indicator,
            new Definition(
                indicator.id(),
                contract.grain(),
                Below.of(indicator),
                indicator.kind(),
                indicator.levels(),
                holds));
      }
    }
    return all;
  }
}
