package rural.schemas.control;

import java.io.IOException;
import java.time.Clock;
import java.util.Optional;

/** A process that takes a home, waits until it is told to go on, and publishes a release. */
final class StoppedWriter {

  private StoppedWriter() {}

  public static void main(String[] words) throws IOException {
    ControlDatabase control =
        ControlDatabase.open(words[0], Optional.of("postgres"), Optional.empty());
    try (HomeLock lock = HomeLock.take(control, Clock.systemUTC())) {
      System.out.println("holds as " + lock.owner());
      if (System.in.read() < 0) {
        return;
      }
      new ReleaseRegister(control.jdbi(), Clock.systemUTC()).publish(words[1], "clerk");
      System.out.println("published");
    } catch (HomeBusyException lost) {
      System.out.println(lost.text().en());
      System.exit(1);
    }
  }
}
