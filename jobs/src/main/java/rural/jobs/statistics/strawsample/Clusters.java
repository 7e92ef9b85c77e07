package rural.jobs.statistics.strawsample;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;

/**
 * The variance of a ratio estimate whose households were drawn by village.
 *
 * <p>Linearised residuals summed by village, villages as drawn with replacement (the ultimate
 * cluster): Cochran, Sampling Techniques (3rd ed., 1977) 6.4 and ch. 9A and 11; Särndal, Swensson
 * and Wretman, Model Assisted Survey Sampling (1992) 5.5–5.6. Assumes that every village and every
 * household of it had the same chance; leaving the finite population correction out errs on the
 * side of caution. Refused for fewer than two villages. The design effect is that of L. Kish
 * (1965): against as many households drawn one by one.
 *
 * @param byVillage village → Σ of its residuals
 * @param byHousehold household → its residual
 */
record Clusters(Map<String, Double> byVillage, Map<String, Double> byHousehold) {

  /**
   * @param residuals in an order that does not change, since sums of doubles depend on it; they sum
   *     to 0, as those of a ratio do
   */
  static Clusters of(List<Residual> residuals) {
    Map<String, Double> villages = new TreeMap<>();
    Map<String, Double> households = new TreeMap<>();
    for (Residual one : residuals) {
      villages.merge(one.village(), one.tons(), Double::sum);
      households.merge(one.village() + "|" + one.household(), one.tons(), Double::sum);
    }
    return new Clusters(villages, households);
  }

  int villages() {
    return byVillage.size();
  }

  int households() {
    return byHousehold.size();
  }

  /** In square tons; empty with one village. */
  OptionalDouble variance() {
    return of(byVillage.values());
  }

  /** The same had the households been drawn one by one. */
  OptionalDouble varianceOneByOne() {
    return of(byHousehold.values());
  }

  private static OptionalDouble of(Collection<Double> residuals) {
    int count = residuals.size();
    if (count < 2) {
      return OptionalDouble.empty();
    }
    double squares = 0;
    for (double one : residuals) {
      squares += one * one;
    }
    return OptionalDouble.of(squares * count / (count - 1));
  }
}
