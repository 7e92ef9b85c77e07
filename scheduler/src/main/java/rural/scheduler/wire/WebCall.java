package rural.scheduler.wire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
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
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import rural.schemas.contract.Text;
import rural.schemas.reach.Address;
import rural.schemas.reach.Address.Style;
import rural.schemas.settings.Secret;
import rural.schemas.text.MistypedException;

/** A call to an address of the web, signed where the other side knows how to check that. */
public final class WebCall {

  /** From the first byte of the call to the last of the answer. */
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  /** What a chat service says in an answer is far below this. */
  private static final int LONGEST_ANSWER = 64 * 1024;

  /** DingTalk's limit for a call, in bytes. */
  private static final int LONGEST_BODY = 20_000;

  /** Refusals by HTTP that are over by themselves: too slow, too early, too many. */
  private static final Set<Integer> PASSING = Set.of(408, 425, 429);

  /** What WeCom and DingTalk say while they are busy, or were called too often. */
  private static final Set<Integer> BUSY = Set.of(-1, 45009, 130101, 410100);

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Style style;
  private final URI url;
  private final Optional<Secret> key;
  private final InstantSource clock;
  private final Duration patience;
  private final HttpClient client;

  private WebCall(
      Style style, URI url, Optional<Secret> key, InstantSource clock, Duration patience) {
    this.style = style;
    this.url = url;
    this.key = key;
    this.clock = clock;
    this.patience = patience;
    this.client =
        HttpClient.newBuilder()
            .connectTimeout(patience)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
  }

  /**
   * A web service with its secrets.
   *
   * @param home where relative paths of secrets start
   * @param environment where secrets may stand
   * @throws MistypedException where a secret is not there or not safe
   */
  public static WebCall of(
      Address.Hook hook, Path home, Map<String, String> environment, InstantSource clock) {
    return of(hook, home, environment, clock, PATIENCE);
  }

  static WebCall of(
      Address.Hook hook,
      Path home,
      Map<String, String> environment,
      InstantSource clock,
      Duration patience) {
    URI url =
        hook.url().orElseGet(() -> url(hook.hiddenUrl().orElseThrow().fetch(home, environment)));
    Optional<Secret> key = hook.key().map(place -> place.fetch(home, environment));
    return new WebCall(hook.style(), url, key, clock, patience);
  }

  private static URI url(Secret secret) {
    try {
      return URI.create(secret.reveal());
    } catch (IllegalArgumentException e) {
      // its message and cause would hold the secret
      throw new MistypedException(
          new Text("'webhook_from' 所指的内容不是网址", "What 'webhook_from' leads to is not an address"));
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
    HttpResponse<String> answer = answer(request(name, plain, text));
    int status = answer.statusCode();
    if (status / 100 != 2) {
      throw new UndeliveredException(
          url.getHost() + ": HTTP " + status, status / 100 == 4 && !PASSING.contains(status));
    }
    if (style != Style.JSON) {
      check(answer.body());
    }
  }

  /** The time that is given to a request ends with the head of its answer; this is for all. */
  private HttpResponse<String> answer(HttpRequest request)
      throws UndeliveredException, InterruptedException {
    int most = style == Style.JSON ? 0 : LONGEST_ANSWER;
    CompletableFuture<HttpResponse<String>> answer =
        client.sendAsync(request, head -> new ShortAnswer(head.statusCode() == 200 ? most : 0));
    try {
      return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      throw new UndeliveredException(
          url.getHost() + ": no whole answer within " + patience.toSeconds() + " s");
    } catch (ExecutionException e) {
      throw new UndeliveredException(
          url.getHost() + ": " + e.getCause().getClass().getSimpleName());
    } finally {
      answer.cancel(true);
    }
  }

  /** These services answer 200 to everything and say in the body whether they took it. */
  private void check(String answer) throws UndeliveredException {
    JsonNode body;
    try {
      body = JSON.readTree(answer);
    } catch (JsonProcessingException e) {
      throw new UndeliveredException(url.getHost() + ": its answer is not JSON");
    }
    int code = body.path("errcode").asInt(-1);
    if (code != 0) {
      throw new UndeliveredException(
          url.getHost() + ": " + code + " " + body.path("errmsg").asText(), !BUSY.contains(code));
    }
  }

  private HttpRequest request(String name, Map<String, Object> plain, String text) {
    long millis = clock.instant().toEpochMilli();
    String body = style == Style.JSON ? json(plain) : message(text);
    HttpRequest.Builder request =
        HttpRequest.newBuilder(style == Style.DINGTALK ? signed(millis) : url)
            .timeout(patience)
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

  /** The bytes that the text of a message may have. */
  public int room() {
    return switch (style) {
      case JSON -> Integer.MAX_VALUE;
      case WECOM -> 2048;
      case DINGTALK -> 18_000;
    };
  }

  /**
   * The text message that DingTalk and WeCom both know. DingTalk counts the whole body, in which a
   * line's end takes two bytes.
   */
  private String message(String text) {
    String fitting = Room.shortened(text, room());
    String body = json(text(fitting));
    while (style == Style.DINGTALK && Room.bytes(body) > LONGEST_BODY) {
      fitting = Room.shortened(fitting, Room.bytes(fitting) * 9 / 10);
      body = json(text(fitting));
    }
    return body;
  }

  private static Map<String, Object> text(String content) {
    return Map.of("msgtype", "text", "text", Map.of("content", content));
  }

  private static String json(Map<String, Object> body) {
    try {
      return JSON.writeValueAsString(body);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
