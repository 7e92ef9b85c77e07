package rural.scheduler.distribute;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import rural.scheduler.wire.UndeliveredException;
import rural.scheduler.wire.WebCall;
import rural.schemas.control.Release;

/** A letter as a call to a web service: where the files are, and the figures of the division. */
record Posting(WebCall service) {

  /** What the services of chat groups take; counted in bytes of UTF-8. */
  private static final int LONGEST = 2000;

  private static final int MOST_BYTES_A_LETTER = 4;

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

  /** Notice and links whole, and as much of the words as goes in. */
  private static String text(Letter letter) {
    String head = String.join("\n", letter.notice());
    String foot = String.join("\n", letter.links());
    int room = LONGEST - bytes(letter.subject()) - bytes(head) - bytes(foot) - 8;
    return Stream.of(letter.subject(), head, shortened(letter.text(), room), foot)
        .map(String::strip)
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining("\n"));
  }

  private static String shortened(String text, int room) {
    if (bytes(text) <= room) {
      return text;
    }
    int end = Math.max(0, Math.min(text.length(), room));
    while (end > 0 && bytes(text.substring(0, end)) > room - MOST_BYTES_A_LETTER) {
      end--;
    }
    return text.substring(0, end) + "…";
  }

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}
