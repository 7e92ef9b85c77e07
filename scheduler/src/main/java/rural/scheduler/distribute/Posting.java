package rural.scheduler.distribute;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import rural.scheduler.wire.Room;
import rural.scheduler.wire.UndeliveredException;
import rural.scheduler.wire.WebCall;
import rural.schemas.control.Release;

/** A letter as a call to a web service: where the files are, and the figures of the division. */
record Posting(WebCall service) {

  void send(Letter letter, Instant at) throws UndeliveredException, InterruptedException {
    service.send(letter.consignment().name(), plain(letter, at), text(letter));
  }

  private static Map<String, Object> plain(Letter letter, Instant at) {
    Consignment one = letter.consignment();
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("kind", one.word());
    body.put("release", one.release().id());
    body.put("quarter", one.release().quarter().toString());
    body.put("corrects", one.corrects().map(Release::id).orElse(null));
    body.put("replaced_by", one.replacedBy().map(Release::id).orElse(null));
    body.put("division_code", one.reader().division().digits());
    body.put("division_name", letter.division());
    body.put("reader", one.reader().name());
    body.put("at", at.toString());
    body.put("subject", letter.subject());
    body.put("notice", letter.notice());
    body.put("links", letter.links());
    body.put("figures", letter.figures());
    return body;
  }

  /** Title and links whole, then the notice, and as much of the words as goes in. */
  private String text(Letter letter) {
    String foot = String.join("\n", letter.links());
    int room = service.room() - Room.bytes(letter.subject()) - Room.bytes(foot) - 4;
    String head = String.join("\n", Room.shortened(letter.notice(), room));
    int left = room - Room.bytes(head) - 4;
    return Stream.of(letter.subject(), head, Room.shortened(letter.text(), left), foot)
        .map(String::strip)
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining("\n"));
  }
}
