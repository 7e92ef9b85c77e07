package rural.jobs.sides;

import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import rural.schemas.contract.Contract;
import rural.schemas.contract.Grain;
import rural.schemas.contract.Indicator;
import rural.schemas.period.Quarter;
import rural.schemas.place.Level;

/** What a task has to know of an indicator whose sides it sums, and in which quarters it holds. */
public record Definition(
    String id, Grain grain, boolean overTarget, List<Level> levels, List<String> quarters)
    implements Serializable {

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
                indicator.isOverTarget(),
                indicator.levels(),
                holds));
      }
    }
    return all;
  }
}
