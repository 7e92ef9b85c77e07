package rural.jobs.statistics.outlier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import rural.jobs.statistics.Figures;
import rural.jobs.statistics.PublishedRate;
import rural.jobs.table.OutlierTable;

class AmongSiblingsTest {

  private static final AmongSiblings OF_RATES = new AmongSiblings(new HashSet<>());
  private static final AmongSiblings OF_SHARES =
      new AmongSiblings(new HashSet<>(Set.of("toilet.sanitary_coverage")));

  /**
   * Ten counties of which the last is far off. By hand: the median of 60 … 68 and 95 is 64.5, the
   * deviations in order .5 .5 1.5 1.5 2.5 2.5 3.5 3.5 4.5 30.5, their median 2.5; 0.6745 × 30.5 /
   * 2.5 = 8.2289; the limit of ten figures is 6.2, 64.5 ± 6.2 × 2.5 / 0.6745 = 41.52 to 87.48.
   */
  @Test
  void aRateFarFromThoseOfItsSiblingsIsListedWithItsLimits() {
    List<PublishedRate> rates = new ArrayList<>();
    for (int i = 0; i < 9; i++) {
      rates.add(Figures.stock("2024Q3", code(i), String.valueOf(60 + i)));
    }
    rates.add(Figures.stock("2024Q3", code(9), "95"));
    List<Row> rows = OF_RATES.apply(rates);
    assertThat(rows).hasSize(1);
    Row row = rows.get(0);
    assertThat(row.get(at(OutlierTable.DIVISION_CODE))).isEqualTo(code(9));
    assertThat(row.get(at(OutlierTable.METHOD))).isEqualTo("peers");
    assertThat(row.getDouble(at(OutlierTable.EXPECTED_VALUE))).isEqualTo(64.5, within(1e-9));
    assertThat(row.getDouble(at(OutlierTable.SCORE))).isEqualTo(8.2289, within(1e-3));
    assertThat(row.getDouble(at(OutlierTable.LOW))).isEqualTo(41.52, within(0.01));
    assertThat(row.getDouble(at(OutlierTable.HIGH))).isEqualTo(87.48, within(0.01));
    assertThat(row.get(at(OutlierTable.REASON))).isEqualTo("too_high");
  }

  /** The season lifts all by about ten points; who rises by forty stands out, at its own value. */
  @Test
  void aChangeIsHeldAgainstTheChangesOfTheSiblings() {
    List<PublishedRate> rates = new ArrayList<>();
    for (int i = 0; i < 9; i++) {
      rates.add(Figures.changed(code(i), String.valueOf(70 + i), String.valueOf(8 + 0.5 * i)));
    }
    rates.add(Figures.changed(code(9), "75", "40"));
    List<Row> rows = OF_RATES.apply(rates);
    assertThat(rows).hasSize(1);
    assertThat(rows.get(0).get(at(OutlierTable.METHOD))).isEqualTo("quarter_change");
    assertThat(rows.get(0).get(at(OutlierTable.REASON))).isEqualTo("rose_too_much");
    // it stood at 35, and the median change is 10.25
    assertThat(rows.get(0).getDouble(at(OutlierTable.EXPECTED_VALUE)))
        .isEqualTo(45.25, within(1e-9));
  }

  @Test
  void aHamletIsNotAnOutlierForOneToilet() {
    List<PublishedRate> rates = new ArrayList<>();
    for (int i = 0; i < 9; i++) {
      rates.add(Figures.share("2024Q3", code(i), 900 + i, 1_000, 10, null));
    }
    rates.add(Figures.share("2024Q3", code(9), 5, 7, 1, null));
    assertThat(OF_SHARES.apply(rates)).isEmpty();
    rates.set(9, Figures.share("2024Q3", code(9), 500, 700, 10, null));
    List<Row> rows = OF_SHARES.apply(rates);
    assertThat(rows).hasSize(1);
    assertThat(rows.get(0).get(at(OutlierTable.METHOD))).isEqualTo("funnel");
    assertThat(rows.get(0).get(at(OutlierTable.REASON))).isEqualTo("too_low");
  }

  /** Nine quarters of stocks that walk; the last is drawn as all others were. */
  @Test
  void aCleanSeriesAlarmsInTwoOfAThousand() {
    Random random = new Random(99);
    AgainstItself work = new AgainstItself("2024Q4");
    int alarms = 0;
    int replicates = 8_000;
    for (int i = 0; i < replicates; i++) {
      List<PublishedRate> rates = new ArrayList<>();
      double value = 30;
      for (int quarter = 0; quarter < 12; quarter++) {
        value += 1 + 2 * random.nextGaussian();
        String name = (2022 + quarter / 4) + "Q" + (quarter % 4 + 1);
        rates.add(Figures.stock(name, code(1), String.valueOf(value)));
      }
      alarms += work.apply(rates).size();
    }
    assertThat((double) alarms / replicates).isBetween(0.0008, 0.0034);
  }

  private static int at(String column) {
    return OutlierTable.SCHEMA.fieldIndex(column);
  }

  private static String code(int number) {
    return "9901" + (10 + number) + "000000";
  }
}
