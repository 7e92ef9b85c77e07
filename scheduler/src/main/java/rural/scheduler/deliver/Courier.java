package rural.scheduler.deliver;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import rural.scheduler.tell.Rule;
import rural.scheduler.tell.Telling;
import rural.scheduler.wire.Smtp;
import rural.scheduler.wire.UndeliveredException;
import rural.scheduler.wire.WebCall;
import rural.schemas.home.Home;
import rural.schemas.reach.Address;
import rural.schemas.text.MistypedException;

/** Delivers what lies in the outbox. */
public final class Courier {

  private final Outbox outbox;
  private final Map<String, Channel> channels;
  private final BiConsumer<String, String> undelivered;

  private Courier(
      Outbox outbox, Map<String, Channel> channels, BiConsumer<String, String> undelivered) {
    this.outbox = outbox;
    this.channels = Map.copyOf(channels);
    this.undelivered = undelivered;
  }

  /**
   * Makes the ways to everybody who is to be told, with their secrets.
   *
   * @param environment where secrets may stand
   * @param undelivered told the recipient and why it did not work
   * @throws MistypedException where a secret is not there or not safe
   */
  public static Courier of(
      Outbox outbox,
      Telling telling,
      Home home,
      Map<String, String> environment,
      BiConsumer<String, String> undelivered) {
    Map<String, Channel> channels = new LinkedHashMap<>();
    for (Rule rule : telling.rules()) {
      Map<String, Address> ways = new LinkedHashMap<>(rule.ways());
      ways.put(rule.name(), rule.address()); // what was entered before each address had its own
      ways.forEach(
          (name, address) ->
              channels.put(
                  name, channel(address, telling, home.root(), environment, outbox.clock())));
    }
    return new Courier(outbox, channels, undelivered);
  }

  private static Channel channel(
      Address address,
      Telling telling,
      Path home,
      Map<String, String> environment,
      InstantSource clock) {
    if (address instanceof Address.Mailbox mailbox) {
      Smtp server = Smtp.of(telling.server().orElseThrow(), home, environment);
      return new Mail(server, mailbox.addresses());
    }
    return new Webhook(WebCall.of((Address.Hook) address, home, environment, clock));
  }

  /**
   * Sends what is due; says how many letters were taken. Who has not taken one is left alone until
   * the next call.
   */
  public int deliver() throws InterruptedException {
    int sent = 0;
    Set<String> deaf = new HashSet<>();
    for (Optional<Letter> due = outbox.claim(deaf); due.isPresent(); due = outbox.claim(deaf)) {
      if (deliver(due.get())) {
        sent++;
      } else {
        deaf.add(due.get().recipient());
      }
    }
    return sent;
  }

  private boolean deliver(Letter letter) throws InterruptedException {
    Channel channel = channels.get(letter.recipient());
    try {
      if (channel == null) {
        throw new UndeliveredException("Nobody of this name is told any more");
      }
      channel.send(letter);
      outbox.sent(letter);
      return true;
    } catch (UndeliveredException e) {
      outbox.failed(letter, e.getMessage());
      undelivered.accept(letter.recipient(), e.getMessage());
      return false;
    }
  }
}
