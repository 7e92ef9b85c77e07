package rural.schemas.contract;

import java.util.List;
import java.util.Optional;
import rural.schemas.place.Level;

/**
 * A rate: Σ numerator ÷ Σ denominator × 100 over the records of one form.
 *
 * @param numerator SQL over one record; a boolean counts as 1 or 0
 * @param denominator SQL over one record; {@code records} counts 1 for each record with a
 *     numerator; {@code target} is the year's target of the division, from the form {@code target}
 * @param among condition a record must meet to take part on either side; empty = every record
 * @param caliber part of the identity: rates of different calibers are never compared
 * @param levels the levels at which the rate exists
 * @param decimals printed decimals, rounded half up
 * @param provisionalUntilYearEnd whether quarters before the fourth are marked provisional
 * @param source where the definition comes from
 */
public record Indicator(
    String id,
    String form,
    Text title,
    String numerator,
    String denominator,
    Optional<String> among,
    Kind kind,
    String caliber,
    List<Level> levels,
    int decimals,
    boolean provisionalUntilYearEnd,
    String source,
    Validity validity) {

  public static final String RECORDS = "records";
  public static final String TARGET = "target";

  public Indicator {
    levels = List.copyOf(levels);
  }

  public boolean isOverTarget() {
    return denominator.equals(TARGET);
  }
}
