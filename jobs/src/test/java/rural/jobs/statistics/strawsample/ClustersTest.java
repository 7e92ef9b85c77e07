package rural.jobs.statistics.strawsample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ClustersTest {

  private static final List<String> NONE = List.of();

  /** Villages sum to 3, −1, −2: 14 × 3/2; households 2, 1, −1, −3, 1: 16 × 5/4. */
  @Test
  void varianceComesFromTheSumsOfVillages() {
    Clusters clusters =
        Clusters.of(
            List.of(
                new Residual("a", "1", 2),
                new Residual("a", "2", 1),
                new Residual("b", "3", -1),
                new Residual("c", "4", -3),
                new Residual("c", "5", 1)));
    assertThat(clusters.villages()).isEqualTo(3);
    assertThat(clusters.households()).isEqualTo(5);
    assertThat(clusters.variance().getAsDouble()).isCloseTo(21, within(1e-12));
    assertThat(clusters.varianceOneByOne().getAsDouble()).isCloseTo(20, within(1e-12));
  }

  @Test
  void oneVillageHasNoVariance() {
    Clusters one = Clusters.of(List.of(new Residual("a", "1", 2), new Residual("a", "2", -2)));
    assertThat(one.variance()).isEmpty();
    Piece piece =
        new Piece("c", "wheat", n("10"), n("1"), null, 8.0, 1, 40, 0, NONE, List.of("wheat"));
    assertThat(new Precision(List.of(piece)).reason()).contains("one_village");
    assertThat(new Precision(List.of(piece)).reach()).isEmpty();
  }

  /** Variances 9 and 16 make a standard error of 5; 4 + 3 − 2 villages leave t(5) = 2.570582. */
  @Test
  void countiesAreStrataWhoseVariancesAddUp() {
    Precision both =
        new Precision(
            List.of(
                new Piece("c", "wheat", n("100"), n("20"), 9.0, 4.5, 4, 20, 0, NONE, NONE),
                new Piece("d", "wheat", n("50"), n("10"), 16.0, 8.0, 3, 20, 0, NONE, NONE)));
    assertThat(both.estimate()).isEqualByComparingTo("30");
    assertThat(both.standardError().getAsDouble()).isCloseTo(5, within(1e-12));
    assertThat(both.reach().getAsDouble()).isCloseTo(12.852909, within(1e-5));
    assertThat(both.designEffect().getAsDouble()).isCloseTo(2, within(1e-12));
    assertThat(both.reason()).isEmpty();
  }

  @Test
  void smallOrPartialSamplesAreNotReliable() {
    assertThat(reason(4, 40, 0)).isEqualTo("few_villages");
    assertThat(reason(5, 29, 0)).isEqualTo("few_households");
    assertThat(reason(5, 30, 1, "maize")).isEqualTo("part_without_sample");
    assertThat(new Precision(List.of(Piece.withoutSample("c", "rape", List.of("rape")))).reason())
        .contains("no_sample");
  }

  private static String reason(long villages, long households, long missing, String... unsampled) {
    return new Precision(
            List.of(
                new Piece(
                    "c",
                    "rape",
                    n("10"),
                    n("1"),
                    1.0,
                    1.0,
                    villages,
                    households,
                    missing,
                    List.of(unsampled),
                    NONE)))
        .reason()
        .orElse("");
  }

  /**
   * 40 villages of 6 households whose village and own habits differ; 4 000 samples, so that 94 to
   * 96 % is three standard errors. Households drawn one by one would be believed far too sure.
   */
  @Test
  void nineteenOfTwentyIntervalsHoldTheTruth() {
    Random random = new Random(5);
    int inside = 0;
    int tooSure = 0;
    for (int i = 0; i < 4000; i++) {
      double[][] straw = new double[40][6];
      double[][] used = new double[40][6];
      draw(random, straw, used);
      Clusters clusters = residuals(straw, used);
      double error = sum(used) / sum(straw) * 1000 - 120;
      // t(39) from a table
      inside += Math.abs(error) <= 2.022691 * Math.sqrt(clusters.variance().getAsDouble()) ? 1 : 0;
      tooSure +=
          Math.abs(error) <= 1.97 * Math.sqrt(clusters.varianceOneByOne().getAsDouble()) ? 1 : 0;
    }
    assertThat(inside / 4000.0).isBetween(0.94, 0.96);
    assertThat(tooSure / 4000.0).isLessThan(0.80);
  }

  private static void draw(Random random, double[][] straw, double[][] used) {
    for (int village = 0; village < straw.length; village++) {
      double habit = 0.12 + 0.03 * random.nextGaussian();
      for (int house = 0; house < straw[village].length; house++) {
        straw[village][house] = 500 + 1000 * random.nextDouble();
        used[village][house] = straw[village][house] * (habit + 0.03 * random.nextGaussian());
      }
    }
  }

  private static Clusters residuals(double[][] straw, double[][] used) {
    double all = sum(straw);
    double ratio = sum(used) / all;
    List<Residual> residuals = new ArrayList<>();
    for (int village = 0; village < straw.length; village++) {
      for (int house = 0; house < straw[village].length; house++) {
        residuals.add(
            new Residual(
                "v" + village,
                "h" + house,
                1000 * (used[village][house] - ratio * straw[village][house]) / all));
      }
    }
    return Clusters.of(residuals);
  }

  private static double sum(double[][] table) {
    double sum = 0;
    for (double[] row : table) {
      for (double one : row) {
        sum += one;
      }
    }
    return sum;
  }

  private static BigDecimal n(String number) {
    return new BigDecimal(number);
  }
}
