package rural.jobs.statistics;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The divisions of one level that have one parent today, with their rates of all quarters and
 * indicators: all that any of them is ever held against, but for a whole level.
 *
 * @param key {@link #key} of the level and the parent
 * @param rates in order of time and division
 */
public record Family(
    String key, List<PublishedRate> rates, String quarter, String previous, FormerCodes former) {

  /** How rates are set beside each other. */
  public enum Grouping {
    /** One division and indicator, over all quarters. */
    SERIES,
    /**
     * All divisions, on one indicator: now and a quarter before. A division that had another parent
     * then was ranked among others, and is left out there.
     */
    SIBLINGS,
    /** All divisions and indicators, now. */
    ALL_NOW
  }

  /**
   * @param parent null for the root
   */
  static String key(String level, String parent) {
    return level + " " + Objects.toString(parent, "");
  }

  Collection<List<PublishedRate>> by(Grouping grouping) {
    return switch (grouping) {
      case SERIES -> by(one -> one.indicator() + " " + former.codeOfToday(one), rates);
      case SIBLINGS ->
          by(PublishedRate::indicator, rates.stream().filter(this::isSibling).toList());
      case ALL_NOW -> List.of(rates.stream().filter(one -> one.quarter().equals(quarter)).toList());
    };
  }

  private boolean isSibling(PublishedRate rate) {
    return rate.quarter().equals(quarter)
        || (rate.quarter().equals(previous)
            && key.equals(key(rate.level(), former.codeOfToday(previous, rate.parent()))));
  }

  private static Collection<List<PublishedRate>> by(
      Function<PublishedRate, String> key, List<PublishedRate> rates) {
    Map<String, List<PublishedRate>> groups =
        rates.stream().collect(Collectors.groupingBy(key, LinkedHashMap::new, Collectors.toList()));
    return groups.values();
  }
}
