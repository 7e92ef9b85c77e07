package rural.jobs.bulletin.fact;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import rural.schemas.place.Level;

/**
 * Rows of releases that the bulletins of some divisions need: their own and those of the divisions
 * directly below them. Fill it row by row, then read.
 */
public final class Gathered {

  /** A table of more counties than this is no bulletin. */
  private static final int MOST_COUNTIES = 200;

  /** Ages by the days they begin with; one that is not said stands last. */
  private static final Comparator<String> YOUNGEST =
      Comparator.comparingInt(
              (String age) ->
                  Character.isDigit(age.charAt(0))
                      ? Integer.parseInt(age.substring(0, age.indexOf('-')))
                      : Integer.MAX_VALUE)
          .thenComparing(Comparator.naturalOrder());

  private final Set<String> wanted;
  private final Optional<String> root;
  private final Map<Key, Rate> rates = new HashMap<>();
  private final Map<String, List<Place>> below = new HashMap<>();
  private final Map<String, Place> places = new HashMap<>();
  private final Map<Measure, Map<String, Below.Index>> indexes =
      Map.of(Measure.RANK, new HashMap<>(), Measure.RANK_IN_LEVEL, new HashMap<>());
  private final Map<String, Trouble.Issues> issues = new HashMap<>();
  private final Map<String, Map<String, Long>> overdue = new HashMap<>();
  private final Map<String, List<Trouble.Late>> late = new HashMap<>();
  private final Map<String, List<Trouble.Proposal>> proposals = new HashMap<>();
  private final Map<String, List<Trouble.Alarm>> alarms = new HashMap<>();

  /** What tells a rate from every other. */
  public record Key(String release, String code, String indicator) {}

  /**
   * @param wanted codes of the divisions that get a bulletin
   * @param root of the release, where it is among them: its bulletin shows all counties
   */
  public Gathered(Set<String> wanted, Optional<String> root) {
    this.wanted = Set.copyOf(wanted);
    this.root = root;
  }

  public boolean wants(String code) {
    return wanted.contains(code);
  }

  /**
   * Whether a division gets a bulletin or is shown in another's.
   *
   * @param level as in the files
   */
  public boolean needs(String code, String parent, String level) {
    return wanted.contains(code)
        || wanted.contains(parent)
        || (root.isPresent() && level.equals(Level.COUNTY.code()));
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

  /**
   * @param ranked among its siblings or among all of its level
   */
  public void index(String code, Measure ranked, Below.Index index) {
    indexes.get(ranked).put(code, index);
  }

  public void issues(Trouble.Issues counts) {
    issues.put(counts.place().code(), counts);
  }

  /**
   * @param age days since the issues were found, as {@code 31-90}
   */
  public void overdue(String code, String age, long count) {
    if (count > 0) {
      overdue.computeIfAbsent(code, any -> new TreeMap<>(YOUNGEST)).put(age, count);
    }
  }

  public void late(Trouble.Late reports) {
    late.computeIfAbsent(reports.place().code(), code -> new ArrayList<>()).add(reports);
  }

  public void proposal(Trouble.Proposal one) {
    proposals.computeIfAbsent(one.place().code(), code -> new ArrayList<>()).add(one);
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

  /** All counties, for the bulletin of the root; none where they are its own or too many. */
  List<Place> counties(String code) {
    List<Place> counties =
        places.values().stream()
            .filter(one -> one.level() == Level.COUNTY && !one.code().equals(code))
            .toList();
    boolean hasOthers = counties.stream().anyMatch(one -> !one.parent().equals(Optional.of(code)));
    return root.equals(Optional.of(code)) && hasOthers && counties.size() <= MOST_COUNTIES
        ? counties
        : List.of();
  }

  Optional<Below.Index> index(String code, Measure ranked) {
    return Optional.ofNullable(indexes.get(ranked).get(code));
  }

  Optional<Trouble.Issues> issues(String code) {
    return Optional.ofNullable(issues.get(code))
        .map(all -> all.withOverdue(overdue.getOrDefault(code, Map.of())));
  }

  /** In the order of the file. */
  List<Trouble.Proposal> proposals(String code) {
    return proposals.getOrDefault(code, List.of());
  }

  /** By field. */
  List<Trouble.Late> late(String code) {
    return late.getOrDefault(code, List.of()).stream()
        .sorted(Comparator.comparing(Trouble.Late::field).thenComparing(Trouble.Late::form))
        .toList();
  }

  /** Codes of all places with a figure that stands out. */
  public Set<String> striking() {
    return alarms.values().stream()
        .flatMap(List::stream)
        .map(one -> one.place().code())
        .collect(Collectors.toSet());
  }

  /** Widest first; without those of towns and counties that their villages tell themselves. */
  List<Trouble.Alarm> alarms(String code) {
    List<Trouble.Alarm> all = alarms.getOrDefault(code, List.of());
    return all.stream()
        .filter(one -> one.named().isEmpty() || all.stream().noneMatch(one::isToldBy))
        .sorted(
            Comparator.comparing((Trouble.Alarm one) -> one.place().level())
                .thenComparing(Comparator.comparing(Trouble.Alarm::strength).reversed())
                .thenComparing(one -> one.place().code())
                .thenComparing(one -> one.indicator().id()))
        .toList();
  }
}
