package rural.schemas.reach;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/** How somebody is reached. */
public sealed interface Address {

  /** By e-mail. */
  record Mailbox(List<String> addresses) implements Address {
    public Mailbox {
      addresses = List.copyOf(addresses);
    }
  }

  /**
   * By a call to an address of the web.
   *
   * @param url empty where the address itself is secret and stands in {@code hiddenUrl}
   * @param key signs the call; empty = unsigned, for services that know no signature
   */
  record Hook(
      Style style, Optional<URI> url, Optional<SecretPlace> hiddenUrl, Optional<SecretPlace> key)
      implements Address {}

  /** What a web service expects. */
  enum Style {
    /** The event as JSON, signed in a header. */
    JSON,
    /** A text message, signed in the address. */
    DINGTALK,
    /** A text message; the address is the secret. */
    WECOM
  }
}
