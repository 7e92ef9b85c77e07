package rural.jobs.rate;

import java.math.BigDecimal;
import java.util.Locale;
import rural.schemas.settings.Settings;

/** How far a division is behind its plan. */
enum Light {
  GREEN,
  YELLOW,
  RED;

  /**
   * @param gap value less the plan due, in points; negative = behind
   * @param hasFallen since the year began: that is no green light, however little is due
   */
  static Light of(BigDecimal gap, boolean hasFallen, Settings.Lights lights) {
    BigDecimal behind = gap.negate();
    if (behind.compareTo(lights.yellowFrom()) < 0) {
      return hasFallen ? YELLOW : GREEN;
    }
    return behind.compareTo(lights.redAbove()) <= 0 ? YELLOW : RED;
  }

  String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
