package rural.jobs.statistics.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashSet;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.expressions.GenericRowWithSchema;
import org.junit.jupiter.api.Test;
import rural.jobs.statistics.Figures;
import rural.jobs.statistics.PublishedRate;
import rural.jobs.table.TrendTable;

class TrendWorkTest {

  private static final String COUNTY = "990101000000";

  @Test
  void aChangeOfCaliberCutsOnceAndNotAtEachOfItsFlags() {
    Series series =
        UnbrokenRun.of(
            List.of(
                Figures.ofCaliber("2023Q2", "常住户", "80"),
                Figures.ofCaliber("2023Q3", "常住户", "81"),
                Figures.ofCaliber("2023Q4", "总户数", "61", "series_break"),
                Figures.ofCaliber("2024Q1", "总户数", "62", "series_break"),
                Figures.ofCaliber("2024Q2", "总户数", "63", "series_break")));
    assertThat(series.values()).containsExactly(61.0, 62.0, 63.0);
  }

  @Test
  void aFlaggedBreakWithoutAnotherCaliberCutsWhereItIs() {
    Series series =
        UnbrokenRun.of(
            List.of(
                Figures.stock("2023Q4", COUNTY, "80"),
                Figures.stock("2024Q1", COUNTY, "61", "series_break"),
                Figures.stock("2024Q2", COUNTY, "62")));
    assertThat(series.values()).containsExactly(61.0, 62.0);
  }

  @Test
  void aDenominatorThatJumpedCutsAtEachJump() {
    Series series =
        UnbrokenRun.of(
            List.of(
                Figures.stock("2023Q3", COUNTY, "80"),
                Figures.stock("2023Q4", COUNTY, "20", "break_qoq"),
                Figures.stock("2024Q1", COUNTY, "81", "break_qoq"),
                Figures.stock("2024Q2", COUNTY, "82")));
    assertThat(series.values()).containsExactly(81.0, 82.0);
  }

  @Test
  void aQuarterWithoutAValueLeavesAGap() {
    Series series =
        UnbrokenRun.of(
            List.of(
                Figures.stock("2023Q3", COUNTY, "60"),
                Figures.stock("2023Q4", COUNTY, null),
                Figures.stock("2024Q2", COUNTY, "63")));
    assertThat(series.values()).containsExactly(60.0, 63.0);
    assertThat(series.lastTime() - series.times().get(0)).isEqualTo(3);
  }

  /** The drift of 97, 98, 99 … points above 100, where a share of households cannot be. */
  @Test
  void theIntervalOfAShareEndsAtAHundred() {
    Row row =
        only(
            Figures.stock("2022Q3", COUNTY, "90"),
            Figures.stock("2022Q4", COUNTY, "91.5"),
            Figures.stock("2023Q1", COUNTY, "92"),
            Figures.stock("2023Q2", COUNTY, "94"),
            Figures.stock("2023Q3", COUNTY, "95"),
            Figures.stock("2023Q4", COUNTY, "96.5"),
            Figures.stock("2024Q1", COUNTY, "97"),
            Figures.stock("2024Q2", COUNTY, "99"));
    assertThat(row.<String>getAs("since")).isEqualTo("2022Q3");
    // the mean change is 9/7: 99 + 2 × 9/7 = 101.57
    assertThat(row.<Double>getAs("forecast")).isEqualTo(100);
    assertThat(row.<Double>getAs("forecast_high")).isEqualTo(100);
    assertThat(row.<Double>getAs("forecast_low")).isBetween(97.0, 100.0);
    assertThat(row.<Double>getAs("p")).isEqualTo(2 / 40_320.0, within(1e-12));
    assertThat(row.<String>getAs("reached_reason")).isEqualTo("no_target");
  }

  @Test
  void aRateWithoutAValueHasARowThatSaysSo() {
    Row row = only(Figures.stock("2024Q1", COUNTY, "90"), Figures.stock("2024Q2", COUNTY, null));
    assertThat(row.<String>getAs("reason")).isEqualTo("no_value");
    assertThat(row.<Double>getAs("slope")).isNull();
  }

  @Test
  void aDivisionThatIsNoMoreHasNoRow() {
    assertThat(work().apply(List.of(Figures.stock("2024Q1", COUNTY, "90")))).isEmpty();
  }

  private static Row only(PublishedRate... rates) {
    List<Row> rows = work().apply(List.of(rates));
    assertThat(rows).hasSize(1);
    Object[] cells = new Object[TrendTable.SCHEMA.length()];
    for (int i = 0; i < cells.length; i++) {
      cells[i] = rows.get(0).get(i);
    }
    return new GenericRowWithSchema(cells, TrendTable.SCHEMA);
  }

  private static TrendWork work() {
    return new TrendWork(
        "2024Q2", new HashSet<>(List.of("toilet.sanitary_coverage")), new HashSet<>());
  }
}
