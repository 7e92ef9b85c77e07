package rural.jobs.rate;

import java.io.Serializable;
import rural.schemas.contract.Indicator;
import rural.schemas.contract.Kind;

/** What of an indicator's definition decides how its figures stand beside others. */
record Yardstick(
    String id, String caliber, Kind kind, boolean overTarget, boolean provisionalUntilYearEnd)
    implements Serializable {

  static Yardstick of(Indicator indicator) {
    return new Yardstick(
        indicator.id(),
        indicator.caliber(),
        indicator.kind(),
        indicator.isOverTarget(),
        indicator.provisionalUntilYearEnd());
  }
}
