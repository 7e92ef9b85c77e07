package rural.scheduler.deliver;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import javax.net.ssl.SSLSocketFactory;
import rural.scheduler.tell.MailServer;
import rural.schemas.settings.Secret;

/** E-mail over SMTP, never without TLS. */
final class Mail implements Channel {

  private static final String TIMEOUT_MILLIS = "20000";

  private final MailServer server;
  private final Optional<Secret> password;
  private final List<String> addresses;
  private final Session session;

  Mail(
      MailServer server,
      Optional<Secret> password,
      Optional<SSLSocketFactory> trusted,
      List<String> addresses) {
    this.server = server;
    this.password = password;
    this.addresses = addresses;
    Properties settings = settings(server);
    trusted.ifPresent(factory -> settings.put("mail.smtp.ssl.socketFactory", factory));
    this.session = Session.getInstance(settings);
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

  @Override
  public void send(Letter letter) throws UndeliveredException {
    try (Transport transport = session.getTransport("smtp")) {
      MimeMessage message = message(letter);
      message.saveChanges();
      transport.connect(server.user().orElse(null), password.map(Secret::reveal).orElse(null));
      transport.sendMessage(message, message.getAllRecipients());
    } catch (MessagingException e) {
      throw new UndeliveredException(server.host() + ": " + withoutSecret(reason(e)));
    }
  }

  private MimeMessage message(Letter letter) throws MessagingException {
    MimeMessage message =
        new MimeMessage(session) {
          @Override
          protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", "<" + Signature.name(letter) + "@rural-remediation>");
          }
        };
    message.setFrom(new InternetAddress(server.from()));
    for (String address : addresses) {
      message.addRecipient(Message.RecipientType.TO, new InternetAddress(address));
    }
    message.setSubject(letter.event().subject(), "UTF-8");
    message.setText(letter.event().body(), "UTF-8");
    message.setSentDate(Date.from(letter.event().at()));
    return message;
  }

  private static String reason(MessagingException fault) {
    Throwable deepest = fault;
    while (deepest.getCause() != null) {
      deepest = deepest.getCause();
    }
    String first = String.valueOf(fault.getMessage()).strip();
    return deepest == fault ? first : first + " (" + deepest.getMessage() + ")";
  }

  /** Some servers answer with what they were given. */
  private String withoutSecret(String text) {
    return password.map(secret -> text.replace(secret.reveal(), "(secret)")).orElse(text);
  }
}
