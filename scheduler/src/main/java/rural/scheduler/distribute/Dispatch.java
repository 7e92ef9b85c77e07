package rural.scheduler.distribute;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import rural.scheduler.tell.MailServer;
import rural.scheduler.wire.Smtp;
import rural.scheduler.wire.UndeliveredException;
import rural.scheduler.wire.WebCall;
import rural.schemas.control.ReleaseRegister;
import rural.schemas.control.ReleaseState;
import rural.schemas.reach.Address;
import rural.schemas.text.MistypedException;

/**
 * Sends consignments, each once: entered before, marked after. A kill between the two has it sent
 * again under the same name, by which the other side knows it.
 *
 * @param server by which e-mail goes; empty where the home has none
 * @param environment where secrets may stand
 */
record Dispatch(
    Correspondence letters,
    ReleaseRegister register,
    DeliveryBook book,
    Optional<MailServer> server,
    Path home,
    Map<String, String> environment,
    InstantSource clock) {

  /** Sends all; what one reader does not take keeps nobody else from theirs. */
  List<Sending> send(List<Consignment> due) throws InterruptedException {
    List<Sending> sendings = new ArrayList<>();
    for (Consignment one : due) {
      sendings.add(send(one));
    }
    return sendings;
  }

  private Sending send(Consignment one) throws InterruptedException {
    try {
      Optional<Letter> letter = letters.of(one);
      if (letter.isEmpty()) {
        return new Sending(one, Sending.Result.NOT_MADE, "");
      }
      if (!isAsBefore(one)) {
        return new Sending(one, Sending.Result.CHANGED, "");
      }
      if (!book.claim(one)) {
        return new Sending(one, Sending.Result.BUSY, "");
      }
      return handOver(one, letter.get());
    } catch (IOException e) {
      book.unready(one, String.valueOf(e.getMessage()));
      return new Sending(one, Sending.Result.FAILED, e.getMessage());
    }
  }

  /** Somebody may have withdrawn the release while the others were sent. */
  private boolean isAsBefore(Consignment one) {
    ReleaseState now = register.show(one.release().id()).state();
    return now == one.release().state();
  }

  private Sending handOver(Consignment one, Letter letter) throws InterruptedException {
    try {
      hand(one, letter);
    } catch (UndeliveredException e) {
      book.failed(one, e.getMessage(), e.isForGood());
      return new Sending(one, Sending.Result.FAILED, e.getMessage());
    } catch (MistypedException e) {
      book.failed(one, String.valueOf(e.getMessage()), true);
      return new Sending(one, Sending.Result.FAILED, e.getMessage());
    }
    book.sent(one);
    return new Sending(one, Sending.Result.SENT, "");
  }

  private void hand(Consignment one, Letter letter)
      throws UndeliveredException, InterruptedException {
    if (one.address() instanceof Address.Mailbox mailbox) {
      MailServer by =
          server.orElseThrow(
              () ->
                  new UndeliveredException(
                      "schedule.yaml names no mail server; say under tell.mail by which it goes"));
      new Envelope(Smtp.of(by, home, environment)).send(letter, mailbox, clock.instant());
    } else {
      WebCall service = WebCall.of((Address.Hook) one.address(), home, environment, clock);
      new Posting(service).send(letter, clock.instant());
    }
  }
}
