package rural.jobs.statistics;

import java.math.BigDecimal;
import java.util.Set;

/** Rates as a release has them, for tests of what is made of them. */
public final class Figures {

  private Figures() {}

  /** A stock of a county under 990100000000, without target and rank. */
  public static PublishedRate stock(String quarter, String code, String value, String... flags) {
    return rate(quarter, code, "S", "总户数", value, null, null, flags);
  }

  /** The same of another caliber. */
  public static PublishedRate ofCaliber(
      String quarter, String caliber, String value, String... flags) {
    return rate(quarter, "990101000000", "S", caliber, value, null, null, flags);
  }

  /** A stock with what changed since the quarter before, in points. */
  public static PublishedRate changed(String code, String value, String change) {
    return rate("2024Q3", code, "S", "总户数", value, change, null);
  }

  /** A rate with both sides and a rank among its siblings. */
  public static PublishedRate share(
      String quarter, String code, long count, long size, long reported, Integer rank) {
    return new PublishedRate(
        quarter,
        code,
        "县" + code.substring(4, 6),
        "county",
        "990100000000",
        "toilet.sanitary_coverage",
        "总户数",
        "S",
        BigDecimal.valueOf(count),
        BigDecimal.valueOf(size),
        BigDecimal.valueOf(100 * count)
            .divide(BigDecimal.valueOf(size), 20, java.math.RoundingMode.HALF_UP),
        reported,
        null,
        null,
        null,
        rank,
        Set.of());
  }

  /** A ranked value of a field's indicator. */
  public static PublishedRate ranked(String code, String indicator, String value, Integer rank) {
    PublishedRate one = rate("2024Q3", code, "S", "总户数", value, null, rank);
    return new PublishedRate(
        one.quarter(),
        code,
        one.name(),
        one.level(),
        one.parent(),
        indicator,
        one.caliber(),
        one.kind(),
        null,
        null,
        one.value(),
        0,
        null,
        null,
        null,
        rank,
        Set.of());
  }

  private static PublishedRate rate(
      String quarter,
      String code,
      String kind,
      String caliber,
      String value,
      String change,
      Integer rank,
      String... flags) {
    return new PublishedRate(
        quarter,
        code,
        "县" + code.substring(4, 6),
        "county",
        "990100000000",
        "toilet.sanitary_coverage",
        caliber,
        kind,
        null,
        null,
        value == null ? null : new BigDecimal(value),
        10,
        change == null ? null : new BigDecimal(change),
        null,
        null,
        rank,
        Set.of(flags));
  }
}
