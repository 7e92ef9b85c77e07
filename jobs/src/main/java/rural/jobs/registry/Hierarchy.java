package rural.jobs.registry;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import rural.schemas.place.DivisionCode;
import rural.schemas.place.Level;

/**
 * The divisions from nation to town as in force on one day. Who belongs to whom is read from the
 * parent codes alone. A division whose parent is not in force hangs under that parent's successor,
 * or else directly under the nation, so that no sum is lost on its way up.
 */
public final class Hierarchy implements Serializable {

  public static final String ROOT = DivisionCode.NATION.digits();

  static final Division NATION =
      new Division(ROOT, "全国", Level.NATION, "", false, LocalDate.MIN, LocalDate.MAX);

  /** In the order of their codes. */
  private final Map<String, Division> divisions;

  private final Map<String, String> standIns;
  private final Map<String, String> parents = new HashMap<>();
  private final Map<String, List<String>> children = new HashMap<>();
  private final List<String> bottomUp;

  /**
   * @param dated versions of divisions, towns and above; those not in force on the day are ignored
   * @param successions what became of retired codes by the day
   */
  public Hierarchy(Collection<Division> dated, Successions successions, LocalDate day) {
    Map<String, Division> inForce = new TreeMap<>();
    inForce.put(ROOT, NATION);
    dated.stream()
        .filter(one -> one.isInForce(day) && !one.code().equals(ROOT))
        .filter(one -> one.level() != Level.VILLAGE)
        .forEach(one -> inForce.put(one.code(), one));
    divisions = new LinkedHashMap<>(inForce);
    standIns = new HashMap<>(successions.succeeded());
    standIns.values().retainAll(divisions.keySet());
    divisions.values().stream().filter(one -> one.level() != Level.NATION).forEach(this::hang);
    bottomUp =
        new ArrayList<>(
            divisions.values().stream()
                .sorted(Comparator.comparing(Division::level).reversed())
                .map(Division::code)
                .toList());
  }

  private void hang(Division one) {
    String above = one.parent() == null ? ROOT : placeOf(one.parent());
    boolean isWider = divisions.get(above).level().compareTo(one.level()) < 0;
    String parent = isWider ? above : ROOT;
    parents.put(one.code(), parent);
    children.computeIfAbsent(parent, code -> new ArrayList<>()).add(one.code());
  }

  public boolean contains(String code) {
    return divisions.containsKey(code);
  }

  /** The division where figures of a code belong: itself, its successor, or else the nation. */
  public String placeOf(String code) {
    return divisions.containsKey(code) ? code : standIns.getOrDefault(code, ROOT);
  }

  /** Empty for the nation. */
  public Optional<String> parent(String code) {
    return Optional.ofNullable(parents.get(code));
  }

  public String name(String code) {
    return known(code).name();
  }

  public Level level(String code) {
    return known(code).level();
  }

  public List<String> children(String code) {
    return List.copyOf(children.getOrDefault(code, List.of()));
  }

  public List<String> children(String code, Level level) {
    return children(code).stream().filter(child -> level(child) == level).toList();
  }

  /** Codes of one level, sorted. */
  public List<String> at(Level level) {
    return divisions.values().stream()
        .filter(one -> one.level() == level)
        .map(Division::code)
        .toList();
  }

  /**
   * Those that report as counties do, sorted: the counties, and the cities that have none, such as
   * 东莞, 中山 and 嘉峪关.
   */
  public List<String> reportingCounties() {
    Set<String> divided =
        at(Level.COUNTY).stream()
            .flatMap(county -> ancestor(county, Level.CITY).stream())
            .collect(Collectors.toSet());
    return divisions.values().stream()
        .filter(one -> one.level() == Level.COUNTY || one.level() == Level.CITY)
        .map(Division::code)
        .filter(code -> !divided.contains(code))
        .toList();
  }

  /** Itself, its parent, and so on up to the nation. */
  public List<String> ancestorsOrSelf(String code) {
    List<String> chain = new ArrayList<>();
    for (String at = known(code).code(); at != null; at = parents.get(at)) {
      chain.add(at);
    }
    return chain;
  }

  /** The division of a level that a code belongs to or is. */
  public Optional<String> ancestor(String code, Level level) {
    for (String at = known(code).code(); at != null; at = parents.get(at)) {
      if (level(at) == level) {
        return Optional.of(at);
      }
    }
    return Optional.empty();
  }

  /** Every code, children before their parents. */
  public List<String> bottomUp() {
    return java.util.Collections.unmodifiableList(bottomUp);
  }

  private Division known(String code) {
    Division division = divisions.get(code);
    if (division == null) {
      throw new IllegalArgumentException("Division '" + code + "' is not in force on that day");
    }
    return division;
  }
}
