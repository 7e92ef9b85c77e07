package rural.jobs.statistics.trend;

import java.util.Optional;
import java.util.OptionalDouble;
import rural.schemas.contract.Kind;
import rural.schemas.period.Quarter;

/**
 * The quarter in which a goal is reached if everything goes on as it does now: in a straight line
 * by the Theil–Sen slope, or for what counts from January by what earlier years added from this
 * quarter on. A calculation, not a forecast: it has no error of its own.
 *
 * @param quarter empty where the goal is not reached so
 * @param reason why it is empty
 */
record Reach(Optional<Quarter> quarter, Optional<Refusal> reason) {

  private static final int TEN_YEARS = 40;
  private static final int YEAR = 4;

  /**
   * @param slope points a quarter; empty where there is none
   */
  static Reach of(Series series, double goal, Kind kind, OptionalDouble slope) {
    if (series.lastValue() >= goal) {
      return at(series, 0);
    }
    return kind == Kind.YEAR_TO_DATE ? withinYear(series, goal) : straight(series, goal, slope);
  }

  private static Reach straight(Series series, double goal, OptionalDouble slope) {
    if (slope.isEmpty()) {
      return refused(Refusal.TOO_FEW_QUARTERS);
    }
    if (slope.getAsDouble() <= 0) {
      return refused(Refusal.NOT_RISING);
    }
    double quarters = Math.ceil((goal - series.lastValue()) / slope.getAsDouble());
    return quarters > TEN_YEARS ? refused(Refusal.TOO_FAR) : at(series, (int) quarters);
  }

  private static Reach withinYear(Series series, double goal) {
    int left = YEAR - 1 - Math.floorMod(series.lastTime(), YEAR);
    for (int ahead = 1; ahead <= left; ahead++) {
      OptionalDouble more = series.rests(ahead).stream().mapToDouble(one -> one).average();
      if (more.isEmpty()) {
        return refused(Refusal.NO_EARLIER_YEAR);
      }
      if (series.lastValue() + more.getAsDouble() >= goal) {
        return at(series, ahead);
      }
    }
    return refused(Refusal.NOT_THIS_YEAR);
  }

  private static Reach at(Series series, int ahead) {
    int time = series.lastTime() + ahead;
    return new Reach(
        Optional.of(new Quarter(Math.floorDiv(time, YEAR), Math.floorMod(time, YEAR) + 1)),
        Optional.empty());
  }

  private static Reach refused(Refusal reason) {
    return new Reach(Optional.empty(), Optional.of(reason));
  }
}
