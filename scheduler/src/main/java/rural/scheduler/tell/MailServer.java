package rural.scheduler.tell;

import java.util.Optional;
import rural.schemas.reach.SecretPlace;

/**
 * The server that takes e-mail; never without TLS.
 *
 * @param user empty = no login
 * @param authority PEM file of the authority that signed its certificate; empty = those of Java
 */
public record MailServer(
    String host,
    int port,
    Security security,
    String from,
    Optional<String> user,
    Optional<SecretPlace> password,
    Optional<String> authority) {

  /** How the connection is made safe. */
  public enum Security {
    /** From the first byte; usually port 465. */
    TLS,
    /** After a plain greeting; nothing is sent where the server does not offer it. */
    STARTTLS
  }
}
