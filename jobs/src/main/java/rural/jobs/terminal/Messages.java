package rural.jobs.terminal;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import rural.schemas.contract.Language;
import rural.schemas.contract.Text;
import rural.schemas.text.MistypedException;
import rural.schemas.yaml.Nearest;

/**
 * The sentences of the commands in one language, from {@code messages_zh} or {@code messages_en}.
 */
public final class Messages {

  private final Language language;
  private final Properties texts;

  private Messages(Language language, Properties texts) {
    this.language = language;
    this.texts = texts;
  }

  public static Messages in(Language language) {
    String name = "messages_" + language.name().toLowerCase(Locale.ROOT) + ".properties";
    Properties texts = new Properties();
    try (InputStream in = Messages.class.getResourceAsStream(name)) {
      texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + name, e);
    }
    return new Messages(language, texts);
  }

  /** The language that {@code --lang} names, else that of the locale; Chinese only for Chinese. */
  public static Language language(Optional<String> option, Locale locale) {
    String word = option.orElse(locale.getLanguage().equals("zh") ? "zh" : "en");
    return switch (word.toLowerCase(Locale.ROOT)) {
      case "zh" -> Language.ZH;
      case "en" -> Language.EN;
      default ->
          throw new MistypedException(
              new Text("没有语言“{0}”；可用的有：zh、en", "No language '{0}'; known: zh, en").with(word));
    };
  }

  public Language language() {
    return language;
  }

  /** The sentence with {@code {0}}, {@code {1}}, … replaced; an unknown key is an error. */
  public String text(String key, Object... values) {
    String text = texts.getProperty(key);
    if (text == null) {
      throw new IllegalArgumentException(
          "No message '" + key + "'" + Nearest.to(key, keys()).map("; near: "::concat).orElse(""));
    }
    for (int i = 0; i < values.length; i++) {
      text = text.replace("{" + i + "}", Value.text(values[i]));
    }
    return text;
  }

  /** Tells that a word is not known, and which one may be meant. */
  public String unknown(String word, Set<String> known) {
    return Nearest.to(word, known)
        .map(near -> text("unknown.suggest", word, near))
        .orElseGet(() -> text("unknown.known", word, Nearest.list(word, known)));
  }

  /** The sentence in both languages, for who is answered elsewhere. */
  public static Text both(String key, Object... values) {
    return new Text(in(Language.ZH).text(key, values), in(Language.EN).text(key, values));
  }

  /** As {@link #unknown}, in both languages. */
  public static MistypedException mistyped(String word, Set<String> known) {
    return new MistypedException(
        new Text(in(Language.ZH).unknown(word, known), in(Language.EN).unknown(word, known)));
  }

  public Set<String> keys() {
    return new TreeSet<>(texts.stringPropertyNames());
  }
}
