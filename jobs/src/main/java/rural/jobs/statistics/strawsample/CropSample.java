package rural.jobs.statistics.strawsample;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import rural.jobs.straw.CropBalance;
import rural.jobs.straw.Ratios;
import rural.jobs.straw.Straw;

/** The lines of one crop in one county: its balance, and the households that were sampled. */
final class CropSample {

  private final Ratios ratios;
  private final CropBalance balance = new CropBalance();
  private final List<Household> households = new ArrayList<>();

  /**
   * @param grain in the unit of the uses
   */
  private record Household(String village, String id, double grain, List<BigDecimal> uses) {}

  CropSample(Ratios ratios) {
    this.ratios = ratios;
  }

  /**
   * @param village where the line counts
   * @param id of the household; null for the lines of other forms
   */
  void add(String form, String village, String id, List<BigDecimal> amounts) {
    balance.add(form, amounts, ratios);
    if (form.equals(Straw.HOUSEHOLD)) {
      List<BigDecimal> uses = amounts.subList(0, CropBalance.USES);
      CropBalance.grainOf(amounts)
          .filter(grain -> uses.stream().anyMatch(use -> use != null))
          .ifPresent(
              grain -> households.add(new Household(village, id, grain.doubleValue(), uses)));
    }
  }

  /** Whether there is straw for which an estimate is due. */
  boolean isDue() {
    return balance.collectable() != null && balance.collectable().signum() > 0;
  }

  /** In tons; null where production is unknown. */
  BigDecimal collectable() {
    return balance.collectable();
  }

  /** What all households used, in tons, as the measures have it; empty without a sample. */
  Optional<BigDecimal> estimate() {
    BigDecimal sum = null;
    for (int use = 0; use < CropBalance.USES; use++) {
      BigDecimal one = balance.estimate(use);
      sum = one == null ? sum : sum == null ? one : sum.add(one);
    }
    return Optional.ofNullable(sum);
  }

  /** Whether there is no estimate of some use, because nobody said. */
  boolean lacksUse() {
    return IntStream.range(0, CropBalance.USES).anyMatch(use -> !isSampled(use));
  }

  /**
   * Whether some use was told in one village only: its residuals sum to 0 there, so that an error
   * would be computed as if that use were known.
   */
  boolean hasUseOfOneVillage() {
    return IntStream.range(0, CropBalance.USES)
        .filter(this::isSampled)
        .anyMatch(use -> villages(use) < 2);
  }

  private boolean isSampled(int use) {
    return balance.sampledGrain(use).signum() > 0;
  }

  private long villages(int use) {
    return households.stream()
        .filter(one -> one.uses().get(use) != null && one.grain() > 0)
        .map(Household::village)
        .distinct()
        .count();
  }

  /** Of each sampled household, in a fixed order; the estimate must exist. */
  List<Residual> residuals() {
    double grain = balance.grain().doubleValue();
    return households.stream()
        .sorted(Comparator.comparing(Household::village).thenComparing(Household::id))
        .map(one -> new Residual(one.village(), one.id(), grain * residual(one)))
        .toList();
  }

  /** Σ over the uses it answered for: (use − ratio × grain) ÷ Σ grain of those who answered. */
  private double residual(Household one) {
    double sum = 0;
    for (int use = 0; use < CropBalance.USES; use++) {
      double sampled = balance.sampledGrain(use).doubleValue();
      BigDecimal own = one.uses().get(use);
      if (own != null && sampled > 0) {
        double ratio = balance.sampledUse(use).doubleValue() / sampled;
        sum += (own.doubleValue() - ratio * one.grain()) / sampled;
      }
    }
    return sum;
  }
}
