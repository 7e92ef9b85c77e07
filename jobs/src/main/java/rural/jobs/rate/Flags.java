package rural.jobs.rate;

import java.math.BigDecimal;
import java.util.Set;
import java.util.TreeSet;

/** What a reader must know of a rate before using it. */
final class Flags {

  /** The value is above 100; it is kept. */
  static final String OVER_100 = "over_100";

  /** Too few of the expected units reported, so that the division is not ranked. */
  static final String INCOMPLETE = "incomplete";

  /** An earlier value exists that was counted otherwise. */
  static final String SERIES_BREAK = "series_break";

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private Flags() {}

  static Set<String> of(Reading reading, boolean isComplete, boolean isBroken) {
    Set<String> flags = new TreeSet<>(reading.flags());
    BigDecimal value = reading.value();
    if (value != null && value.compareTo(HUNDRED) > 0) {
      flags.add(OVER_100);
    }
    if (!isComplete) {
      flags.add(INCOMPLETE);
    }
    if (isBroken) {
      flags.add(SERIES_BREAK);
    }
    return flags;
  }
}
