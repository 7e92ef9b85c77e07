package rural.jobs.receive.fuzz;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;

/**
 * As many made-up files as fit into some minutes; ends with 1 where one of them broke something.
 */
final class FuzzRun {

  private FuzzRun() {}

  public static void main(String[] arguments) throws IOException {
    long seed = Long.parseLong(arguments[2]);
    Fuzz fuzz = new Fuzz(Path.of(arguments[0]), seed);
    long from = System.nanoTime();
    long end = from + Duration.ofMinutes(Long.parseLong(arguments[1])).toNanos();
    long told = from;
    while (System.nanoTime() < end) {
      fuzz.next();
      if (System.nanoTime() - told > 10_000_000_000L) {
        told = System.nanoTime();
        System.out.println(fuzz);
      }
    }
    double seconds = (System.nanoTime() - from) / 1e9;
    double busy = ProcessHandle.current().info().totalCpuDuration().orElseThrow().toMillis() / 1e3;
    System.out.printf(
        "seed %d: %s; %.0f files a second, %.0f a second of processor%n",
        seed, fuzz, fuzz.files() / seconds, fuzz.files() / busy);
    System.exit(fuzz.problems() == 0 ? 0 : 1);
  }
}
