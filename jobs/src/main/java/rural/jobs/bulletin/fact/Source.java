package rural.jobs.bulletin.fact;

import java.util.List;
import java.util.Locale;

/** Where in sealed releases a printed figure stands, so that it can be looked up again. */
public sealed interface Source {

  /** One text for files: {@code rate/2024Q3.1/990101000000/toilet.sanitary_coverage/value}. */
  String key();

  /** A number of a row of the rates. */
  record OfRate(String release, String code, String indicator, Measure measure) implements Source {

    @Override
    public String key() {
      return String.join("/", "rate", release, code, indicator, measure.word());
    }
  }

  /** Places gained or lost in the ranks of one release against another, without sign. */
  record OfRanks(String release, String before, String code, String indicator, Measure ranked)
      implements Source {

    @Override
    public String key() {
      return String.join("/", "ranks", release, before, code, indicator, ranked.word());
    }
  }

  /**
   * A count of the statistic {@code problems}.
   *
   * @param age of the row that breaks down by age, as {@code 31-90}; {@link #ALL_AGES} of the total
   */
  record OfIssues(String release, String code, String age, String column) implements Source {

    public static final String ALL_AGES = "all";

    @Override
    public String key() {
      return String.join("/", "issues", release, code, age, column);
    }
  }

  /** Reports of a form that came late, of the statistic {@code punctuality}. */
  record OfLate(String release, String code, String form) implements Source {

    @Override
    public String key() {
      return String.join("/", "late", release, code, form);
    }
  }

  /**
   * A figure of the composite index of a division.
   *
   * @param scope {@code parent} or {@code level}
   * @param column of the statistic {@code composite}
   */
  record OfIndex(String release, String code, String scope, String column) implements Source {

    @Override
    public String key() {
      return String.join("/", "index", release, code, scope, column);
    }
  }

  /** A number of a row of the statistic {@code outliers}. */
  record OfOutlier(String release, String code, String indicator, String method, String column)
      implements Source {

    @Override
    public String key() {
      return String.join("/", "outlier", release, code, indicator, method, column);
    }
  }

  /**
   * The source that a key names.
   *
   * @throws IllegalArgumentException where it names none
   */
  static Source parse(String key) {
    List<String> parts = List.of(key.split("/"));
    return switch (parts.get(0) + parts.size()) {
      case "rate5" -> new OfRate(parts.get(1), parts.get(2), parts.get(3), measure(parts.get(4)));
      case "ranks6" ->
          new OfRanks(
              parts.get(1), parts.get(2), parts.get(3), parts.get(4), measure(parts.get(5)));
      case "issues5" -> new OfIssues(parts.get(1), parts.get(2), parts.get(3), parts.get(4));
      case "late4" -> new OfLate(parts.get(1), parts.get(2), parts.get(3));
      case "index5" -> new OfIndex(parts.get(1), parts.get(2), parts.get(3), parts.get(4));
      case "outlier6" ->
          new OfOutlier(parts.get(1), parts.get(2), parts.get(3), parts.get(4), parts.get(5));
      default -> throw new IllegalArgumentException("Not the source of a figure: " + key);
    };
  }

  private static Measure measure(String word) {
    return Measure.valueOf(word.toUpperCase(Locale.ROOT));
  }
}
