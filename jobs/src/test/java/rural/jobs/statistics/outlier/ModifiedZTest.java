package rural.jobs.statistics.outlier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ModifiedZTest {

  /**
   * By hand: the median is (2.57 + 2.59) / 2 = 2.58; the deviations in order are .01 .01 .04 .09
   * .16 .19 .27 .39 .54 .90, their median 0.175; 0.6745 × 0.90 / 0.175 = 3.46886.
   */
  @Test
  void dividesTheDistanceFromTheMedianByTheMedianDistance() {
    double[] values = {2.57, 2.59, 2.62, 2.49, 2.42, 2.77, 2.85, 2.19, 2.04, 3.48};
    ModifiedZ group = ModifiedZ.of(values).orElseThrow();
    assertThat(group.median()).isEqualTo(2.58, within(1e-9));
    assertThat(group.score(3.48)).isEqualTo(3.46886, within(1e-5));
    assertThat(group.isFallback()).isFalse();
  }

  /** Nine of 100 and one of 40: mean deviation 60 / 10 = 6; 60 / (1.2533 × 6) = 7.979. */
  @Test
  void takesTheMeanDeviationWhereMostAreTheSame() {
    double[] values = {100, 100, 100, 100, 100, 40, 100, 100, 100, 100};
    ModifiedZ group = ModifiedZ.of(values).orElseThrow();
    assertThat(group.isFallback()).isTrue();
    assertThat(group.score(40)).isEqualTo(-7.979, within(0.001));
    assertThat(group.limit()).isEqualTo(3.5);
    assertThat(group.isAlarm(40)).isTrue();
    assertThat(group.isAlarm(100)).isFalse();
  }

  /** The score of 99 among nine of 100 is as large as that of 40; one point is no news. */
  @Test
  void wantsADistanceOfFivePointsWhereMostAreTheSame() {
    double[] values = {100, 100, 100, 100, 100, 99, 100, 100, 100, 100};
    ModifiedZ group = ModifiedZ.of(values).orElseThrow();
    assertThat(group.score(99)).isEqualTo(-7.979, within(0.001));
    assertThat(group.isAlarm(99)).isFalse();
    assertThat(group.low()).isEqualTo(95);
  }

  @Test
  void refusesFewerThanEightAndFiguresThatAreAllTheSame() {
    assertThat(ModifiedZ.of(new double[] {1, 2, 3, 4, 5, 6, 90})).isEmpty();
    assertThat(ModifiedZ.of(new double[] {7, 7, 7, 7, 7, 7, 7, 7})).isEmpty();
    assertThat(ModifiedZ.of(new double[] {1, 2, 3, 4, 5, 6, 7, 90})).isPresent();
  }

  @Test
  void alarmsForAtMostTwoInAThousandCleanFiguresWhateverTheSizeOfTheGroup() {
    for (int size : new int[] {8, 9, 11, 14, 19, 29, 50, 300}) {
      assertThat(falseAlarms(size)).as("groups of " + size).isBetween(0.0003, 0.0022);
    }
  }

  private static double falseAlarms(int size) {
    Random random = new Random(1993);
    int groups = 240_000 / size;
    int alarms = 0;
    for (int i = 0; i < groups; i++) {
      double[] values = random.doubles(size).map(one -> 70 + 10 * random.nextGaussian()).toArray();
      ModifiedZ group = ModifiedZ.of(values).orElseThrow();
      alarms += (int) Arrays.stream(values).filter(group::isAlarm).count();
    }
    return (double) alarms / (groups * size);
  }
}
