package rural.jobs.terminal;

import java.util.Arrays;
import java.util.Locale;
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
        .orElseThrow(() -> new IllegalArgumentException(unknown(word)));
  }

  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  private static String unknown(String word) {
    return "No format '"
        + word
        + "'"
        + Nearest.hint(word, Arrays.stream(values()).map(Format::id).toList());
  }
}
