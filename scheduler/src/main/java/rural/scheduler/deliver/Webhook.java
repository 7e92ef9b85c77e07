package rural.scheduler.deliver;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import rural.schemas.reach.Address.Style;
import rural.scheduler.tell.Event;
import rural.schemas.settings.Secret;

/** A call to an address of the web, signed where the other side knows how to check that. */
final class Webhook implements Channel {

  private static final Duration TIMEOUT = Duration.ofSeconds(20);
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Style style;
  private final URI url;
  private final Optional<Secret> key;
  private final InstantSource clock;
  private final HttpClient client;

  Webhook(Style style, URI url, Optional<Secret> key, InstantSource clock) {
    this.style = style;
    this.url = url;
    this.key = key;
    this.clock = clock;
    this.client =
        HttpClient.newBuilder()
            .connectTimeout(TIMEOUT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
  }

  @Override
  public void send(Letter letter) throws UndeliveredException, InterruptedException {
    try {
      HttpResponse<String> answer =
          client.send(request(letter), HttpResponse.BodyHandlers.ofString());
      if (answer.statusCode() / 100 != 2) {
        throw new UndeliveredException(url.getHost() + ": HTTP " + answer.statusCode());
      }
      if (style != Style.JSON) {
        check(answer.body());
      }
    } catch (IOException e) {
      throw new UndeliveredException(url.getHost() + ": " + e.getClass().getSimpleName());
    }
  }

  /** These services answer 200 to everything and say in the body whether they took it. */
  private void check(String answer) throws UndeliveredException, IOException {
    JsonNode body = JSON.readTree(answer);
    if (body.path("errcode").asInt(-1) != 0) {
      throw new UndeliveredException(
          url.getHost() + ": " + body.path("errcode") + " " + body.path("errmsg").asText());
    }
  }

  private HttpRequest request(Letter letter) {
    long millis = clock.instant().toEpochMilli();
    String body = json(style == Style.JSON ? plain(letter.event()) : text(letter.event()));
    HttpRequest.Builder request =
        HttpRequest.newBuilder(style == Style.DINGTALK ? signed(millis) : url)
            .timeout(TIMEOUT)
            .header("Content-Type", "application/json; charset=utf-8")
            .header("X-Rural-Event", Signature.name(letter))
            .POST(HttpRequest.BodyPublishers.ofString(body));
    if (style == Style.JSON) {
      String second = String.valueOf(millis / 1000);
      byte[] hash = Signature.hmac(key.orElseThrow().reveal(), second + "." + body);
      request.header("X-Rural-Timestamp", second);
      request.header("X-Rural-Signature", "sha256=" + Signature.hex(hash));
    }
    return request.build();
  }

  /** DingTalk's signature: HMAC-SHA256 of time and key, in the address. */
  private URI signed(long millis) {
    String secret = key.orElseThrow().reveal();
    String hash =
        Base64.getEncoder().encodeToString(Signature.hmac(secret, millis + "\n" + secret));
    String sign = URLEncoder.encode(hash, StandardCharsets.UTF_8);
    String joint = url.getRawQuery() == null ? "?" : "&";
    return URI.create(url + joint + "timestamp=" + millis + "&sign=" + sign);
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

  /** The text message that DingTalk and WeCom both know. */
  private static Map<String, Object> text(Event event) {
    return Map.of(
        "msgtype", "text", "text", Map.of("content", event.subject() + "\n" + event.body()));
  }

  private static String json(Map<String, Object> body) {
    try {
      return JSON.writeValueAsString(body);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
