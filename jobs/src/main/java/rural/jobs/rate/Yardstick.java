package rural.jobs.rate;

import java.io.Serializable;
import java.util.Optional;
import rural.schemas.contract.Contract;
import rural.schemas.contract.Field;
import rural.schemas.contract.Indicator;
import rural.schemas.contract.Kind;

/**
 * What of an indicator's definition decides how its figures stand beside others.
 *
 * @param overHouseholds whether the denominator is a number of households at quarter end, which
 *     must not shrink unnoticed
 */
record Yardstick(
    String id,
    String caliber,
    Kind kind,
    boolean overTarget,
    boolean provisionalUntilYearEnd,
    boolean overHouseholds)
    implements Serializable {

  private static final String HOUSEHOLD = "household";

  static Yardstick of(Indicator indicator, Contract contract) {
    Optional<Field> denominator = contract.field(indicator.denominator());
    boolean households = denominator.flatMap(Field::unit).filter(HOUSEHOLD::equals).isPresent();
    return new Yardstick(
        indicator.id(),
        indicator.caliber(),
        indicator.kind(),
        indicator.isOverTarget(),
        indicator.provisionalUntilYearEnd(),
        households && indicator.kind() == Kind.STOCK);
  }
}
