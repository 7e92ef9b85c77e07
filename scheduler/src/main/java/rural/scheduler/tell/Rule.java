package rural.scheduler.tell;

import java.util.List;
import rural.schemas.reach.Address;

/**
 * Who is told about what.
 *
 * @param jobs empty = all
 */
public record Rule(String name, Address address, List<EventKind> events, List<String> jobs) {

  public Rule {
    events = List.copyOf(events);
    jobs = List.copyOf(jobs);
  }

  boolean wants(Event event) {
    return events.contains(event.kind()) && (jobs.isEmpty() || jobs.contains(event.job()));
  }
}
