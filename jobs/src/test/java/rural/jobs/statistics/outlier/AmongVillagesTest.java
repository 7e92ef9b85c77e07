package rural.jobs.statistics.outlier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.junit.jupiter.api.Test;
import scala.collection.immutable.Seq;
import scala.jdk.javaapi.CollectionConverters;

/** Ten villages and more of one county: which figures stand out, and how seldom clean ones do. */
class AmongVillagesTest {

  private static final String NOW = "2024Q3";
  private static final String YEAR_BEFORE = "2023Q3";
  private static final String INDICATOR = "toilet.sanitary_coverage";
  private static final AmongVillages WORK =
      new AmongVillages(NOW, Map.of("toilet", List.of(INDICATOR)), Set.of(INDICATOR));

  @Test
  void aVillageThatLeapsWhereTheOthersCreepStandsOut() {
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      rows.add(row(i, YEAR_BEFORE, 150 + i, 200));
      rows.add(row(i, NOW, (i == 3 ? 199 : 154 + i + i % 3), 200));
    }
    assertThat(alarms(rows))
        .containsExactly("990101001003 funnel too_high", "990101001003 year_change rose_too_much");
  }

  /** Two of nine households more are 22 points, and could be one family that moved. */
  @Test
  void twoToiletsInAHamletAreNoAlarm() {
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      int size = i == 3 ? 9 : 200;
      rows.add(row(i, YEAR_BEFORE, i == 3 ? 6 : 150 + i, size));
      rows.add(row(i, NOW, i == 3 ? 8 : 152 + i + i % 3, size));
    }
    assertThat(alarms(rows)).isEmpty();
  }

  /** Three begin, three have not begun, three had reached all; the others creep on. */
  @Test
  void whoBeginsOrCannotRiseIsNotComparedWithThoseWhoCreep() {
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      int then = i < 6 ? 0 : i < 9 ? 200 : 120 + i;
      int now = i < 3 ? 140 : i < 6 ? 0 : i < 9 ? 200 : 140 + i + i % 3;
      rows.add(row(i, YEAR_BEFORE, then, 200));
      rows.add(row(i, NOW, now, 200));
    }
    assertThat(alarms(rows)).isEmpty();
    // all that was reached is lost
    rows.set(2 * 8 + 1, row(8, NOW, 0, 200));
    assertThat(alarms(rows)).containsExactly("990101001008 year_change fell_too_much");
  }

  @Test
  void aVillageWithTwoPastsHasNone() {
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      rows.add(row(i, YEAR_BEFORE, 150 + i, 200));
      rows.add(row(i, NOW, (i == 3 ? 199 : 154 + i + i % 3), 200));
    }
    rows.add(row(3, YEAR_BEFORE, 80, 100));
    assertThat(alarms(rows)).isEmpty();
  }

  /**
   * 400 clean counties of 40 villages: the same season for all, own habits, households that come
   * and go. At most 0.4 % of the villages alarm by each of the two methods.
   */
  @Test
  void cleanVillagesSeldomAlarm() {
    Random random = new Random(3);
    List<String> alarms = new ArrayList<>();
    for (int county = 0; county < 400; county++) {
      List<Row> rows = new ArrayList<>();
      double season = 0.03 * random.nextDouble();
      for (int village = 0; village < 40; village++) {
        int size = 40 + random.nextInt(400);
        double habit = Math.min(0.95, Math.max(0.3, 0.7 + 0.06 * random.nextGaussian()));
        rows.add(row(village, YEAR_BEFORE, count(random, size, habit), size));
        int later = size + (int) Math.round(0.01 * size * random.nextGaussian());
        rows.add(row(village, NOW, count(random, later, habit + season), later));
      }
      alarms.addAll(alarms(rows));
    }
    double villages = 400 * 40;
    assertThat(count(alarms, "funnel") / villages).isLessThan(0.004);
    assertThat(count(alarms, "year_change") / villages).isLessThan(0.004);
  }

  private static long count(List<String> alarms, String method) {
    return alarms.stream().filter(alarm -> alarm.contains(method)).count();
  }

  private static int count(Random random, int size, double share) {
    int count = 0;
    for (int i = 0; i < size; i++) {
      count += random.nextDouble() < share ? 1 : 0;
    }
    return count;
  }

  private static List<String> alarms(List<Row> rows) {
    List<String> alarms = new ArrayList<>();
    Iterator<Row> found = WORK.call("990101000000", rows.iterator());
    while (found.hasNext()) {
      Row row = found.next();
      alarms.add(row.getString(1) + " " + row.getString(6) + " " + row.getString(13));
    }
    return alarms;
  }

  private static Row row(int village, String quarter, int above, int below) {
    return RowFactory.create(
        "990101000000",
        "990101001%03d".formatted(village),
        "990101001000",
        "村",
        quarter,
        "toilet",
        cells((long) above, (long) below),
        cells(null, null));
  }

  private static Seq<?> cells(Object... sides) {
    return CollectionConverters.asScala(Arrays.asList(sides)).toSeq();
  }
}
