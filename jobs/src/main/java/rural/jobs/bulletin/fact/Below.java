package rural.jobs.bulletin.fact;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * A division below the one that the bulletin is of.
 *
 * @param rates field → its headline here
 * @param before the same in the release of the quarter before, of the same parent then
 * @param ranked by which rank it is compared with the others: {@link Measure#RANK} among its
 *     siblings, {@link Measure#RANK_IN_LEVEL} among all of its level
 * @param index its place by the composite index among the same
 */
public record Below(
    Place place,
    Map<Field, Rate> rates,
    Map<Field, Rate> before,
    Measure ranked,
    Optional<Index> index) {

  /**
   * Ranks by the composite index.
   *
   * @param rank with equal weights
   * @param byEntropy with entropy weights
   * @param best the best rank under any weights, as {@code worst} the worst
   * @param stays under which share of all weights the rank stays, 0 to 1
   * @param weights field → its entropy weight, of those that take part
   */
  public record Index(
      int rank,
      int byEntropy,
      int best,
      int worst,
      BigDecimal stays,
      Map<Field, BigDecimal> weights) {

    private static final BigDecimal HALF = new BigDecimal("0.5");

    public Index {
      weights = Collections.unmodifiableMap(new EnumMap<>(weights));
    }

    /** A rank that most weights change says more of the weights than of the division. */
    public boolean isStable() {
      return stays.compareTo(HALF) >= 0;
    }
  }

  public Below {
    rates = copy(rates);
    before = copy(before);
  }

  /** Units that should have reported on any field and did not. */
  public long missing() {
    return rates.values().stream().mapToLong(Rate::missing).sum();
  }

  /** Places gained since the quarter before; negative = lost; empty where either has no rank. */
  public Optional<Integer> gained(Field field) {
    Optional<Integer> now = rank(field);
    Optional<Integer> then = rankBefore(field);
    return now.isPresent() && then.isPresent()
        ? Optional.of(then.get() - now.get())
        : Optional.empty();
  }

  public Optional<Integer> rank(Field field) {
    return rank(rates, field);
  }

  /** The rank in the quarter before. */
  public Optional<Integer> rankBefore(Field field) {
    return rank(before, field);
  }

  private Optional<Integer> rank(Map<Field, Rate> of, Field field) {
    return Optional.ofNullable(of.get(field))
        .flatMap(rate -> ranked == Measure.RANK ? rate.rank() : rate.rankInLevel());
  }

  private static Map<Field, Rate> copy(Map<Field, Rate> rates) {
    Map<Field, Rate> copy = new EnumMap<>(Field.class);
    copy.putAll(rates);
    return Collections.unmodifiableMap(copy);
  }
}
