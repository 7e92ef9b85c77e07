package rural.jobs.statistics.composite;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RankingTest {

  @Test
  void tiesShareARankAndLeaveTheNextOut() {
    assertThat(Ranking.of(new double[] {3, 1, 3, 2})).containsExactly(1, 4, 1, 3);
  }

  /** A hundred scores of 0 to 6: fifteen of 0 and of 1, fourteen of each other. */
  @Test
  void manyAreRankedAsFewAre() {
    double[] scores = IntStream.range(0, 100).mapToDouble(i -> i % 7).toArray();
    assertThat(Arrays.copyOf(Ranking.of(scores), 7)).containsExactly(86, 71, 57, 43, 29, 15, 1);
  }
}
