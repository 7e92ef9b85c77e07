package rural.jobs.receive.reading;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import rural.jobs.receive.reading.file.Blanks;
import rural.jobs.receive.reading.file.FullWidth;
import rural.schemas.place.Level;
import rural.schemas.yaml.Nearest;

/**
 * The divisions below the unit that sent a sheet, by name, for rows that have no code. A name is
 * looked up as it is written, then without what names end in, then among former names.
 */
public final class SheetNames implements Serializable {

  private static final long serialVersionUID = 1L;

  /** Of sheets whose rows have codes, or whose sender is not known. */
  public static final SheetNames NONE = new SheetNames("", List.of());

  /** The longest that fits is taken off first, and then the next. */
  private static final List<String> ENDINGS =
      List.of(
          "社区居民委员会", "村民委员会", "居民委员会", "街道办事处", "社区居委会", "村委会", "居委会", "委员会", "行政村", "社区", "街道",
          "村", "镇", "乡", "县", "区", "市");

  private static final String VILLAGE = "/village";
  private static final String TOWN = "/town";

  /** What ends otherwise is a village. */
  private static final Map<String, String> KINDS =
      Map.of("街道办事处", TOWN, "街道", TOWN, "镇", TOWN, "乡", TOWN, "县", "/县", "区", "/区", "市", "/市");

  private final String unit;
  private final List<HashMap<String, List<Named>>> tiers = new ArrayList<>();

  /**
   * One name of a division.
   *
   * @param code in force, under which it counts
   * @param level of the division
   * @param current whether it is the name it has now
   */
  public record Named(String code, String name, Level level, boolean current)
      implements Serializable {}

  /**
   * @param unit name or code of the sender, for words
   */
  public SheetNames(String unit, List<Named> names) {
    this.unit = unit;
    for (boolean current : List.of(true, false)) {
      List<Named> some = names.stream().filter(one -> one.current() == current).toList();
      HashMap<String, List<Named>> whole = new HashMap<>();
      HashMap<String, List<Named>> bare = new HashMap<>();
      for (Named one : some) {
        put(whole, normal(one.name()), one);
        String name = bare(one.name());
        put(bare, name, one);
        put(bare, name + kind(one), one);
      }
      tiers.add(whole);
      tiers.add(bare);
    }
  }

  private static void put(Map<String, List<Named>> names, String name, Named one) {
    List<Named> same = names.computeIfAbsent(name, key -> new ArrayList<>());
    if (same.stream().noneMatch(other -> other.code().equals(one.code()))) {
      same.add(one);
    }
  }

  boolean isNone() {
    return tiers.stream().allMatch(Map::isEmpty);
  }

  String unit() {
    return unit;
  }

  /** The divisions that a name may mean; empty where there is none. */
  List<Named> find(String written) {
    for (int i = 0; i < tiers.size(); i++) {
      List<Named> found =
          tiers.get(i).get(i % 2 == 0 ? normal(written) : bare(written) + kind(written).orElse(""));
      if (found != null) {
        return found;
      }
    }
    return List.of();
  }

  /** Some names that are nearly the same. */
  List<String> near(String written) {
    TreeSet<String> names = new TreeSet<>();
    tiers.get(0).values().forEach(same -> same.forEach(one -> names.add(one.name())));
    return Nearest.few(normal(written), names);
  }

  private static String normal(String name) {
    return FullWidth.fold(Blanks.squeeze(name));
  }

  /** Where 东村 is unknown, 东县 is not meant: what a name ends in says the kind of division. */
  private static Optional<String> kind(String written) {
    String name = normal(written);
    return ENDINGS.stream()
        .filter(ending -> name.length() > ending.length() && name.endsWith(ending))
        .findFirst()
        .map(ending -> KINDS.getOrDefault(ending, VILLAGE));
  }

  /** A village may be called 李庄, and 李庄村 on a form. */
  private static String kind(Named one) {
    return kind(one.name())
        .orElse(one.level() == Level.VILLAGE ? VILLAGE : one.level() == Level.TOWN ? TOWN : "");
  }

  private static String bare(String name) {
    String bare = normal(name);
    for (String ending : ENDINGS) {
      if (bare.length() > ending.length() && bare.endsWith(ending)) {
        bare = bare.substring(0, bare.length() - ending.length());
      }
    }
    return bare;
  }
}
