package rural.scheduler.wire;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import rural.scheduler.tell.MailServer;
import rural.schemas.settings.Secret;

/** A server that takes e-mail, over TLS or not at all. */
public final class Smtp {

  private static final String TIMEOUT_MILLIS = "20000";

  private final MailServer server;
  private final Optional<Secret> password;
  private final Session session;

  private Smtp(MailServer server, Optional<Secret> password, Session session) {
    this.server = server;
    this.password = password;
    this.session = session;
  }

  /**
   * A server with its secrets.
   *
   * @param home where relative paths of secrets and authorities start
   * @param environment where secrets may stand
   * @throws IllegalArgumentException where a secret is not there or not safe
   */
  public static Smtp of(MailServer server, Path home, Map<String, String> environment) {
    Properties settings = settings(server);
    server
        .authority()
        .map(file -> Trust.in(home.resolve(file)))
        .ifPresent(factory -> settings.put("mail.smtp.ssl.socketFactory", factory));
    Optional<Secret> password = server.password().map(place -> place.fetch(home, environment));
    return new Smtp(server, password, Session.getInstance(settings));
  }

  private static Properties settings(MailServer server) {
    Properties settings = new Properties();
    settings.setProperty("mail.smtp.host", server.host());
    settings.setProperty("mail.smtp.port", String.valueOf(server.port()));
    settings.setProperty("mail.smtp.auth", String.valueOf(server.user().isPresent()));
    boolean tls = server.security() == MailServer.Security.TLS;
    settings.setProperty("mail.smtp.ssl.enable", String.valueOf(tls));
    settings.setProperty("mail.smtp.starttls.enable", String.valueOf(!tls));
    settings.setProperty("mail.smtp.starttls.required", String.valueOf(!tls));
    settings.setProperty("mail.smtp.ssl.protocols", "TLSv1.2 TLSv1.3");
    settings.setProperty("mail.smtp.ssl.checkserveridentity", "true");
    for (String phase : List.of("connectiontimeout", "timeout", "writetimeout")) {
      settings.setProperty("mail.smtp." + phase, TIMEOUT_MILLIS);
    }
    return settings;
  }

  /**
   * A message without content.
   *
   * @param name the same for the same message, however often it is sent
   */
  public MimeMessage blank(String name, List<String> to, String subject, Instant at)
      throws MessagingException {
    MimeMessage message =
        new MimeMessage(session) {
          @Override
          protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", "<" + name + "@rural-remediation>");
          }
        };
    message.setFrom(new InternetAddress(server.from()));
    for (String address : to) {
      message.addRecipient(Message.RecipientType.TO, new InternetAddress(address));
    }
    message.setSubject(subject, "UTF-8");
    message.setSentDate(Date.from(at));
    return message;
  }

  /** Hands a message over; throws with what the server said where it does not take it. */
  public void send(MimeMessage message) throws UndeliveredException {
    try (Transport transport = session.getTransport("smtp")) {
      message.saveChanges();
      transport.connect(server.user().orElse(null), password.map(Secret::reveal).orElse(null));
      transport.sendMessage(message, message.getAllRecipients());
    } catch (MessagingException e) {
      throw undelivered(e);
    }
  }

  /** What went wrong, without the password: some servers answer with what they were given. */
  public UndeliveredException undelivered(MessagingException fault) {
    String text = server.host() + ": " + reason(fault);
    return new UndeliveredException(
        password.map(secret -> text.replace(secret.reveal(), "(secret)")).orElse(text));
  }

  private static String reason(MessagingException fault) {
    Throwable deepest = fault;
    while (deepest.getCause() != null) {
      deepest = deepest.getCause();
    }
    String first = String.valueOf(fault.getMessage()).strip();
    return deepest == fault ? first : first + " (" + deepest.getMessage() + ")";
  }
}
