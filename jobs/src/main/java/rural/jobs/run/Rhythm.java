package rural.jobs.run;

import java.util.Locale;

/** How often a bulletin appears, and so what it tells. */
public enum Rhythm {
  /** Who has reported so far. */
  WEEKLY,
  /** The main rates of the quarter to date, not audited. */
  MONTHLY,
  /** The year's published rates against the plan. */
  ANNUAL;

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
