package rural.jobs.statistics.strawsample;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.apache.commons.math3.distribution.TDistribution;

/**
 * How sure an estimate over counties is. Counties are strata, each sampled for itself, so their
 * variances add up; Student's t has villages − counties degrees of freedom.
 *
 * @param pieces of one crop, or of all crops, at least one; those of a division
 */
record Precision(List<Piece> pieces) {

  /** Below so many villages, or {@link #HOUSEHOLDS}, an interval is marked as not reliable. */
  static final int VILLAGES = 5;

  static final int HOUSEHOLDS = 30;

  /** In tons, of the counties and crops that have a sample; null where none has. */
  BigDecimal estimate() {
    return sampled().stream().map(Piece::estimate).reduce(BigDecimal::add).orElse(null);
  }

  /** In tons, of the same counties and crops. */
  BigDecimal collectable() {
    return sampled().stream().map(Piece::collectable).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  long counties() {
    return sampled().size();
  }

  long villages() {
    return pieces.stream().mapToLong(Piece::villages).sum();
  }

  long households() {
    return pieces.stream().mapToLong(Piece::households).sum();
  }

  /** County × crop with straw and without a sampled household. */
  long missing() {
    return pieces.stream().mapToLong(Piece::missing).sum();
  }

  /** Crops that have straw in some county and no sample there, or none of some use. */
  List<String> unsampled() {
    return crops(Piece::unsampled);
  }

  /** Crops that some county sampled in one village only, so that their error is not known. */
  List<String> ofOneVillage() {
    return crops(Piece::ofOneVillage);
  }

  private List<String> crops(Function<Piece, List<String>> of) {
    return pieces.stream().flatMap(one -> of.apply(one).stream()).distinct().sorted().toList();
  }

  int freedom() {
    return Math.toIntExact(villages() - counties());
  }

  /** In tons; empty where any county sampled a crop in one village only. */
  OptionalDouble standardError() {
    if (counties() == 0 || sampled().stream().anyMatch(one -> one.variance() == null)) {
      return OptionalDouble.empty();
    }
    return OptionalDouble.of(Math.sqrt(sampled().stream().mapToDouble(Piece::variance).sum()));
  }

  /** Half the width of the 95 % interval, in tons. */
  OptionalDouble reach() {
    OptionalDouble error = standardError();
    return error.isEmpty()
        ? error
        : OptionalDouble.of(
            error.getAsDouble()
                * new TDistribution(null, freedom()).inverseCumulativeProbability(0.975));
  }

  /** Empty without a variance, and where households drawn one by one would show none. */
  OptionalDouble designEffect() {
    OptionalDouble error = standardError();
    double oneByOne =
        error.isEmpty() ? 0 : sampled().stream().mapToDouble(Piece::varianceOneByOne).sum();
    return oneByOne > 0
        ? OptionalDouble.of(error.getAsDouble() * error.getAsDouble() / oneByOne)
        : OptionalDouble.empty();
  }

  /** What is wrong with the estimate or its interval, the gravest first. */
  Optional<String> reason() {
    if (counties() == 0) {
      return Optional.of("no_sample");
    }
    if (standardError().isEmpty()) {
      return Optional.of("one_village");
    }
    if (villages() < VILLAGES) {
      return Optional.of("few_villages");
    }
    if (households() < HOUSEHOLDS) {
      return Optional.of("few_households");
    }
    return unsampled().isEmpty() ? Optional.empty() : Optional.of("part_without_sample");
  }

  private List<Piece> sampled() {
    return pieces.stream().filter(Piece::hasEstimate).toList();
  }
}
