package rural.jobs.receive.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FuzzTest {

  private static final int FILES = 1_000;

  @TempDir Path folder;

  /** The same files each time; {@code jobs/bench/fuzz.sh} goes on with others. */
  @Test
  void whateverAFileHoldsItEndsInRowsThatAddUpOrInARefusalWithItsTrueReason() throws IOException {
    Fuzz fuzz = new Fuzz(folder, 20241008);
    for (int i = 0; i < FILES; i++) {
      fuzz.next();
    }
    assertThat(fuzz.problems()).as(fuzz.toString()).isZero();
  }
}
