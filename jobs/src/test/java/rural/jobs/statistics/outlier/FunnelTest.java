package rural.jobs.statistics.outlier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FunnelTest {

  /**
   * Added up term by term with Python: of 20 units at 80 %, P(X ≤ 9) = 0.00056 and P(X ≤ 10) =
   * 0.00259; nine of nine happen with 0.8⁹ = 13 %; of 100 at one half, P(X ≤ 34) = 0.00089 and P(X
   * ≤ 35) = 0.00176.
   */
  @Test
  void theLimitsAreExactWithoutOverdispersion() {
    assertThat(BinomialLimits.quantile(0.001, 0.8, 20)).isEqualTo(0.50);
    assertThat(BinomialLimits.quantile(0.999, 0.8, 9)).isEqualTo(1.0);
    assertThat(BinomialLimits.quantile(0.001, 0.5, 100)).isEqualTo(0.35);
    assertThat(BinomialLimits.quantile(0.999, 0.5, 100)).isEqualTo(0.65);
    // normal: 0.5 - 3.0902 x sqrt(0.25 / 40 000)
    assertThat(BinomialLimits.quantile(0.001, 0.5, 40_000)).isEqualTo(0.492274, within(1e-6));
  }

  @Test
  void aSmallDenominatorHasWideLimits() {
    Funnel funnel = Funnel.of(30, 0.8, 0);
    assertThat(funnel.isAlarm(new Share(4, 9))).isFalse();
    assertThat(funnel.isAlarm(new Share(40, 90))).isTrue();
    assertThat(funnel.isAlarm(new Share(9, 9))).isFalse();
  }

  @Test
  void largeDivisionsThatDifferByMoreThanChanceAreNoOutliers() {
    List<Share> shares = new ArrayList<>();
    for (int percent = 60; percent < 90; percent++) {
      shares.add(new Share(percent * 1_000, 100_000));
    }
    Funnel funnel = Funnel.of(shares).orElseThrow();
    assertThat(funnel.centre()).isEqualTo(0.745, within(0.001));
    assertThat(shares).noneMatch(funnel::isAlarm);
    assertThat(funnel.isAlarm(new Share(20_000, 100_000))).isTrue();
  }

  @Test
  void refusesFewDivisionsAndAllOrNothing() {
    assertThat(Funnel.of(Collections.nCopies(7, new Share(3, 10)))).isEmpty();
    assertThat(Funnel.of(Collections.nCopies(9, new Share(10, 10)))).isEmpty();
    assertThat(Funnel.of(Collections.nCopies(9, new Share(0, 10)))).isEmpty();
    assertThatThrownBy(() -> new Share(11, 10)).hasMessageContaining("11.0 of 10.0");
  }

  @Test
  void alarmsForAtMostTwoInAThousandWhereDivisionsDifferByChanceAlone() {
    assertThat(falseAlarms(40, 0)).isLessThan(0.0024);
  }

  @Test
  void alarmsForAboutTwoInAThousandWhereDivisionsDifferByMoreThanChance() {
    assertThat(falseAlarms(12, 0.08)).isLessThan(0.0024);
    assertThat(falseAlarms(40, 0.08)).isBetween(0.0005, 0.0024);
  }

  /** Divisions of 50 to 1 000 households around 60 %, with a normal scatter of their own. */
  private static double falseAlarms(int size, double scatter) {
    Random random = new Random(2005);
    int groups = 16_000 / size;
    int alarms = 0;
    for (int i = 0; i < groups; i++) {
      List<Share> shares = new ArrayList<>();
      for (int j = 0; j < size; j++) {
        int households = (int) (50 * Math.pow(20, random.nextDouble()));
        double truth = Math.min(1, 0.6 + scatter * random.nextGaussian());
        shares.add(
            new Share(random.doubles(households).filter(u -> u < truth).count(), households));
      }
      Funnel funnel = Funnel.of(shares).orElseThrow();
      alarms += (int) shares.stream().filter(funnel::isAlarm).count();
    }
    return (double) alarms / (groups * size);
  }
}
