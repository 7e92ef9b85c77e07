package rural.jobs.release;

import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import rural.schemas.place.Level;

/** What is known of written rates once all have passed by. */
final class RateTally {

  private final Set<String> indicators = new TreeSet<>();
  private final Set<String> planned = new TreeSet<>();
  private long rows;
  private long towns;

  void add(String indicator, String level, boolean hasTarget) {
    rows++;
    indicators.add(indicator);
    if (hasTarget) {
      planned.add(indicator);
    }
    towns += level.equals(Level.TOWN.code()) ? 1 : 0;
  }

  WrittenRates of(Path csv) {
    return new WrittenRates(csv, indicators, planned, rows, towns);
  }
}
