package rural.jobs.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import rural.jobs.registry.Division;
import rural.jobs.registry.Ground;
import rural.jobs.registry.Hierarchy;
import rural.jobs.registry.Successions;
import rural.jobs.registry.Targets;
import rural.jobs.sides.Definition;
import rural.jobs.table.Printed;
import rural.schemas.contract.Grain;
import rural.schemas.contract.Kind;
import rural.schemas.place.Level;

class RollUpTest {

  private static final LocalDate DAY = LocalDate.of(2016, 12, 31);
  private static final String NATION = Hierarchy.ROOT;

  @Property(tries = 50)
  void theWholeIsTheSumOfItsPartsHoweverTheyAreCut(
      @ForAll @Size(8) List<@IntRange(min = 0, max = 9) Integer> towns,
      @ForAll @IntRange(min = 0, max = 7) int cut) {
    Map<String, Sums> whole = roll(base(towns, 0, 8));
    Map<String, Sums> left = roll(base(towns, 0, cut));
    Map<String, Sums> right = roll(base(towns, cut, 8));
    for (String code : whole.keySet()) {
      Sums both = new Sums();
      both.add(left.getOrDefault(code, new Sums()));
      both.add(right.getOrDefault(code, new Sums()));
      assertThat(both.numerator()).isEqualTo(whole.get(code).numerator());
      assertThat(both.denominator()).isEqualTo(whole.get(code).denominator());
      assertThat(both.reported()).isEqualTo(whole.get(code).reported());
    }
  }

  /**
   * Third agricultural census 2016, sanitary toilets (flush and dry) of all households, in units of
   * 10 000: 忻州 6.5 of 68.2 (tjj.sxxz.gov.cn), 黄山 18.7419 of 32.6406 (printed in households), 荆门
   * 17.36 of 45.75, 开州 22.47 of 35.74 (www.cqkz.gov.cn). The mean of the four rates, 41.94, is
   * nobody's rate.
   */
  @Test
  void ratesArePooledNeverAveraged() {
    Map<String, Sums> base = new HashMap<>();
    base.put(town(0), sums("6.5", "68.2"));
    base.put(town(1), sums("18.7419", "32.6406"));
    base.put(town(2), sums("17.36", "45.75"));
    base.put(town(3), sums("22.47", "35.74"));
    Sums nation = roll(base).get(NATION);
    assertThat(Printed.of(nation.numerator(), nation.denominator(), 2)).isEqualTo("35.69");
  }

  @Test
  void aCountyCountsOnceHoweverManyOfItsCropsReport() {
    Definition straw =
        new Definition(
            "straw",
            Grain.COUNTY,
            Definition.Below.AMOUNT,
            Kind.STOCK,
            List.of(Level.COUNTY),
            List.of("2016Q4"));
    Sums county = sums("1", "2");
    county.add(sums("1", "2"));
    Map<String, Sums> all =
        RollUp.of(straw, ground(), new Targets(), new HashMap<>(Map.of(county(0), county)));
    assertThat(all.get(county(0)).reported()).isEqualTo(1);
    assertThat(all.get(NATION).reported()).isEqualTo(1);
    assertThat(all.get(NATION).expected()).isEqualTo(2);
  }

  private static Map<String, Sums> roll(Map<String, Sums> base) {
    Definition villages =
        new Definition(
            "any",
            Grain.ENTRY,
            Definition.Below.AMOUNT,
            Kind.STOCK,
            List.of(Level.values()),
            List.of("2016Q4"));
    return RollUp.of(villages, ground(), new Targets(), base);
  }

  private static Map<String, Sums> base(List<Integer> towns, int from, int to) {
    Map<String, Sums> base = new HashMap<>();
    for (int i = from; i < to; i++) {
      base.put(town(i), sums(towns.get(i).toString(), "9"));
    }
    return base;
  }

  private static Sums sums(String numerator, String denominator) {
    Sums sums = new Sums();
    sums.add(new BigDecimal(numerator), new BigDecimal(denominator), 1);
    return sums;
  }

  /** Eight towns in two counties. */
  private static Ground ground() {
    List<Division> divisions = new ArrayList<>();
    for (int county = 0; county < 2; county++) {
      divisions.add(division(county(county), Level.COUNTY, ""));
    }
    for (int town = 0; town < 8; town++) {
      divisions.add(division(town(town), Level.TOWN, county(town % 2)));
    }
    Hierarchy hierarchy =
        new Hierarchy(divisions, Successions.of(List.of(), code -> true, DAY), DAY);
    return new Ground("2016Q4", hierarchy, Map.of(), Map.of());
  }

  private static Division division(String code, Level level, String parent) {
    return new Division(code, code, level, parent, false, LocalDate.MIN, LocalDate.MAX);
  }

  private static String county(int number) {
    return "99010" + number + "000000";
  }

  private static String town(int number) {
    return "99010010" + number + "000";
  }
}
