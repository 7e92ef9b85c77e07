package rural.jobs.sample.truth;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import rural.jobs.sample.form.Entry;

/**
 * Straw of one county and crop, worked out with 60 digits. Where no household was sampled there is
 * no estimate: the household part is left out and the crop still counts with its other parts.
 */
final class StrawBalance {

  private static final MathContext EXACT = new MathContext(60, RoundingMode.HALF_EVEN);
  private static final List<String> USES =
      List.of("fertilizer", "feed", "fuel", "substrate", "material");

  private BigDecimal grain = BigDecimal.ZERO;
  private BigDecimal collectable = BigDecimal.ZERO;
  private BigDecimal directReturn = BigDecimal.ZERO;
  private BigDecimal exported = BigDecimal.ZERO;
  private BigDecimal imported = BigDecimal.ZERO;
  private BigDecimal sampled = BigDecimal.ZERO;
  private boolean produced;
  private final Map<String, BigDecimal> enterprise = new LinkedHashMap<>();
  private final Map<String, BigDecimal> sample = new LinkedHashMap<>();

  void production(Entry row, BigDecimal ratio, BigDecimal coefficient) {
    BigDecimal straw = row.number("yield_t").multiply(ratio).multiply(coefficient);
    BigDecimal sown = row.number("sown_mu");
    produced = true;
    grain = grain.add(row.number("yield_t"));
    collectable = collectable.add(straw);
    exported = exported.add(zeroIfNull(row.number("exported_t")));
    if (sown.signum() > 0) {
      BigDecimal returned = straw.multiply(row.number("returned_mu")).divide(sown, EXACT);
      directReturn = directReturn.add(returned);
    }
  }

  void enterprise(Entry row) {
    USES.forEach(use -> enterprise.merge(use, zeroIfNull(row.number(use + "_t")), BigDecimal::add));
    imported = imported.add(zeroIfNull(row.number("imported_t")));
  }

  /** Straw in grain: what of it could be collected is the county's share, here as there. */
  void household(Entry row) {
    USES.forEach(use -> sample.merge(use, zeroIfNull(row.number(use + "_kg")), BigDecimal::add));
    sampled = sampled.add(row.number("sown_mu").multiply(row.number("yield_kg_per_mu")));
  }

  boolean isProduced() {
    return produced;
  }

  BigDecimal collectable() {
    return collectable;
  }

  /** The numerators by indicator. */
  Map<String, BigDecimal> numerators() {
    Map<String, BigDecimal> uses = new LinkedHashMap<>();
    BigDecimal offField = BigDecimal.ZERO;
    for (String use : USES) {
      BigDecimal amount = enterprise.getOrDefault(use, BigDecimal.ZERO).add(estimate(use));
      offField = offField.add(amount);
      uses.put("straw." + use, use.equals("fertilizer") ? amount.add(directReturn) : amount);
    }
    Map<String, BigDecimal> numerators = new LinkedHashMap<>();
    numerators.put(
        "straw.utilization", offField.add(directReturn).add(exported).subtract(imported));
    numerators.put("straw.direct_return", directReturn);
    numerators.put("straw.off_field", offField);
    numerators.putAll(uses);
    return numerators;
  }

  private BigDecimal estimate(String use) {
    return sampled.signum() == 0
        ? BigDecimal.ZERO
        : sample.get(use).multiply(grain).divide(sampled, EXACT);
  }

  private static BigDecimal zeroIfNull(BigDecimal number) {
    return number == null ? BigDecimal.ZERO : number;
  }
}
