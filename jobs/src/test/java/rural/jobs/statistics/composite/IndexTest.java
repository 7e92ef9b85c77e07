package rural.jobs.statistics.composite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class IndexTest {

  private static final Offset<Double> NEAR = within(1e-9);

  /** Garbage, toilets, sewage and straw of four counties, in %. */
  private static final double[][] COUNTIES = {
    {96.0, 88.5, 42.0, 91.0},
    {99.0, 93.2, 37.5, 88.0},
    {90.5, 79.9, 55.1, 95.2},
    {98.2, 85.0, 48.3, 86.4}
  };

  /** Computed with Python from the formulas of Hwang and Yoon. */
  @Test
  void whatDiffersMostWeighsMost() {
    double[] weights = EntropyWeights.of(COUNTIES);
    assertThat(weights[0]).isEqualTo(0.045273524505720336, NEAR);
    assertThat(weights[1]).isEqualTo(0.11819510043579914, NEAR);
    assertThat(weights[2]).isEqualTo(0.7850618365980538, NEAR);
    assertThat(weights[3]).isEqualTo(0.05146953846042668, NEAR);
  }

  /** Computed with Python likewise; the third is first under both. */
  @Test
  void closenessIsTheDistanceFromTheWorstOverBothDistances() {
    Index index = Index.of(COUNTIES).orElseThrow();
    assertThat(index.entropy().closeness().get(0)).isEqualTo(0.2580185540514421, NEAR);
    assertThat(index.entropy().closeness().get(2)).isEqualTo(0.9415950253522484, NEAR);
    assertThat(index.equal().closeness().get(1)).isEqualTo(0.31368547075938613, NEAR);
    assertThat(index.equal().closeness().get(3)).isEqualTo(0.5589611858410295, NEAR);
    assertThat(index.entropy().ranks()).containsExactly(3, 4, 1, 2);
    assertThat(index.equal().ranks()).containsExactly(3, 4, 1, 2);
  }

  /** Best in everything is 1, worst in everything 0, under any weights. */
  @Test
  void whoIsBestInEverythingStaysFirstUnderAnyWeights() {
    Index index = Index.of(new double[][] {{90, 80}, {70, 60}, {80, 65}}).orElseThrow();
    assertThat(index.equal().closeness().get(0)).isEqualTo(1, NEAR);
    assertThat(index.equal().closeness().get(1)).isEqualTo(0, NEAR);
    assertThat(index.equal().sensitivity().stays()).containsExactly(1.0, 1.0, 1.0);
    assertThat(index.equal().sensitivity().worst()).containsExactly(1, 3, 2);
  }

  /**
   * Two that mirror each other tie at equal weights; under random weights one is ahead as often as
   * the other, and they tie no more.
   */
  @Test
  void aRankThatHangsOnTheWeightsIsSeenToDoSo() {
    Index index = Index.of(new double[][] {{90, 60}, {60, 90}, {50, 50}}).orElseThrow();
    assertThat(index.equal().ranks()).containsExactly(1, 1, 3);
    Sensitivity sensitivity = index.equal().sensitivity();
    assertThat(sensitivity.stays().get(0)).isEqualTo(0.5, within(0.05));
    assertThat(sensitivity.best()).containsExactly(1, 1, 3);
    assertThat(sensitivity.worst()).containsExactly(2, 2, 3);
  }

  /** One column says nothing, the other all: by hand 1 − e is 0 for equal values. */
  @Test
  void aFieldInWhichAllAreTheSameWeighsNothing() {
    double[] weights = EntropyWeights.of(new double[][] {{50, 10}, {50, 20}, {50, 30}});
    assertThat(weights[0]).isEqualTo(0, NEAR);
    assertThat(weights[1]).isEqualTo(1, NEAR);
    assertThat(EntropyWeights.of(new double[][] {{50, 0}, {50, 0}})).containsExactly(0.5, 0.5);
  }

  @Test
  void whereAllAreTheSameThereIsNoIndex() {
    assertThat(Index.of(new double[][] {{50, 10}, {50, 10}, {50, 10}})).isEmpty();
  }

  @Test
  void tiesShareARankAndLeaveTheNextOut() {
    assertThat(Ranking.of(new double[] {0.5, 0.9, 0.5, 0.1})).containsExactly(2, 1, 2, 4);
  }

  @Test
  void theRandomWeightsAreEvenOverAllThereAre() {
    Random random = new Random(3);
    int low = 0;
    for (int i = 0; i < 10_000; i++) {
      double[] weights = Sensitivity.weights(random, 4);
      assertThat(weights[0] + weights[1] + weights[2] + weights[3]).isEqualTo(1, NEAR);
      low += weights[0] < 0.25 ? 1 : 0;
    }
    // of a Dirichlet of four ones, P(weight < 1/4) = 1 − (3/4)³ = 0.578
    assertThat(low / 10_000.0).isEqualTo(0.578, within(0.015));
  }
}
