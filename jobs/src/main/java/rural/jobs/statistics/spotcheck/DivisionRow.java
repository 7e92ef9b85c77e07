package rural.jobs.statistics.spotcheck;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.apache.commons.math3.stat.interval.ConfidenceInterval;
import org.apache.commons.math3.stat.interval.WilsonScoreInterval;
import rural.jobs.sides.Known;
import rural.jobs.table.SpotCheckTable;

/**
 * What the checks within a division say of it.
 *
 * @param checks those whose claim is known, at least one
 */
record DivisionRow(SpotRow row, List<Checked> checks) {

  private static final double CONFIDENCE = 0.95;

  void fill(String division, String indicator, Population population, Set<String> ofVillages) {
    Population.Total total = population.total(division, indicator);
    Map<String, Long> sizes = new HashMap<>(population.sizes(division, indicator));
    checks.stream()
        .filter(one -> !one.hasRecord())
        .forEach(one -> sizes.merge(one.stratum(), 1L, Long::sum));
    long villages = Math.max(total.villages(), sizes.values().stream().mapToLong(n -> n).sum());
    row.set(SpotCheckTable.CHECKED, (long) checks.size())
        .set(SpotCheckTable.VILLAGES, Math.max(villages, checks.size()))
        .set(SpotCheckTable.PUBLISHED_RATE, SpotRow.rate(total.numerator(), total.denominator()));
    sums();
    held();
    Optional<String> refusal = refusal(indicator, ofVillages);
    refusal.ifPresent(reason -> row.set(SpotCheckTable.REASON, reason));
    if (refusal.isEmpty()) {
      correct(total, sizes);
    }
  }

  private void sums() {
    BigDecimal claimedBelow = sum(one -> one.claim().orElseThrow().claimedBelow());
    BigDecimal verifiedBelow = sum(Checked::verifiedBelow);
    row.claimed(sum(one -> one.claim().orElseThrow().claimedAbove()), claimedBelow)
        .verified(sum(Checked::verifiedAbove), verifiedBelow)
        .gap(claimedBelow, verifiedBelow);
  }

  private void held() {
    List<Claim> comparable =
        checks.stream().map(one -> one.claim().orElseThrow()).filter(Claim::isComparable).toList();
    if (comparable.isEmpty()) {
      return;
    }
    long held = comparable.stream().filter(Claim::isHeld).count();
    ConfidenceInterval wilson =
        new WilsonScoreInterval()
            .createInterval(comparable.size(), Math.toIntExact(held), CONFIDENCE);
    // Where all or none held, the last place of a double may lie beyond.
    row.set(SpotCheckTable.HELD, held)
        .set(SpotCheckTable.HELD_LOW, 100 * Math.max(0, wilson.getLowerBound()))
        .set(SpotCheckTable.HELD_HIGH, 100 * Math.min(1, wilson.getUpperBound()));
  }

  private Optional<String> refusal(String indicator, Set<String> ofVillages) {
    if (!ofVillages.contains(indicator)) {
      return Optional.of("not_of_villages");
    }
    return checks.size() < Correction.FEWEST ? Optional.of("too_few_villages") : Optional.empty();
  }

  private void correct(Population.Total total, Map<String, Long> sizes) {
    BigDecimal above = Known.plus(total.numerator(), sum(Checked::aboveRecord));
    BigDecimal below = Known.plus(total.denominator(), sum(Checked::belowRecord));
    Draw draw = Draw.of(sizes, checks.stream().map(Checked::asVillage).toList());
    Correction correction = new Correction(draw, above.doubleValue(), below.doubleValue());
    Optional<Correction.Estimate> ratio = correction.byRatio();
    Optional<Correction.Estimate> difference = correction.byDifference();
    ratio.ifPresent(row::ratio);
    difference.ifPresent(row::difference);
    if (ratio.isPresent() || difference.isPresent()) {
      row.set(SpotCheckTable.STRATIFIED, draw.isStratified())
          .set(SpotCheckTable.RELIABLE, correction.isLarge());
    }
    if (ratio.isEmpty()) {
      boolean isNothing = sum(Checked::verifiedAbove).signum() == 0;
      row.set(SpotCheckTable.REASON, isNothing ? "nothing_verified" : "no_variation");
    }
  }

  private BigDecimal sum(Function<Checked, BigDecimal> part) {
    return checks.stream().map(part).reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
