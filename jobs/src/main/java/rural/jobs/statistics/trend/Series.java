package rural.jobs.statistics.trend;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Values in time order, some quarters perhaps missing.
 *
 * @param times quarters since year 0, strictly increasing
 * @param seasons how many quarters of a year are compared only with themselves: 1 = every quarter
 *     with every other, 4 = a first quarter with first quarters only
 */
public record Series(List<Integer> times, List<Double> values, int seasons) {

  public Series {
    times = List.copyOf(times);
    values = List.copyOf(values);
    if (times.size() != values.size()) {
      throw new IllegalArgumentException(times.size() + " times for " + values.size() + " values");
    }
  }

  public int size() {
    return times.size();
  }

  public int lastTime() {
    return times.get(size() - 1);
  }

  public double lastValue() {
    return values.get(size() - 1);
  }

  /** Mean change a quarter from the first to the last value, of which there are two or more. */
  double pace() {
    return (lastValue() - values.get(0)) / (lastTime() - times.get(0));
  }

  /** The value at a time; empty where it is missing. */
  public OptionalDouble at(int time) {
    int place = times.indexOf(time);
    return place < 0 ? OptionalDouble.empty() : OptionalDouble.of(values.get(place));
  }

  /** The same without what is at the last time. */
  public Series beforeLast() {
    return new Series(times.subList(0, size() - 1), values.subList(0, size() - 1), seasons);
  }

  /** Each season's places in the series, in time order; seasons without a value are left out. */
  List<List<Integer>> places() {
    List<List<Integer>> all = new ArrayList<>();
    for (int season = 0; season < seasons; season++) {
      List<Integer> own = new ArrayList<>();
      for (int i = 0; i < size(); i++) {
        if (Math.floorMod(times.get(i), seasons) == season) {
          own.add(i);
        }
      }
      if (!own.isEmpty()) {
        all.add(own);
      }
    }
    return all;
  }

  /** What earlier years added in so many quarters after the one that is the last here. */
  List<Double> rests(int ahead) {
    List<Double> rests = new ArrayList<>();
    for (int i = 0; i < size() - 1; i++) {
      double value = values.get(i);
      if (Math.floorMod(lastTime() - times.get(i), 4) == 0) {
        at(times.get(i) + ahead).ifPresent(later -> rests.add(later - value));
      }
    }
    return rests;
  }

  /** The changes since the same quarter of the year before, where both values are there. */
  List<Double> yearlyChanges() {
    List<Double> changes = new ArrayList<>();
    for (int i = 0; i < size(); i++) {
      double value = values.get(i);
      at(times.get(i) - 4).ifPresent(earlier -> changes.add(value - earlier));
    }
    return changes;
  }
}
