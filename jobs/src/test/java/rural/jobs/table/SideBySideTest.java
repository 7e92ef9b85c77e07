package rural.jobs.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import org.junit.jupiter.api.Test;

class SideBySideTest {

  private final Queue<Integer> done = new ConcurrentLinkedQueue<>();

  @Test
  void resultsStandInTheOrderOfThePieces() {
    assertThat(SideBySide.map(List.of(3, 1, 2), piece -> piece * 10)).containsExactly(30, 10, 20);
  }

  @Test
  void theOthersEndBeforeTheFirstFailureIsThrown() {
    assertThatThrownBy(() -> SideBySide.run(List.of(1, 2, 3, 4, 5, 6), true, this::even))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("1");
    assertThat(done).containsExactlyInAnyOrder(2, 4, 6);
  }

  @Test
  void largePiecesRunOneAfterTheOther() {
    assertThatThrownBy(() -> SideBySide.run(List.of(2, 3, 4), false, this::even)).hasMessage("3");
    assertThat(done).containsExactly(2);
  }

  @Test
  void noPieceRunsInThePoolThatHadoopWaitsFor() {
    assertThat(SideBySide.map(List.of(1, 2, 3, 4), piece -> ForkJoinPool.commonPool() == pool()))
        .containsOnly(false);
  }

  private static ForkJoinPool pool() {
    return ForkJoinTask.getPool();
  }

  private void even(int piece) {
    if (piece % 2 == 1) {
      throw new IllegalArgumentException(String.valueOf(piece));
    }
    done.add(piece);
  }
}
