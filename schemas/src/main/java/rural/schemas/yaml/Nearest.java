package rural.schemas.yaml;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import rural.schemas.contract.Text;

/** The known word that a mistyped one most probably means. */
public final class Nearest {

  /** Words that a message lists; a home has hundreds of issues. */
  private static final int MOST = 24;

  private static final int FEW = 5;

  private Nearest() {}

  /** Empty where no word is near: more than a third of the letters, and more than two, differ. */
  public static Optional<String> to(String word, Collection<String> known) {
    int limit = Math.max(2, word.length() / 3);
    return known.stream()
        .min(Comparator.comparingInt(one -> distance(word, one)))
        .filter(one -> distance(word, one) <= limit);
  }

  /**
   * The few known words that are near, the nearest first; a name with a dot is also near by what
   * stands behind it.
   */
  public static List<String> few(String word, Collection<String> known) {
    String typed = word.toLowerCase(Locale.ROOT);
    int limit = Math.max(2, last(typed).length() / 3);
    return known.stream()
        .filter(one -> apart(typed, one) <= limit)
        .sorted(
            Comparator.comparingInt((String one) -> apart(typed, one)).thenComparing(one -> one))
        .limit(FEW)
        .toList();
  }

  private static int apart(String word, String known) {
    int whole = distance(word, known);
    return Math.min(whole, distance(last(word), last(known)));
  }

  private static String last(String name) {
    return name.substring(name.lastIndexOf('.') + 1);
  }

  /** All known words in order; of more than a message takes, the nearest and how many there are. */
  public static String list(String word, Collection<String> known) {
    String nearest =
        known.stream()
            .sorted(Comparator.comparingInt(one -> distance(word, one)))
            .limit(MOST)
            .sorted()
            .collect(Collectors.joining(", "));
    return known.size() > MOST ? nearest + ", … (" + known.size() + ")" : nearest;
  }

  /** A sentence to end a message with: the suggestion where there is one, and all known words. */
  public static String hint(String word, Collection<String> known) {
    return hints(word, known).en();
  }

  /** As {@link #hint}, in both languages. */
  public static Text hints(String word, Collection<String> known) {
    Text near =
        to(word, known)
            .map(one -> new Text("；是不是“{0}”？", "; did you mean '{0}'?").with(one))
            .orElse(new Text("；", ";"));
    return new Text("{0}可用的有：{1}", "{0} Known: {1}")
        .with(near, known.size() > MOST ? list(word, known) : String.join(", ", known));
  }

  /** Letters to insert, remove or replace to get from one word to the other. */
  private static int distance(String from, String to) {
    int[] previous = new int[to.length() + 1];
    for (int j = 0; j <= to.length(); j++) {
      previous[j] = j;
    }
    for (int i = 1; i <= from.length(); i++) {
      int[] current = new int[to.length() + 1];
      current[0] = i;
      for (int j = 1; j <= to.length(); j++) {
        int replaced = previous[j - 1] + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
        current[j] = Math.min(replaced, Math.min(previous[j], current[j - 1]) + 1);
      }
      previous = current;
    }
    return previous[to.length()];
  }
}
