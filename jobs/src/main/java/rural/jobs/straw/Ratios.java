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
}
