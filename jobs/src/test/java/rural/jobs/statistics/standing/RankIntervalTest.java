package rural.jobs.statistics.standing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RankIntervalTest {

  /**
   * With Python: (91/102 − 81/102) ÷ √(0.8922·0.1078/102 + 0.7941·0.2059/102) = 1.942931, and half
   * of erfc(−z/√2) above it.
   */
  @Test
  void theProbabilityToBeAheadAddsOneSuccessAndOneFailure() {
    assertThat(new Contender(90, 100).scoreOver(new Contender(80, 100)))
        .isEqualTo(1.942931161, within(1e-6));
    assertThat(new Contender(90, 100).probabilityOver(new Contender(80, 100)))
        .isEqualTo(0.973987762, within(1e-6));
    assertThat(new Contender(9, 10).probabilityOver(new Contender(8, 10)))
        .isEqualTo(0.693322822, within(1e-6));
    assertThat(new Contender(7, 10).probabilityOver(new Contender(7, 10)))
        .isEqualTo(0.5, within(1e-12));
  }

  /** With four divisions surely is 1 − 0.05/3, which is 2.128 standard errors. */
  @Test
  void whatIsSurelyAheadTakesARankAway() {
    List<Contender> contenders =
        List.of(
            new Contender(990, 1000),
            new Contender(900, 1000),
            new Contender(895, 1000),
            new Contender(200, 1000));
    assertThat(RankInterval.of(contenders))
        .containsExactly(
            new RankInterval(1, 1),
            new RankInterval(2, 3),
            new RankInterval(2, 3),
            new RankInterval(4, 4));
  }

  /** The same shares of a tenth and of a hundredth of the units say less and less. */
  @Test
  void fewerUnitsMakeWiderIntervals() {
    List<Contender> large = List.of(new Contender(900, 1000), new Contender(800, 1000));
    List<Contender> small = large.stream().map(one -> one.of(10)).toList();
    assertThat(RankInterval.of(large).get(0)).isEqualTo(new RankInterval(1, 1));
    assertThat(RankInterval.of(small).get(0)).isEqualTo(new RankInterval(1, 2));
  }

  @Test
  void refusesWhatIsNoShare() {
    assertThatThrownBy(() -> new Contender(11, 10)).hasMessageContaining("11.0 of 10.0");
    assertThatThrownBy(() -> new Contender(0, 0)).hasMessageContaining("0.0 of 0.0");
  }

  /** Two that are nearly the same are the worst case: then the interval errs in 5 %. */
  @Test
  void ninetyFiveOfAHundredIntervalsHoldTheRankOfTwo() {
    assertThat(coverage(new double[] {0.7001, 0.7}, 0)).isBetween(0.94, 0.96);
  }

  @Test
  void withMoreDivisionsItErrsAtMostSoOften() {
    double[] alike = {0.7002, 0.7001, 0.7, 0.6999, 0.6998};
    assertThat(coverage(alike, 0)).isBetween(0.94, 0.975);
    assertThat(coverage(alike, 2)).isGreaterThan(0.945);
    assertThat(coverage(new double[] {0.9, 0.8, 0.7, 0.6, 0.5}, 2)).isGreaterThan(0.945);
  }

  /** Share of intervals that hold the place of a division in a falling list of true proportions. */
  private static double coverage(double[] truths, int place) {
    Random random = new Random(2019);
    int replicates = 4_000;
    int held = 0;
    for (int i = 0; i < replicates; i++) {
      List<Contender> contenders = new ArrayList<>();
      for (double truth : truths) {
        contenders.add(new Contender(random.doubles(400).filter(u -> u < truth).count(), 400));
      }
      RankInterval interval = RankInterval.of(contenders).get(place);
      held += interval.low() <= place + 1 && place + 1 <= interval.high() ? 1 : 0;
    }
    return (double) held / replicates;
  }
}
