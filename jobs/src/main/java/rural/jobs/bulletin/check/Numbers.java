package rural.jobs.bulletin.check;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The numbers of a text and how often each stands in it, whatever the order. */
final class Numbers {

  /** A sign counts where it is not a hyphen between words. */
  private static final Pattern NUMBER =
      Pattern.compile("(?<![0-9.])(?:(?<![\\p{L}0-9.])[+-])?[0-9]+(?:\\.[0-9]+)?");

  private final Map<String, Integer> counts = new TreeMap<>();

  static Numbers of(String text) {
    Numbers all = new Numbers();
    all.add(text);
    return all;
  }

  void add(String text) {
    Matcher found = NUMBER.matcher(text);
    while (found.find()) {
      counts.merge(found.group(), 1, Integer::sum);
    }
  }

  Map<String, Integer> counts() {
    return counts;
  }

  /** Number → how often more often it stands in these than in others; negative = less often. */
  Map<String, Integer> beyond(Numbers others) {
    Map<String, Integer> beyond = new TreeMap<>(counts);
    others.counts.forEach((number, count) -> beyond.merge(number, -count, Integer::sum));
    beyond.values().removeIf(count -> count == 0);
    return beyond;
  }
}
