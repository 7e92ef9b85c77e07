package rural.jobs.statistics.trend;

import java.util.Optional;
import java.util.OptionalDouble;
import rural.schemas.contract.Kind;
import rural.schemas.period.Quarter;

/**
 * The quarter in which a goal is reached if everything goes on as it does now: in a straight line,
 * by the Theil–Sen slope, or for what counts from January by what the year has brought a quarter so
 * far. A calculation, not a forecast: it has no error of its own.
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
  static Reach of(Quarter now, double value, double goal, Kind kind, OptionalDouble slope) {
    if (value >= goal) {
      return at(now, 0);
    }
    boolean ofYear = kind == Kind.YEAR_TO_DATE;
    if (!ofYear && slope.isEmpty()) {
      return refused(Refusal.TOO_FEW_QUARTERS);
    }
    double pace = ofYear ? value / now.number() : slope.getAsDouble();
    if (pace <= 0) {
      return refused(Refusal.NOT_RISING);
    }
    double quarters = Math.ceil((goal - value) / pace);
    if (ofYear && now.number() + quarters > YEAR) {
      return refused(Refusal.NOT_THIS_YEAR);
    }
    return quarters > TEN_YEARS ? refused(Refusal.TOO_FAR) : at(now, (int) quarters);
  }

  private static Reach at(Quarter now, int ahead) {
    int time = UnbrokenRun.time(now) + ahead;
    return new Reach(
        Optional.of(new Quarter(Math.floorDiv(time, YEAR), Math.floorMod(time, YEAR) + 1)),
        Optional.empty());
  }

  private static Reach refused(Refusal reason) {
    return new Reach(Optional.empty(), Optional.of(reason));
  }
}
