package rural.jobs.measure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import rural.jobs.registry.Hierarchy;
import rural.jobs.sides.Definition;
import rural.jobs.table.Types;
import rural.schemas.contract.Grain;

/**
 * Sizes what is missing: a unit is as large as it last reported; else as the units that reported
 * under the same division are on average; else as those under the division above.
 */
final class Gaps {

  private final Definition definition;

  /** What is missing directly at a division, not below it. */
  private final Map<String, Open> open = new HashMap<>();

  private record Open(long missing, BigDecimal lastSize, long lastKnown) {}

  /**
   * @param base sums before they are added up
   */
  Gaps(Definition definition, Map<String, Sums> base) {
    this.definition = definition;
    base.forEach(
        (code, sums) -> {
          long silent =
              definition.grain() == Grain.FACILITY
                  ? 0
                  : sums.expected() - Math.min(sums.reported(), sums.expected());
          long missing = silent + sums.absent();
          if (missing > 0) {
            open.put(code, new Open(missing, sums.lastSize(), sums.lastKnown()));
          }
        });
  }

  /**
   * @param all sums of every division, added up
   * @return the gap of every division that has one
   */
  Map<String, Gap> close(Hierarchy hierarchy, Map<String, Sums> all) {
    Map<String, Gap> gaps = new HashMap<>();
    if (definition.overTarget()) {
      return gaps;
    }
    open.forEach((code, one) -> gaps.put(code, gap(one, mean(code, hierarchy, all))));
    for (String code : hierarchy.bottomUp()) {
      Gap gap = gaps.get(code);
      if (gap != null) {
        hierarchy.parent(code).ifPresent(parent -> gaps.merge(parent, gap, Gap::plus));
      }
    }
    return gaps;
  }

  private Gap gap(Open one, Optional<Mean> neighbours) {
    if (definition.below() == Definition.Below.RECORDS) {
      return Gap.ofVillagesThatCount(one.missing());
    }
    long known = Math.min(one.lastKnown(), one.missing());
    long rest = one.missing() - known;
    BigDecimal last = one.lastSize() == null ? BigDecimal.ZERO : one.lastSize();
    if (rest == 0) {
      return new Gap(last, known, 0);
    }
    return neighbours
        .map(mean -> new Gap(last.add(mean.of(rest)), known, rest))
        .orElseGet(() -> new Gap(null, known, 0));
  }

  private record Mean(BigDecimal size, long units) {

    BigDecimal of(long more) {
      return size.multiply(BigDecimal.valueOf(more))
          .divide(BigDecimal.valueOf(units), Types.AMOUNT.scale(), RoundingMode.HALF_UP);
    }
  }

  private static Optional<Mean> mean(String code, Hierarchy hierarchy, Map<String, Sums> all) {
    return mean(all.get(code))
        .or(() -> hierarchy.parent(code).flatMap(parent -> mean(all.get(parent))));
  }

  private static Optional<Mean> mean(Sums sums) {
    return Optional.ofNullable(sums)
        .filter(one -> one.sized() > 0)
        .map(one -> new Mean(one.unitSize(), one.sized()));
  }
}
