package rural.scheduler.tell;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

  /**
   * The ways to those who are to be told, by a name of their own: that of the rule, and the address
   * with it where there are several, so that one that is dead keeps no other from being told.
   */
  public Map<String, Address> ways() {
    Map<String, Address> ways = new LinkedHashMap<>();
    if (address instanceof Address.Mailbox mailbox && mailbox.addresses().size() > 1) {
      for (String one : mailbox.addresses()) {
        ways.put(name + " " + one, new Address.Mailbox(List.of(one)));
      }
    } else {
      ways.put(name, address);
    }
    return ways;
  }

  boolean wants(Event event) {
    return events.contains(event.kind()) && (jobs.isEmpty() || jobs.contains(event.job()));
  }
}
