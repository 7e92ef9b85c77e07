package rural.schemas.reach;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import rural.schemas.contract.Text;
import rural.schemas.reach.Address.Style;
import rural.schemas.yaml.Branch;

/** Reads strictly how somebody is reached; what is wrong is reported at its key. */
public final class AddressReader {

  /** The keys that say how somebody is reached. */
  public static final List<String> KEYS =
      List.of("mail", "webhook", "webhook_from", "style", "secret");

  private AddressReader() {}

  /** Whether a web service is named. */
  public static boolean namesHook(Branch at) {
    return at.has("webhook") || at.has("webhook_from");
  }

  /** The addresses under {@code mail}. */
  public static Address.Mailbox mailbox(Branch at) {
    List<String> addresses = at.texts("mail");
    for (String address : addresses) {
      if (!address.matches("[^@\\s,;<>]+@[^@\\s,;<>]+")) {
        at.problem(
            "mail", new Text("不是电子邮件地址：“{0}”", "Not an e-mail address: '{0}'").with(address));
      } else if (!address.matches("\\p{ASCII}+@.*")) {
        at.problem(
            "mail",
            new Text(
                    "“{0}”的 @ 前有非 ASCII 字符，多数邮件服务器不收；请填写 ASCII 地址",
                    "'{0}' has other than ASCII letters before the @, which most servers refuse;"
                        + " give an address in ASCII")
                .with(address));
      }
    }
    return new Address.Mailbox(addresses);
  }

  /** The web service under {@code webhook} or {@code webhook_from}. */
  public static Address.Hook hook(Branch at) {
    Style style = at.choice("style", Style.class, Style.JSON);
    Optional<URI> url = at.optionalText("webhook").flatMap(text -> url(at, text));
    if (url.isPresent() == at.has("webhook_from")) {
      at.problem(
          new Text(
              "应填 webhook（网址）或 webhook_from（网址存放处）其中之一",
              "Expected 'webhook' with the address, or 'webhook_from' with where it is kept"));
    }
    Optional<SecretPlace> key = secret(at, "secret");
    if (style == Style.WECOM && key.isPresent()) {
      at.problem(
          new Text(
              "企业微信没有签名：请去掉 secret，把网址放在 webhook_from",
              "WeCom knows no signature: leave 'secret' out and keep the address in"
                  + " 'webhook_from'"));
    } else if (style != Style.WECOM && key.isEmpty()) {
      at.problem(new Text("缺少 secret（签名用的密钥）", "Missing 'secret', with which the call is signed"));
    }
    return new Address.Hook(style, url, secret(at, "webhook_from"), key);
  }

  private static Optional<URI> url(Branch at, String text) {
    try {
      URI url = URI.create(text);
      if (List.of("http", "https").contains(url.getScheme()) && url.getHost() != null) {
        return Optional.of(url);
      }
    } catch (IllegalArgumentException notAnAddress) {
      // said below
    }
    at.problem(
        "webhook",
        new Text("应填网址，例如 https://主机/路径", "Expected an address such as https://host/path"));
    return Optional.empty();
  }

  /** Where the secret under a key is; empty where the key is missing, or says it wrongly. */
  public static Optional<SecretPlace> secret(Branch at, String key) {
    if (!at.has(key)) {
      return Optional.empty();
    }
    Optional<Branch> place = at.child(key);
    place.ifPresent(found -> found.allowing(List.of("env", "file")));
    Optional<SecretPlace> read =
        place
            .filter(found -> found.has("env") != found.has("file"))
            .map(
                found ->
                    found.has("env")
                        ? new SecretPlace.Variable(found.text("env"))
                        : new SecretPlace.File(found.text("file")));
    if (place.isPresent() && read.isEmpty()) {
      at.problem(
          key,
          new Text(
              "应填 {env: 变量名} 或 {file: 文件路径}；密钥本身不写在这里",
              "Expected {env: NAME} or {file: PATH}; the secret itself stands nowhere here"));
    }
    return read;
  }
}
