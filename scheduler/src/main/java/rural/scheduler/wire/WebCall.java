package rural.scheduler.wire;

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
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import rural.schemas.reach.Address;
import rural.schemas.reach.Address.Style;
import rural.schemas.settings.Secret;

/** A call to an address of the web, signed where the other side knows how to check that. */
public final class WebCall {

  private static final Duration TIMEOUT = Duration.ofSeconds(20);
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Style style;
  private final URI url;
  private final Optional<Secret> key;
  private final InstantSource clock;
  private final HttpClient client;

  private WebCall(Style style, URI url, Optional<Secret> key, InstantSource clock) {
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

  /**
   * A web service with its secrets.
   *
   * @param home where relative paths of secrets start
   * @param environment where secrets may stand
   * @throws IllegalArgumentException where a secret is not there or not safe
   */
  public static WebCall of(
      Address.Hook hook, Path home, Map<String, String> environment, InstantSource clock) {
    URI url =
        hook.url().orElseGet(() -> url(hook.hiddenUrl().orElseThrow().fetch(home, environment)));
    Optional<Secret> key = hook.key().map(place -> place.fetch(home, environment));
    return new WebCall(hook.style(), url, key, clock);
  }

  private static URI url(Secret secret) {
    try {
      return URI.create(secret.reveal());
    } catch (IllegalArgumentException e) {
      // its message and cause would hold the secret
      throw new IllegalArgumentException("What 'webhook_from' leads to is not an address");
    }
  }

  /**
   * Makes the call; throws where the other side does not take it.
   *
   * @param name the same for the same message, however often it is sent
   * @param plain what a service that takes JSON gets
   * @param text what a chat group gets
   */
  public void send(String name, Map<String, Object> plain, String text)
      throws UndeliveredException, InterruptedException {
    try {
      HttpResponse<String> answer =
          client.send(request(name, plain, text), HttpResponse.BodyHandlers.ofString());
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

  private HttpRequest request(String name, Map<String, Object> plain, String text) {
    long millis = clock.instant().toEpochMilli();
    String body = json(style == Style.JSON ? plain : message(text));
    HttpRequest.Builder request =
        HttpRequest.newBuilder(style == Style.DINGTALK ? signed(millis) : url)
            .timeout(TIMEOUT)
            .header("Content-Type", "application/json; charset=utf-8")
            .header("X-Rural-Event", name)
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

  /** The text message that DingTalk and WeCom both know. */
  private static Map<String, Object> message(String text) {
    return Map.of("msgtype", "text", "text", Map.of("content", text));
  }

  private static String json(Map<String, Object> body) {
    try {
      return JSON.writeValueAsString(body);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
