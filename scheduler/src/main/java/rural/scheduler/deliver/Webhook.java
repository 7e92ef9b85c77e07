package rural.scheduler.deliver;

import java.util.LinkedHashMap;
import java.util.Map;
import rural.scheduler.tell.Event;
import rural.scheduler.wire.UndeliveredException;
import rural.scheduler.wire.WebCall;

/** Tells by a call to an address of the web. */
record Webhook(WebCall service) implements Channel {

  @Override
  public void send(Letter letter) throws UndeliveredException, InterruptedException {
    Event event = letter.event();
    service.send(letter.name(), plain(event), event.subject() + "\n" + event.body());
  }

  private static Map<String, Object> plain(Event event) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("event", event.key());
    body.put("kind", event.kind().word());
    body.put("job", event.job());
    body.put("run", event.runId().orElse(null));
    body.put("at", event.at().toString());
    body.put("subject", event.subject());
    body.put("text", event.body());
    return body;
  }
}
