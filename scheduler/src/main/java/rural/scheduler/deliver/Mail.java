package rural.scheduler.deliver;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import rural.scheduler.wire.Smtp;
import rural.scheduler.wire.UndeliveredException;

/** Tells by e-mail. */
record Mail(Smtp server, List<String> addresses) implements Channel {

  @Override
  public void send(Letter letter) throws UndeliveredException, InterruptedException {
    server.send(message(letter));
  }

  private MimeMessage message(Letter letter) throws UndeliveredException {
    try {
      MimeMessage message =
          server.blank(letter.name(), addresses, letter.event().subject(), letter.event().at());
      message.setText(letter.event().body(), "UTF-8");
      return message;
    } catch (MessagingException e) {
      throw server.undelivered(e);
    }
  }
}
