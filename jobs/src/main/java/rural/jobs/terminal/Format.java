package rural.jobs.terminal;

import java.util.Arrays;
import java.util.Locale;
import rural.schemas.contract.Text;
import rural.schemas.text.MistypedException;
import rural.schemas.text.Visible;
import rural.schemas.yaml.Nearest;

/** How lists are printed, as {@code --format} spells it. */
public enum Format {
  TABLE,
  CSV,
  JSON;

  /**
   * Reads {@code table}, {@code csv} or {@code json}; anything else is an error with a suggestion.
   */
  public static Format of(String word) {
    return Arrays.stream(values())
        .filter(format -> format.id().equals(word.toLowerCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(() -> new MistypedException(unknown(word)));
  }

  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** A value as a cell of a table, on one line; "—" for null. */
  public static String cell(Object value) {
    return value == null ? "—" : Visible.line(Value.text(value));
  }

  private static Text unknown(String word) {
    return new Text("没有格式“{0}”{1}", "No format '{0}'{1}")
        .with(word, Nearest.hints(word, Arrays.stream(values()).map(Format::id).toList()));
  }
}
