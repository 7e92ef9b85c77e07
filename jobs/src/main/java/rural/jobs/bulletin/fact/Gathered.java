package rural.jobs.bulletin.fact;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Rows of releases that the bulletins of some divisions need: their own and those of the divisions
 * directly below them. Fill it row by row, then read.
 */
public final class Gathered {

  private final Set<String> wanted;
  private final Map<Key, Rate> rates = new HashMap<>();
  private final Map<String, List<Place>> below = new HashMap<>();
  private final Map<String, Place> places = new HashMap<>();
  private final Map<String, Below.Index> indexes = new HashMap<>();
  private final Map<String, Trouble.Issues> issues = new HashMap<>();
  private final Map<String, List<Trouble.Alarm>> alarms = new HashMap<>();

  /** What tells a rate from every other. */
  public record Key(String release, String code, String indicator) {}

  /**
   * @param wanted codes of the divisions that get a bulletin
   */
  public Gathered(Set<String> wanted) {
    this.wanted = Set.copyOf(wanted);
  }

  public boolean wants(String code) {
    return wanted.contains(code);
  }

  /** Whether a division gets a bulletin or is shown in that of its parent. */
  public boolean needs(String code, String parent) {
    return wanted.contains(code) || wanted.contains(parent);
  }

  /** A row of the release that the bulletins are made of. */
  public void now(Rate rate) {
    if (places.putIfAbsent(rate.place().code(), rate.place()) == null) {
      rate.place()
          .parent()
          .ifPresent(up -> below.computeIfAbsent(up, one -> new ArrayList<>()).add(rate.place()));
    }
    then(rate);
  }

  /** A row of an earlier quarter. */
  public void then(Rate rate) {
    rates.put(new Key(rate.release(), rate.place().code(), rate.indicator()), rate);
  }

  public void index(String code, Below.Index index) {
    indexes.put(code, index);
  }

  public void issues(Trouble.Issues counts) {
    issues.put(counts.place().code(), counts);
  }

  /**
   * @param above wanted divisions in which the figure lies
   */
  public void alarm(Trouble.Alarm alarm, Set<String> above) {
    above.forEach(code -> alarms.computeIfAbsent(code, one -> new ArrayList<>()).add(alarm));
  }

  Optional<Place> place(String code) {
    return Optional.ofNullable(places.get(code));
  }

  /** In the order of the file. */
  List<Place> below(String code) {
    return below.getOrDefault(code, List.of());
  }

  public Optional<Rate> rate(String release, String code, String indicator) {
    return Optional.ofNullable(rates.get(new Key(release, code, indicator)));
  }

  Optional<Below.Index> index(String code) {
    return Optional.ofNullable(indexes.get(code));
  }

  Optional<Trouble.Issues> issues(String code) {
    return Optional.ofNullable(issues.get(code));
  }

  List<Trouble.Alarm> alarms(String code) {
    return alarms.getOrDefault(code, List.of()).stream()
        .sorted(
            Comparator.comparing((Trouble.Alarm one) -> one.place().level())
                .thenComparing(Comparator.comparing(Trouble.Alarm::strength).reversed())
                .thenComparing(one -> one.place().code()))
        .toList();
  }
}
