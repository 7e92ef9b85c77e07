package rural.jobs.straw;

import java.math.BigDecimal;
import java.util.Optional;
import rural.jobs.registry.Coefficients;
import rural.jobs.registry.Ground;
import rural.schemas.place.Level;

/**
 * The coefficients of one crop in one year and province.
 *
 * @param province null where the place lies under none
 */
public record Ratios(Coefficients known, int year, String province, String crop) {

  /**
   * @param place a division in force on the ground
   */
  public static Ratios of(Coefficients known, Ground ground, String place, String crop) {
    return new Ratios(
        known,
        Integer.parseInt(ground.quarter().substring(0, 4)),
        ground.hierarchy().ancestor(place, Level.PROVINCE).orElse(null),
        crop);
  }

  Optional<BigDecimal> ratio(BigDecimal own) {
    return known.grainRatio(own, year, province, crop);
  }

  Optional<BigDecimal> coefficient(BigDecimal own) {
    return known.collectableCoefficient(own, year, province, crop);
  }

  /** Whether a row's own values are given and not those that it would have got without. */
  boolean areOthers(BigDecimal ownRatio, BigDecimal ownCoefficient) {
    return isOther(ratio(ownRatio), ratio(null))
        || isOther(coefficient(ownCoefficient), coefficient(null));
  }

  private static boolean isOther(Optional<BigDecimal> used, Optional<BigDecimal> listed) {
    return used.isPresent() && listed.map(one -> one.compareTo(used.get()) != 0).orElse(true);
  }
}
