package rural.scheduler.tell;

import java.util.List;
import java.util.Optional;

/** The {@code tell} part of a schedule. */
public record Telling(Optional<MailServer> server, List<Rule> rules) {

  public static final Telling NOBODY = new Telling(Optional.empty(), List.of());

  public Telling {
    rules = List.copyOf(rules);
  }

  /** Those who are to be told of an event. */
  public List<String> recipients(Event event) {
    return rules.stream()
        .filter(rule -> rule.wants(event))
        .flatMap(rule -> rule.ways().keySet().stream())
        .toList();
  }
}
