package rural.jobs.statistics.standing;

import java.util.List;
import java.util.Optional;
import rural.jobs.statistics.Cells;

/**
 * How sure the ranks of a group are, at both ends of what clustering can be: each unit on its own,
 * and all units of a reporting unit alike. How alike they are is not known from sums; the truth
 * lies between.
 */
record Sureness(
    List<Contender> units,
    List<Contender> clusters,
    List<RankInterval> ofUnits,
    List<RankInterval> ofClusters) {

  static Sureness of(List<Contender> units, List<Contender> clusters) {
    return new Sureness(units, clusters, RankInterval.of(units), RankInterval.of(clusters));
  }

  void fill(Cells cells, int place, Optional<Integer> next) {
    next.ifPresent(
        one -> {
          cells.set("ahead_of_next", units.get(place).probabilityOver(units.get(one)));
          cells.set(
              "ahead_of_next_clustered", clusters.get(place).probabilityOver(clusters.get(one)));
        });
    cells.set("rank_low", ofUnits.get(place).low());
    cells.set("rank_high", ofUnits.get(place).high());
    cells.set("rank_low_clustered", ofClusters.get(place).low());
    cells.set("rank_high_clustered", ofClusters.get(place).high());
  }
}
