package rural.jobs.terminal;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import rural.schemas.text.Suggestion;

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
    List<String> known = Arrays.stream(values()).map(Format::id).toList();
    return "No format '"
        + word
        + "'; known: "
        + known.stream().collect(Collectors.joining(", "))
        + Suggestion.nearest(word, known).map(near -> ". Did you mean " + near + "?").orElse("");
  }
}
