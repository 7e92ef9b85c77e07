package rural.scheduler.tell;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import rural.scheduler.tell.Address.Style;
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
    Optional<SecretPlace> password = secret(at, "password");
    if (at.has("user") != at.has("password")) {
      at.problem("'user' and 'password' go together");
    }
    return new MailServer(
        at.text("host"),
        at.number("port").map(Number::intValue).orElse(usual),
        security,
        at.text("from"),
        at.optionalText("user"),
        password,
        at.optionalText("authority"));
  }

  private Rule rule(String name, Branch at) {
    at.allowing(List.of("mail", "webhook", "webhook_from", "style", "secret", "events", "jobs"));
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
    boolean hook = at.has("webhook") || at.has("webhook_from");
    if (hook == at.has("mail")) {
      at.problem("Expected either 'mail' or 'webhook', to say how they are told");
      return new Address.Mailbox(List.of());
    }
    return hook ? hook(at) : mailbox(at);
  }

  private static Address mailbox(Branch at) {
    List<String> addresses = at.texts("mail");
    for (String address : addresses) {
      if (!address.matches("[^@\\s,;<>]+@[^@\\s,;<>]+")) {
        at.problem("mail", "Not an e-mail address: '" + address + "'");
      }
    }
    return new Address.Mailbox(addresses);
  }

  private static Address hook(Branch at) {
    Style style = at.choice("style", Style.class, Style.JSON);
    Optional<URI> url = at.optionalText("webhook").flatMap(text -> url(at, text));
    if (url.isPresent() == at.has("webhook_from")) {
      at.problem("Expected 'webhook' with the address, or 'webhook_from' with where it is kept");
    }
    Optional<SecretPlace> key = secret(at, "secret");
    if (style == Style.WECOM ? key.isPresent() : key.isEmpty()) {
      at.problem(
          style == Style.WECOM
              ? "WeCom knows no signature: leave 'secret' out and keep the address in 'webhook_from'"
              : "Missing 'secret', with which the call is signed");
    }
    return new Address.Hook(style, url, secret(at, "webhook_from"), key);
  }

  private static Optional<URI> url(Branch at, String text) {
    try {
      URI url = URI.create(text);
      if (List.of("http", "https").contains(url.getScheme()) && url.getHost() != null) {
        return Optional.of(url);
      }
    } catch (IllegalArgumentException notAnAddress) {
      // said below
    }
    at.problem("webhook", "Expected an address such as https://host/path");
    return Optional.empty();
  }

  private static Optional<SecretPlace> secret(Branch at, String key) {
    if (!at.has(key)) {
      return Optional.empty();
    }
    Optional<Branch> place = at.child(key);
    place.ifPresent(found -> found.allowing(List.of("env", "file")));
    Optional<SecretPlace> read =
        place
            .filter(found -> found.has("env") != found.has("file"))
            .map(
                found ->
                    found.has("env")
                        ? new SecretPlace.Variable(found.text("env"))
                        : new SecretPlace.File(found.text("file")));
    if (place.isPresent() && read.isEmpty()) {
      at.problem(
          key, "Expected {env: NAME} or {file: PATH}; the secret itself stands nowhere here");
    }
    return read;
  }
}
