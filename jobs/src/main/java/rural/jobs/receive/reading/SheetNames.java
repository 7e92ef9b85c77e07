package rural.jobs.receive.reading;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import rural.jobs.receive.reading.file.Blanks;
import rural.jobs.receive.reading.file.FullWidth;
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

  private final String unit;
  private final List<HashMap<String, List<Named>>> tiers = new ArrayList<>();

  /**
   * One name of a division.
   *
   * @param code in force, under which it counts
   * @param current whether it is the name it has now
   */
  public record Named(String code, String name, boolean current) implements Serializable {}

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
        put(bare, bare(one.name()), one);
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
      List<Named> found = tiers.get(i).get(i % 2 == 0 ? normal(written) : bare(written));
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
