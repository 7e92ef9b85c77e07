package rural.jobs.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import rural.jobs.registry.Division;
import rural.jobs.registry.Hierarchy;
import rural.jobs.registry.Successions;
import rural.schemas.place.Level;

/** Whose denominator fell while the rate rose, over the villages that reported both times. */
class ShrinksTest {

  private static final LocalDate DAY = LocalDate.of(2024, 9, 30);
  private static final String COUNTY = "990101000000";
  private static final String FIRST = "990101100000";
  private static final String SECOND = "990101200000";

  /** Two towns of five villages; village → sanitary and all households, then and now. */
  private final Map<String, int[]> then = new HashMap<>();

  private final Map<String, int[]> now = new HashMap<>();

  {
    for (String town : List.of(FIRST, SECOND)) {
      for (int i = 1; i <= 5; i++) {
        then.put(village(town, i), new int[] {60, 100});
        now.put(village(town, i), new int[] {62, 100});
      }
    }
  }

  @Test
  void whoIsSilentHasLostNoHousehold() {
    now.remove(village(FIRST, 1));
    now.remove(village(FIRST, 2));
    then.remove(village(SECOND, 3));
    assertThat(found(Set.of())).isEmpty();
  }

  /** 62 of 80 instead of 62 of 100; the town and the county without the silent fifth village. */
  @Test
  void aVillageThatLostAFifthIsNamedWithItsTownAndItsCounty() {
    now.put(village(FIRST, 2), new int[] {62, 80});
    now.remove(village(FIRST, 5));
    assertThat(found(Set.of()))
        .containsExactly(
            "990101000000 county 558/880 before 900 steady 900 [990101100002]",
            "990101100000 town 248/380 before 400 steady 400 [990101100002]",
            "990101100002 village 62/80 before 100 steady 100 []");
  }

  /** As in 西呈孟村, which left out 40 of 341 households; and five of a hundred are life. */
  @Test
  void fivePerCentAreLifeAndWithoutAHigherRateNobodyGainedAnything() {
    then.put(village(FIRST, 2), new int[] {200, 341});
    now.put(village(FIRST, 2), new int[] {200, 301});
    now.put(village(SECOND, 2), new int[] {62, 95});
    assertThat(found(Set.of())).filteredOn(one -> one.contains("village")).hasSize(1);
    now.put(village(FIRST, 2), new int[] {170, 301});
    assertThat(found(Set.of())).isEmpty();
  }

  /** Then no village stands out, but the sums do, and they name everybody. */
  @Test
  void whereAllFellAlikeTheirTownsAndTheirCountyAreNamed() {
    now.replaceAll((village, sides) -> new int[] {62, 90});
    List<String> found = found(Set.of());
    assertThat(found).hasSize(3);
    assertThat(found.get(1))
        .isEqualTo(
            "990101100000 town 310/450 before 500 steady 500 [990101100001, 990101100002,"
                + " 990101100003, 990101100004, 990101100005]");
  }

  /** Half of a village that split is no fall, and the whole of one that merged no rise. */
  @Test
  void whatMergedOrSplitInBetweenIsNotCompared() {
    now.put(village(FIRST, 2), new int[] {40, 50});
    assertThat(found(Set.of(village(FIRST, 2)))).isEmpty();
  }

  @Test
  void ofTwoVillagesOneCanStandOut() {
    then.keySet().retainAll(Set.of(village(FIRST, 1), village(FIRST, 2)));
    now.put(village(FIRST, 1), new int[] {62, 80});
    assertThat(found(Set.of()))
        .filteredOn(one -> one.contains("village"))
        .containsExactly("990101100001 village 62/80 before 100 steady 100 []");
  }

  /** 200 clean counties whose villages come and go by 1 %, every twentieth of them silent. */
  @Test
  void cleanVillagesDoNotAlarm() {
    Random random = new Random(5);
    for (int county = 0; county < 200; county++) {
      for (String village : List.copyOf(then.keySet())) {
        int size = 100 + random.nextInt(400);
        int later = size + (int) Math.round(0.01 * size * random.nextGaussian());
        then.put(village, new int[] {size / 2, size});
        now.put(village, new int[] {later / 2 + 10, later});
        if (random.nextInt(20) == 0) {
          now.remove(village);
        }
      }
      assertThat(found(Set.of())).isEmpty();
    }
  }

  @Test
  void aCountyThatReportsItselfIsComparedWithItself() {
    BothTimes fell = BothTimes.sum(COUNTY, List.of(both("46", "80", "50", "100")));
    assertThat(shrinks(Set.of()).amongCounties(List.of(fell)).stream().map(ShrinksTest::text))
        .containsExactly("990101000000 county 46/80 before 100 steady 100 []");
    assertThat(shrinks(Set.of(COUNTY)).amongCounties(List.of(fell))).isEmpty();
  }

  private static BothTimes both(String above, String below, String aboveThen, String belowThen) {
    return new BothTimes(COUNTY, COUNTY, n(above), n(below), n(aboveThen), n(belowThen));
  }

  private List<String> found(Set<String> remade) {
    Rosters rosters = new Rosters();
    enter(rosters, "2024Q2", then);
    enter(rosters, "2024Q3", now);
    return shrinks(remade).amongVillages(rosters, "2024Q3", "2024Q2").stream()
        .map(ShrinksTest::text)
        .sorted()
        .toList();
  }

  private static void enter(Rosters rosters, String quarter, Map<String, int[]> villages) {
    villages.forEach(
        (village, sides) -> {
          Roster roster = new Roster();
          roster.add(
              new Roster.Entry(
                  Long.parseLong(village),
                  Long.parseLong(village),
                  List.of(),
                  BigDecimal.valueOf(sides[0]),
                  BigDecimal.valueOf(sides[1])));
          rosters.add(quarter, village.substring(0, 9) + "000", roster.bytes());
        });
  }

  private static Shrinks shrinks(Set<String> remade) {
    List<Division> divisions = new ArrayList<>();
    divisions.add(division(COUNTY, Level.COUNTY, ""));
    divisions.add(division(FIRST, Level.TOWN, COUNTY));
    divisions.add(division(SECOND, Level.TOWN, COUNTY));
    Hierarchy hierarchy =
        new Hierarchy(divisions, Successions.of(List.of(), code -> true, DAY), DAY);
    return new Shrinks("toilet.sanitary_coverage", hierarchy, remade);
  }

  private static Division division(String code, Level level, String parent) {
    return new Division(code, code, level, parent, false, LocalDate.MIN, LocalDate.MAX);
  }

  private static String text(Row row) {
    return "%s %s %s/%s before %s steady %s %s"
        .formatted(
            row.get(0),
            row.get(1),
            plain(row, 4),
            plain(row, 5),
            plain(row, 6),
            plain(row, 7),
            List.of((String[]) row.get(8)));
  }

  private static String plain(Row row, int at) {
    return row.getDecimal(at).stripTrailingZeros().toPlainString();
  }

  private static String village(String town, int number) {
    return town.substring(0, 9) + "%03d".formatted(number);
  }

  private static BigDecimal n(String amount) {
    return new BigDecimal(amount);
  }
}
