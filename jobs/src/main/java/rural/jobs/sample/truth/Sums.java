package rural.jobs.sample.truth;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import rural.jobs.sample.place.Hierarchy;
import rural.jobs.sample.place.Place;
import rural.schemas.place.Level;

/** One indicator added up, unit by unit, into every division above the unit. */
final class Sums {

  private static final class Sum {
    private BigDecimal numerator;
    private BigDecimal denominator;
    private long expected;
    private long reported;
  }

  private final Hierarchy hierarchy;
  private final Map<String, Sum> sums = new HashMap<>();

  Sums(Hierarchy hierarchy) {
    this.hierarchy = hierarchy;
  }

  /** Adds a record's two sides; a record that lacks one counts on neither. */
  void add(String code, BigDecimal numerator, BigDecimal denominator, boolean expected) {
    if (numerator == null || denominator == null) {
      return;
    }
    for (Place place : hierarchy.upwards(code)) {
      Sum sum = at(place);
      sum.numerator = sum.numerator == null ? numerator : sum.numerator.add(numerator);
      sum.denominator = sum.denominator == null ? denominator : sum.denominator.add(denominator);
      sum.reported += expected ? 1 : 0;
    }
  }

  /** Counts a unit as reported, whatever it said. */
  void report(String code) {
    hierarchy.upwards(code).forEach(place -> at(place).reported++);
  }

  void expect(String code) {
    hierarchy.upwards(code).forEach(place -> at(place).expected++);
  }

  /** The answers of the divisions of some levels, widest first. */
  List<Answer> answers(String quarter, String indicator, Set<Level> levels, boolean expecting) {
    List<Answer> answers = new ArrayList<>();
    for (Level level : Level.values()) {
      if (levels.contains(level)) {
        for (Place place : hierarchy.level(level)) {
          Sum sum = at(place);
          answers.add(
              new Answer(
                  quarter,
                  place,
                  indicator,
                  sum.numerator,
                  sum.denominator,
                  expecting ? Long.valueOf(sum.expected) : null,
                  sum.reported));
        }
      }
    }
    return answers;
  }

  private Sum at(Place place) {
    return sums.computeIfAbsent(place.code(), any -> new Sum());
  }
}
