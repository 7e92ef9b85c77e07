package rural.jobs.receive.reading.bound;

import java.nio.file.Path;
import rural.schemas.home.Home;
import rural.schemas.settings.Settings;

/**
 * What reading one file may take.
 *
 * @param seconds after which it is refused
 * @param megabytes of memory that its parts may need together, by their sizes
 * @param logs folder for the traces of faults; null = they are not kept
 */
public record Limits(int seconds, int megabytes, Path logs) {

  /** A spreadsheet's own bounds; what goes beyond was not written by one. */
  public static final int TEXT = 32_767;

  public static final int COLUMNS = 16_384;
  public static final int ROWS = 1_048_576;

  /** More sheets than any office sends in one workbook. */
  public static final int SHEETS = 255;

  public static Limits usual() {
    return new Limits(
        Settings.DEFAULT.receive().secondsPerFile(),
        Settings.DEFAULT.receive().megabytesPerFile(),
        null);
  }

  public static Limits of(Home home, Settings settings) {
    Settings.Receive receive = settings.receive();
    return new Limits(receive.secondsPerFile(), receive.megabytesPerFile(), home.logs());
  }

  /** Whether something that takes several times its size in memory fits. */
  public boolean fits(long bytes, int times) {
    return bytes <= most(times);
  }

  /** How many bytes fit of what takes several times its size in memory. */
  public long most(int times) {
    return ((long) megabytes << 20) / times;
  }
}
