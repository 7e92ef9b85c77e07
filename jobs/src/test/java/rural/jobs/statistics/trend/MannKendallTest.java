package rural.jobs.statistics.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MannKendallTest {

  /** 26 of 28 pairs rise, 2 fall; 35 of 40 320 orders have S of 24 or more. */
  @Test
  void countsPairsAndTheirExactProbability() {
    MannKendall test = MannKendall.of(series(1, 61.0, 62.4, 62.1, 64.9, 66.0, 65.7, 68.2, 70.1));
    assertThat(test.s()).isEqualTo(24);
    assertThat(test.tau()).isEqualTo(24.0 / 28, within(1e-12));
    assertThat(test.p()).isEqualTo(2 * 35 / 40_320.0, within(1e-12));
    assertThat(test.isExact()).isTrue();
  }

  /**
   * By hand: S = 39; variance (10·9·25 − 2·1·9 − 3·2·11) / 18 = 120.333; z = 38 / 10.97 = 3.4641;
   * two-sided p = erfc(z/√2) = 0.000532, with Python's erfc.
   */
  @Test
  void takesTheNormalWithCorrectionsWhereValuesTie() {
    MannKendall test = MannKendall.of(series(1, 10, 12, 12, 15, 15, 15, 20, 18, 21, 25));
    assertThat(test.s()).isEqualTo(39);
    assertThat(test.isExact()).isFalse();
    assertThat(test.p()).isEqualTo(0.000532005, within(1e-8));
  }

  /** Five that only rise: 2 of 120 orders. Four: 2 of 24, which is never below 5 %. */
  @Test
  void fiveQuartersAreTheLeastThatCanBeSignificant() {
    assertThat(MannKendall.of(series(1, 1, 2, 3, 4, 5)).p()).isEqualTo(1 / 60.0, within(1e-12));
    assertThat(MannKendall.of(series(1, 1, 2, 3, 4, 5)).isEnough()).isTrue();
    assertThat(MannKendall.of(series(1, 1, 2, 3, 4)).isEnough()).isFalse();
  }

  @Test
  void valuesThatAllTieHaveNoTrendAndTwoOfThemAreTooFewToSaySo() {
    assertThat(MannKendall.of(series(1, 100, 100)).isEnough()).isFalse();
    MannKendall test = MannKendall.of(series(1, 100, 100, 100, 100, 100));
    assertThat(test.isEnough()).isTrue();
    assertThat(test.p()).isEqualTo(1);
  }

  /**
   * Nine quarters of which each is compared with its own: three first quarters, two of the others;
   * 3! × 2 × 2 × 2 = 48 orders. The year's rise from Q1 to Q4 counts for nothing.
   */
  @Test
  void withSeasonsOnlyEqualQuartersAreCompared() {
    MannKendall test = MannKendall.of(series(4, 20, 45, 70, 95, 22, 48, 71, 99, 25));
    assertThat(test.s()).isEqualTo(6);
    assertThat(test.pairs()).isEqualTo(6);
    assertThat(test.p()).isEqualTo(2 / 48.0, within(1e-12));
    assertThat(test.isEnough()).isTrue();
    assertThat(MannKendall.of(series(4, 20, 45, 70, 95, 22, 48, 71, 99)).isEnough()).isFalse();
  }

  /**
   * The slopes of the 28 pairs in order: the 14th and 15th are 1.25, the 6th 0.94, the 23rd 1.6.
   */
  @Test
  void theSlopeIsTheMedianOfAllPairsAndItsIntervalComesFromS() {
    Series series = series(1, 61.0, 62.4, 62.1, 64.9, 66.0, 65.7, 68.2, 70.1);
    TheilSen slope = TheilSen.of(series, MannKendall.of(series));
    assertThat(slope.slope()).isEqualTo(1.25, within(1e-9));
    assertThat(slope.low().getAsDouble()).isEqualTo(0.94, within(1e-9));
    assertThat(slope.high().getAsDouble()).isEqualTo(1.6, within(1e-9));
  }

  /** A quarter that is missing leaves the others as far apart as they are. */
  @Test
  void aMissingQuarterDoesNotSteepenTheSlope() {
    Series series = new Series(List.of(0, 1, 2, 4, 5, 6), List.of(0.0, 1.0, 2.0, 4.0, 5.0, 6.0), 1);
    assertThat(TheilSen.of(series, MannKendall.of(series)).slope()).isEqualTo(1, within(1e-12));
  }

  /** The exact confidence with ten values is 1 − 2 P(S ≥ 23) = 95.4 %. */
  @Test
  void theIntervalHoldsTheSlopeAsOftenAsItSays() {
    Random random = new Random(1968);
    int held = 0;
    int replicates = 20_000;
    for (int i = 0; i < replicates; i++) {
      double[] values =
          IntStream.range(0, 10).mapToDouble(t -> 0.7 * t + random.nextGaussian()).toArray();
      Series series = series(1, values);
      TheilSen slope = TheilSen.of(series, MannKendall.of(series));
      held += slope.low().getAsDouble() <= 0.7 && 0.7 <= slope.high().getAsDouble() ? 1 : 0;
    }
    assertThat((double) held / replicates).isBetween(0.949, 0.96);
  }

  @Test
  void withoutATrendFiveInAHundredAreSignificantAtMost() {
    Random random = new Random(1945);
    int significant = 0;
    for (int i = 0; i < 10_000; i++) {
      double[] values = random.doubles(12).toArray();
      significant += MannKendall.of(series(4, values)).p() <= 0.05 ? 1 : 0;
    }
    // three of each season: the steps of S allow P(|S| ≥ 10) = 1.4 % or P(|S| ≥ 8) = 6.3 %
    assertThat(significant / 10_000.0).isBetween(0.010, 0.018);
  }

  static Series series(int seasons, double... values) {
    List<Integer> times = new ArrayList<>();
    IntStream.range(0, values.length).forEach(i -> times.add(8_000 + i));
    return new Series(times, Arrays.stream(values).boxed().toList(), seasons);
  }
}
