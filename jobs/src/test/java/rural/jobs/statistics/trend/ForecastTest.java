package rural.jobs.statistics.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import org.junit.jupiter.api.Test;
import rural.schemas.contract.Kind;
import rural.schemas.period.Quarter;

class ForecastTest {

  /**
   * Eight quarters that end with a second one, two ahead. With Python: the mean change is 9.1 / 7 =
   * 1.3, s² = 1.537, the error √(s² (2 + 4/7)) = 1.98782, t of six degrees 2.446912 (printed in any
   * table as 2.447): 72.7 from 67.83598 to 77.56402.
   */
  @Test
  void aStockGoesOnFromWhereItStands() {
    Series series = ending("2024Q2", 1, 61.0, 62.4, 62.1, 64.9, 66.0, 65.7, 68.2, 70.1);
    Forecast forecast = Forecast.of(series, Kind.STOCK);
    assertThat(forecast.method()).isEqualTo("drift");
    assertThat(forecast.expected().getAsDouble()).isEqualTo(72.7, within(1e-9));
    Prediction prediction = forecast.prediction().orElseThrow();
    assertThat(prediction.low(0.95)).isEqualTo(67.8359795, within(1e-6));
    assertThat(prediction.high(0.95)).isEqualTo(77.5640205, within(1e-6));
    assertThat(prediction.probabilityOf(72.7)).isEqualTo(0.5, within(1e-12));
    assertThat(prediction.probabilityOf(77.5640205)).isEqualTo(0.025, within(1e-6));
  }

  @Test
  void sevenQuartersAreTooFewAndTheFourthQuarterIsTheEnd() {
    Forecast few = Forecast.of(ending("2024Q2", 1, 1, 2, 4, 5, 7, 9, 10), Kind.STOCK);
    assertThat(few.expected()).isEmpty();
    assertThat(few.reason()).contains(Refusal.TOO_FEW_QUARTERS);
    Forecast end = Forecast.of(ending("2024Q4", 1, 71.5), Kind.STOCK);
    assertThat(end.expected()).hasValue(71.5);
    assertThat(end.method()).isEqualTo("year_end");
  }

  /** All rise by one: 68 + 2; but of the scatter nothing is known, so there is no interval. */
  @Test
  void changesThatAreAllTheSameGiveNoInterval() {
    Forecast forecast =
        Forecast.of(ending("2024Q2", 1, 61, 62, 63, 64, 65, 66, 67, 68), Kind.STOCK);
    assertThat(forecast.expected().getAsDouble()).isEqualTo(70, within(1e-9));
    assertThat(forecast.prediction()).isEmpty();
    assertThat(forecast.reason()).contains(Refusal.NO_VARIATION);
  }

  /**
   * From the second quarter to the end 50, 54 and 52 were added in the years before; 44 is there.
   */
  @Test
  void whatCountsFromJanuaryAddsWhatEarlierYearsAdded() {
    double[] years = {20, 45, 70, 95, 22, 44, 71, 98, 21, 46, 73, 98, 20, 44};
    Forecast three = Forecast.of(ending("2024Q2", 4, years), Kind.YEAR_TO_DATE);
    assertThat(three.expected().getAsDouble()).isEqualTo(96, within(1e-9));
    assertThat(three.prediction().orElseThrow().freedom()).isEqualTo(2);
    // s = 2, 2 × √(1 + 1/3) = 2.3094
    assertThat(three.prediction().orElseThrow().error()).isEqualTo(2.3094, within(1e-4));
    Forecast two =
        Forecast.of(ending("2024Q2", 4, Arrays.copyOfRange(years, 4, 14)), Kind.YEAR_TO_DATE);
    assertThat(two.expected().getAsDouble()).isEqualTo(97, within(1e-9));
    assertThat(two.prediction()).isEmpty();
    assertThat(two.reason()).contains(Refusal.TOO_FEW_YEARS);
    Forecast none = Forecast.of(ending("2024Q2", 4, 20, 44), Kind.YEAR_TO_DATE);
    assertThat(none.expected()).isEmpty();
    assertThat(none.reason()).contains(Refusal.NO_EARLIER_YEAR);
  }

  /** Last year's fourth quarter 60, and yearly changes 2, 4, 3, 3, 5: 60 + 3.4. */
  @Test
  void aFlowFollowsTheSameQuarterOfLastYear() {
    Series series = ending("2024Q1", 4, 80, 70, 75, 57, 82, 74, 78, 60, 87);
    Forecast forecast = Forecast.of(series, Kind.FLOW);
    assertThat(forecast.expected().getAsDouble()).isEqualTo(63.4, within(1e-9));
    assertThat(forecast.prediction().orElseThrow().freedom()).isEqualTo(4);
  }

  /** Three points to go at 1.25 a quarter: three quarters. */
  @Test
  void theGoalOfAStockIsReachedInAStraightLine() {
    Series series = ending("2024Q2", 1, 70);
    assertThat(Reach.of(series, 73, Kind.STOCK, OptionalDouble.of(1.25)).quarter())
        .contains(Quarter.of("2025Q1"));
    assertThat(Reach.of(series, 70, Kind.STOCK, OptionalDouble.empty()).quarter())
        .contains(Quarter.of("2024Q2"));
    assertThat(Reach.of(series, 73, Kind.STOCK, OptionalDouble.of(0)).reason())
        .contains(Refusal.NOT_RISING);
    assertThat(Reach.of(series, 73, Kind.STOCK, OptionalDouble.of(0.07)).reason())
        .contains(Refusal.TOO_FAR);
  }

  /**
   * A harvest comes when it comes: 13 in the first quarter, 40 and 75 points later, as last year.
   */
  @Test
  void theGoalOfAYearIsReachedAsEarlierYearsWent() {
    Series series = ending("2024Q1", 4, 14, 20, 54, 89, 13);
    assertThat(Reach.of(series, 53, Kind.YEAR_TO_DATE, OptionalDouble.empty()).quarter())
        .contains(Quarter.of("2024Q3"));
    assertThat(Reach.of(series, 88, Kind.YEAR_TO_DATE, OptionalDouble.empty()).quarter())
        .contains(Quarter.of("2024Q4"));
    assertThat(Reach.of(series, 89, Kind.YEAR_TO_DATE, OptionalDouble.empty()).reason())
        .contains(Refusal.NOT_THIS_YEAR);
    assertThat(
            Reach.of(ending("2024Q1", 4, 13), 88, Kind.YEAR_TO_DATE, OptionalDouble.empty())
                .reason())
        .contains(Refusal.NO_EARLIER_YEAR);
  }

  @Test
  void ninetyFiveOfAHundredIntervalsHoldTheStockToCome() {
    Random random = new Random(2024);
    assertThat(coverage(random, Kind.STOCK, 1)).isBetween(0.94, 0.96);
  }

  @Test
  void ninetyFiveOfAHundredIntervalsHoldTheFlowToCome() {
    Random random = new Random(2025);
    assertThat(coverage(random, Kind.FLOW, 4)).isBetween(0.94, 0.96);
  }

  /** Values that walk from the value {@code lag} quarters ago; ten are known, two are to come. */
  private static double coverage(Random random, Kind kind, int lag) {
    int replicates = 20_000;
    int held = 0;
    for (int i = 0; i < replicates; i++) {
      double[] values = new double[12];
      for (int t = 0; t < values.length; t++) {
        double from = t < lag ? 60 : values[t - lag];
        values[t] = from + 1 + 2 * random.nextGaussian();
      }
      Series series = ending("2024Q2", lag, Arrays.copyOf(values, 10));
      Prediction prediction = Forecast.of(series, kind).prediction().orElseThrow();
      held += Math.abs(prediction.score(values[11])) <= reach(prediction) ? 1 : 0;
    }
    return (double) held / replicates;
  }

  private static double reach(Prediction prediction) {
    return prediction.score(prediction.high(0.95));
  }

  private static Series ending(String quarter, int seasons, double... values) {
    int last = UnbrokenRun.time(Quarter.of(quarter));
    List<Integer> times = new ArrayList<>();
    for (int i = 0; i < values.length; i++) {
      times.add(last - values.length + 1 + i);
    }
    return new Series(times, Arrays.stream(values).boxed().toList(), seasons);
  }
}
