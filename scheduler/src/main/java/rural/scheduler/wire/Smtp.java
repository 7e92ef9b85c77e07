package rural.scheduler.wire;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import rural.scheduler.tell.MailServer;
import rural.scheduler.tell.Mailboxes;
import rural.schemas.settings.Secret;
import rural.schemas.text.MistypedException;

/** A server that takes e-mail, over TLS or not at all. */
public final class Smtp {

  /** For a line of the server; one that sends a letter a second would never reach it. */
  private static final String TIMEOUT_MILLIS = "20000";

  /** For all of a message; large ones go over slow lines. */
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final Duration patience;
  private final MailServer server;
  private final Optional<Secret> password;
  private final Session session;

  private Smtp(MailServer server, Optional<Secret> password, Session session, Duration patience) {
    this.patience = patience;
    this.server = server;
    this.password = password;
    this.session = session;
  }

  /**
   * A server with its secrets.
   *
   * @param home where relative paths of secrets and authorities start
   * @param environment where secrets may stand
   * @throws MistypedException where a secret is not there or not safe
   */
  public static Smtp of(MailServer server, Path home, Map<String, String> environment) {
    return of(server, home, environment, PATIENCE);
  }

  static Smtp of(MailServer server, Path home, Map<String, String> environment, Duration patience) {
    Properties settings = settings(server);
    server
        .authority()
        .map(file -> Trust.in(home.resolve(file)))
        .ifPresent(factory -> settings.put("mail.smtp.ssl.socketFactory", factory));
    Optional<Secret> password = server.password().map(place -> place.fetch(home, environment));
    return new Smtp(server, password, Session.getInstance(settings), patience);
  }

  private static Properties settings(MailServer server) {
    Properties settings = new Properties();
    settings.setProperty("mail.smtp.host", server.host());
    settings.setProperty("mail.smtp.port", String.valueOf(server.port()));
    settings.setProperty("mail.smtp.quitwait", "false");
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
    message.setFrom(Mailboxes.of(server.from()));
    for (String address : to) {
      message.addRecipient(Message.RecipientType.TO, Mailboxes.of(address));
    }
    message.setSubject(subject.replaceAll("\\p{Cntrl}+", " "), "UTF-8");
    message.setSentDate(Date.from(at));
    return message;
  }

  /** Hands a message over; throws with what the server said where it does not take it. */
  public void send(MimeMessage message) throws UndeliveredException, InterruptedException {
    FutureTask<Void> sending =
        new FutureTask<>(
            () -> {
              handOver(message);
              return null;
            });
    Thread thread = new Thread(sending, "smtp");
    thread.setDaemon(true);
    thread.start();
    try {
      sending.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      throw new UndeliveredException(
          server.host() + ": has not taken it within " + patience.toSeconds() + " s");
    } catch (ExecutionException e) {
      throw e.getCause() instanceof MessagingException fault
          ? undelivered(fault)
          : new UndeliveredException(server.host() + ": " + e.getCause());
    }
  }

  /** What the server has accepted is sent, even if it then does not say good-bye. */
  private void handOver(MimeMessage message) throws MessagingException {
    Transport transport = session.getTransport("smtp");
    try {
      message.saveChanges();
      transport.connect(server.user().orElse(null), password.map(Secret::reveal).orElse(null));
      transport.sendMessage(message, message.getAllRecipients());
    } finally {
      leave(transport);
    }
  }

  private static void leave(Transport transport) {
    try {
      transport.close();
    } catch (MessagingException alreadyGone) {
      // nothing depends on it any more
    }
  }

  /** What went wrong, without the password: some servers answer with what they were given. */
  public UndeliveredException undelivered(MessagingException fault) {
    String text = server.host() + ": " + reason(fault);
    return new UndeliveredException(
        password.map(secret -> text.replace(secret.reveal(), "(secret)")).orElse(text),
        isForGood(fault));
  }

  /** Whether the server refuses the message or the mailbox by a code that begins with 5. */
  private static boolean isForGood(MessagingException fault) {
    for (Exception one = fault; one != null; one = next(one)) {
      int code =
          one instanceof SMTPAddressFailedException address
              ? address.getReturnCode()
              : one instanceof SMTPSendFailedException send ? send.getReturnCode() : 0;
      if (code / 100 == 5) {
        return true;
      }
    }
    return false;
  }

  private static Exception next(Exception fault) {
    return fault instanceof MessagingException chain ? chain.getNextException() : null;
  }

  private static String reason(MessagingException fault) {
    Throwable deepest = fault;
    while (deepest.getCause() != null) {
      deepest = deepest.getCause();
    }
    String first = String.valueOf(fault.getMessage()).strip();
    return deepest == fault
        ? first
        : first + " (" + String.valueOf(deepest.getMessage()).strip() + ")";
  }
}
