package rural.jobs.receive.inbox;

import java.util.List;

/** What was found in an inbox, in a fixed order. */
public record Arrivals(List<Arrival> files, List<Unusable> unusable) {

  public boolean isEmpty() {
    return files.isEmpty() && unusable.isEmpty();
  }
}
