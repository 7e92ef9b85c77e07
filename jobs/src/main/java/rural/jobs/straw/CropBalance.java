package rural.jobs.straw;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import rural.jobs.sides.Known;

/**
 * The straw of one crop in one county, year to date, in tons. Sampled households speak for all of
 * the county's straw of the crop; without a sample there is no estimate, which is not an estimate
 * of 0.
 */
public final class CropBalance {

  /** The part of households is missing for a crop or a use. */
  static final String HOUSEHOLD_INCOMPLETE = "household_incomplete";

  /** A production row without yield, areas or coefficients is left out. */
  static final String PRODUCTION_INCOMPLETE = "production_incomplete";

  /** Straw was used of a crop whose production is not known: its tons are in no figure. */
  public static final String USE_WITHOUT_PRODUCTION = "use_without_production";

  /** A production row brought other coefficients than those of its year and province. */
  static final String OWN_COEFFICIENTS = "own_coefficients";

  /** Fertilizer, feed, fuel, substrate, material. */
  public static final int USES = 5;

  private static final MathContext EXACT = MathContext.DECIMAL128;

  private BigDecimal grain;
  private BigDecimal produced;
  private BigDecimal collectable;
  private BigDecimal directReturn;
  private BigDecimal exported = BigDecimal.ZERO;
  private BigDecimal imported = BigDecimal.ZERO;
  private final BigDecimal[] enterprise = zeros();
  private final BigDecimal[] sampledUse = zeros();
  private final BigDecimal[] sampledGrain = zeros();
  private final Set<String> flags = new TreeSet<>();

  /** Adds a line of {@link Straw#lines}. */
  public void add(String form, List<BigDecimal> amounts, Ratios ratios) {
    switch (form) {
      case Straw.PRODUCTION -> {
        produce(
            amounts.get(0),
            amounts.get(1),
            amounts.get(2),
            amounts.get(3),
            ratios.ratio(amounts.get(4)),
            ratios.coefficient(amounts.get(5)));
        if (ratios.areOthers(amounts.get(4), amounts.get(5))) {
          flags.add(OWN_COEFFICIENTS);
        }
      }
      case Straw.ENTERPRISE -> use(amounts.subList(0, USES), amounts.get(USES));
      default -> {
        List<BigDecimal> uses = amounts.subList(0, USES);
        grainOf(amounts).ifPresent(kilograms -> sample(kilograms, uses));
      }
    }
  }

  /** A household's grain in kilograms; empty where the line does not say. */
  public static Optional<BigDecimal> grainOf(List<BigDecimal> amounts) {
    BigDecimal sown = amounts.get(USES);
    BigDecimal yieldPerMu = amounts.get(USES + 1);
    return sown == null || yieldPerMu == null
        ? Optional.empty()
        : Optional.of(sown.multiply(yieldPerMu));
  }

  /** Adds a production row; every amount may be null, {@code exported} then counts nothing. */
  void produce(
      BigDecimal yield,
      BigDecimal sown,
      BigDecimal returned,
      BigDecimal exportedAmount,
      Optional<BigDecimal> ratio,
      Optional<BigDecimal> coefficient) {
    boolean isComplete = yield != null && sown != null && (returned != null || sown.signum() == 0);
    if (!isComplete || ratio.isEmpty() || coefficient.isEmpty()) {
      flags.add(PRODUCTION_INCOMPLETE);
      return;
    }
    BigDecimal straw = yield.multiply(ratio.get());
    BigDecimal within = straw.multiply(coefficient.get());
    grain = Known.plus(grain, yield);
    produced = Known.plus(produced, straw);
    collectable = Known.plus(collectable, within);
    directReturn =
        Known.plus(
            directReturn,
            sown.signum() == 0 ? BigDecimal.ZERO : within.multiply(returned).divide(sown, EXACT));
    exported = Known.plus(exported, exportedAmount);
  }

  /** Adds the five uses of an enterprise and what of it came from other counties. */
  void use(List<BigDecimal> uses, BigDecimal importedAmount) {
    for (int use = 0; use < USES; use++) {
      enterprise[use] = Known.plus(enterprise[use], uses.get(use));
    }
    imported = Known.plus(imported, importedAmount);
  }

  /** Adds a sampled household: its grain and its five uses, in one unit. */
  void sample(BigDecimal kilograms, List<BigDecimal> uses) {
    for (int use = 0; use < USES; use++) {
      if (uses.get(use) != null) {
        sampledUse[use] = sampledUse[use].add(uses.get(use));
        sampledGrain[use] = sampledGrain[use].add(kilograms);
      }
    }
  }

  /** The straw that could be collected, in tons; null where production is unknown. */
  public BigDecimal collectable() {
    return collectable;
  }

  /** The grain that the straw is of, in tons; null where production is unknown. */
  public BigDecimal grain() {
    return grain;
  }

  /** What the sampled households put to a use, in their unit. */
  public BigDecimal sampledUse(int use) {
    return sampledUse[use];
  }

  /** The grain of the sampled households that answered for a use, in their unit. */
  public BigDecimal sampledGrain(int use) {
    return sampledGrain[use];
  }

  /**
   * The amounts in the order of {@code straw_balance}: produced, collectable, direct_return,
   * enterprise, household, exported, imported, utilized, and the five uses. Null where production
   * is unknown, and for households without a sample.
   */
  List<BigDecimal> amounts() {
    BigDecimal[] households = new BigDecimal[USES];
    BigDecimal household = null;
    BigDecimal allEnterprise = BigDecimal.ZERO;
    for (int use = 0; use < USES; use++) {
      households[use] = estimate(use);
      household = Known.plus(household, households[use]);
      allEnterprise = allEnterprise.add(enterprise[use]);
    }
    if (collectable == null && allEnterprise.signum() > 0) {
      flags.add(USE_WITHOUT_PRODUCTION);
    }
    BigDecimal utilized =
        Known.plus(
            allEnterprise.add(exported).subtract(imported), Known.plus(household, directReturn));
    List<BigDecimal> all = new ArrayList<>();
    all.addAll(java.util.Arrays.asList(produced, collectable, directReturn, allEnterprise));
    all.addAll(java.util.Arrays.asList(household, exported, imported, utilized));
    for (int use = 0; use < USES; use++) {
      BigDecimal both = Known.plus(enterprise[use], households[use]);
      all.add(use == 0 ? Known.plus(both, directReturn) : both);
    }
    return all;
  }

  /**
   * What all households put to a use, in tons; null without production or a sample.
   *
   * <p>Σ use ÷ Σ collectable of the sample × collectable of the county. Both collectables are by
   * the coefficients that the county's straw was computed with, in the mean of its rows its
   * collectable ÷ its grain; so that they cancel, and grain is left in both places.
   */
  public BigDecimal estimate(int use) {
    if (collectable == null) {
      return null;
    }
    if (collectable.signum() == 0) {
      return BigDecimal.ZERO;
    }
    if (sampledGrain[use].signum() == 0) {
      flags.add(HOUSEHOLD_INCOMPLETE);
      return null;
    }
    return sampledUse[use].multiply(grain).divide(sampledGrain[use], EXACT);
  }

  /** What a reader must know, complete once {@link #amounts} was asked for. */
  Set<String> flags() {
    return flags;
  }

  private static BigDecimal[] zeros() {
    BigDecimal[] all = new BigDecimal[USES];
    java.util.Arrays.fill(all, BigDecimal.ZERO);
    return all;
  }
}
