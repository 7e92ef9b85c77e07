package rural.scheduler.tell;

import jakarta.mail.internet.AddressException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import rural.schemas.contract.Text;
import rural.schemas.reach.Address;
import rural.schemas.reach.AddressReader;
import rural.schemas.reach.SecretPlace;
import rural.schemas.yaml.Branch;
import rural.schemas.yaml.Nearest;

/** Reads the {@code tell} part of a schedule strictly. */
public final class TellingReader {

  private final List<String> jobs;

  /**
   * @param jobs that a rule may name
   */
  public TellingReader(List<String> jobs) {
    this.jobs = List.copyOf(jobs);
  }

  public Telling read(Branch at) {
    at.allowing(List.of("mail", "to"));
    Optional<MailServer> server = at.child("mail").map(TellingReader::server);
    List<Rule> rules = new ArrayList<>();
    for (Map.Entry<String, Branch> one : at.children("to").entrySet()) {
      rules.add(rule(one.getKey(), one.getValue()));
    }
    for (Rule rule : rules) {
      if (rule.address() instanceof Address.Mailbox && server.isEmpty()) {
        at.problem(
            "to", "'" + rule.name() + "' is told by e-mail; say under 'mail' by which server");
      }
    }
    return new Telling(server, rules);
  }

  private static MailServer server(Branch at) {
    at.allowing(List.of("host", "port", "security", "from", "user", "password", "authority"));
    MailServer.Security security =
        at.choice("security", MailServer.Security.class, MailServer.Security.TLS);
    int usual = security == MailServer.Security.TLS ? 465 : 587;
    Optional<SecretPlace> password = AddressReader.secret(at, "password");
    if (at.has("user") != at.has("password")) {
      at.problem("'user' and 'password' go together");
    }
    return new MailServer(
        at.text("host"),
        at.number("port").map(Number::intValue).orElse(usual),
        security,
        from(at),
        at.optionalText("user"),
        password,
        at.optionalText("authority"));
  }

  private static String from(Branch at) {
    String text = at.text("from");
    try {
      if (!text.isEmpty()) {
        Mailboxes.of(text);
      }
    } catch (AddressException e) {
      at.problem(
          "from",
          new Text(
                  "应为一个电子邮件地址，可带名称：农村处 <office@example.cn>；现为“{0}”",
                  "Expected one e-mail address, with or without a name:"
                      + " Office <office@example.cn>; found '{0}'")
              .with(text));
    }
    return text;
  }

  private Rule rule(String name, Branch at) {
    List<String> keys = new ArrayList<>(AddressReader.KEYS);
    keys.addAll(List.of("events", "jobs"));
    at.allowing(keys);
    List<EventKind> events = new ArrayList<>();
    for (String word : known(at, "events", EventKind.words())) {
      events.add(EventKind.of(word));
    }
    return new Rule(
        name, address(at), at.has("events") ? events : EventKind.USUAL, known(at, "jobs", jobs));
  }

  private static List<String> known(Branch at, String key, List<String> words) {
    List<String> named = at.texts(key);
    for (String word : named) {
      if (!words.contains(word)) {
        at.problem(key, "Unknown value '" + word + "'" + Nearest.hint(word, words));
      }
    }
    return named.stream().filter(words::contains).toList();
  }

  private static Address address(Branch at) {
    boolean hook = AddressReader.namesHook(at);
    if (hook == at.has("mail")) {
      at.problem("Expected either 'mail' or 'webhook', to say how they are told");
      return new Address.Mailbox(List.of());
    }
    return hook ? AddressReader.hook(at) : AddressReader.mailbox(at);
  }
}
