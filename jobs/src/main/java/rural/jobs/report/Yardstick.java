package rural.jobs.report;

import java.math.BigDecimal;
import java.util.Optional;
import rural.schemas.contract.Contract;
import rural.schemas.contract.Indicator;
import rural.schemas.settings.Settings;

/** By what the size of a unit is measured, before it may stand on a list. */
public enum Yardstick {
  HOUSEHOLDS,
  VILLAGES;

  private static final String HOUSEHOLD = "household";

  /** What the denominator of an indicator counts; empty where it is neither. */
  public static Optional<Yardstick> of(Contract contract, Indicator indicator) {
    if (indicator.denominator().equals(Indicator.RECORDS)) {
      return Optional.of(VILLAGES);
    }
    return contract
        .field(indicator.denominator())
        .flatMap(field -> field.unit())
        .filter(HOUSEHOLD::equals)
        .map(unit -> HOUSEHOLDS);
  }

  public BigDecimal minimum(Settings.Lists rule) {
    return BigDecimal.valueOf(
        this == HOUSEHOLDS ? rule.minimumHouseholds() : rule.minimumVillages());
  }
}
