package rural.jobs.statistics.spotcheck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import org.apache.commons.math3.stat.interval.ConfidenceInterval;
import org.apache.commons.math3.stat.interval.WilsonScoreInterval;
import org.junit.jupiter.api.Test;

/**
 * The expected limits were computed outside this program by the delta method from the covariance
 * matrix of the four sides, with t(7) = 2.364624 and t(6) = 2.446912 from a table.
 */
class CorrectionTest {

  private final List<Village> eight =
      List.of(
          village("east", 190, 240, 170, 250),
          village("east", 220, 260, 220, 262),
          village("east", 150, 200, 149, 200),
          village("east", 300, 360, 240, 380),
          village("west", 180, 220, 181, 221),
          village("west", 260, 300, 255, 300),
          village("west", 90, 140, 88, 141),
          village("west", 210, 250, 160, 270));

  @Test
  void eightOfFortyVillagesCorrectTheWholeDivision() {
    Correction correction = correction(Map.of("east", 40L), all("east"), 8000, 10000);
    assertLimits(correction.byRatio(), 71.19836956521739, 63.221934947412684, 79.17480418302209);
    assertLimits(
        correction.byDifference(), 71.22687439143135, 62.30944855387557, 80.14430022898713);
    assertThat(correction.isLarge()).isFalse();
  }

  @Test
  void countiesAreStrataWhereEachWasCheckedTwice() {
    Correction correction = correction(Map.of("east", 30L, "west", 10L), eight, 8000, 10000);
    assertThat(correction.draw().isStratified()).isTrue();
    assertThat(correction.draw().freedom()).isEqualTo(6);
    assertLimits(correction.byRatio(), 70.75387099729718, 61.22104613821017, 80.2866958563842);
  }

  @Test
  void aCountyNobodyCheckedMakesTheDivisionOneSample() {
    Draw draw = Draw.of(Map.of("east", 20L, "west", 10L, "north", 10L), eight);
    assertThat(draw.isStratified()).isFalse();
    assertThat(draw.total(one -> 1)).isCloseTo(40, within(1e-9));
  }

  /** Σ verified ÷ Σ verified of the eight: 1463 of 2024 households. */
  @Test
  void allVillagesCheckedLeaveNothingUncertain() {
    Correction correction = correction(Map.of("east", 4L, "west", 4L), eight, 1600, 1970);
    double exact = 100.0 * 1463 / 2024;
    assertLimits(correction.byRatio(), exact, exact, exact);
    assertLimits(correction.byDifference(), exact, exact, exact);
  }

  @Test
  void claimsThatAllHoldToTheLastHouseholdSayNothingOfTheOthersError() {
    List<Village> same =
        eight.stream()
            .map(
                v ->
                    village(
                        "east",
                        v.claimedAbove(),
                        v.claimedBelow(),
                        v.claimedAbove(),
                        v.claimedBelow()))
            .toList();
    Correction correction = correction(Map.of("east", 40L), same, 8000, 10000);
    assertThat(correction.byRatio()).isEmpty();
    assertThat(correction.byDifference()).isEmpty();
  }

  @Test
  void nothingVerifiedIsNotEstimatedByARatio() {
    List<Village> none =
        all("east").stream()
            .map(v -> village("east", v.claimedAbove(), v.claimedBelow(), 0, v.verifiedBelow()))
            .toList();
    assertThat(correction(Map.of("east", 40L), none, 8000, 10000).byRatio()).isEmpty();
  }

  /** Villages drawn at random from 600; 4 000 times; 95 % ± 3 standard errors is 94.0 to 96.0. */
  @Test
  void nineteenOfTwentyIntervalsHoldTheTruth() {
    Random random = new Random(7);
    List<Village> villages = new ArrayList<>();
    for (int i = 0; i < 600; i++) {
      double below = 150 + random.nextInt(250);
      double above = below * (0.75 + 0.05 * random.nextGaussian());
      villages.add(
          village(
              "east",
              above,
              below,
              above * (0.92 + 0.06 * random.nextGaussian()),
              below * (1.03 + 0.03 * random.nextGaussian())));
    }
    double claimedAbove = villages.stream().mapToDouble(Village::claimedAbove).sum();
    double claimedBelow = villages.stream().mapToDouble(Village::claimedBelow).sum();
    double truth =
        100
            * villages.stream().mapToDouble(Village::verifiedAbove).sum()
            / villages.stream().mapToDouble(Village::verifiedBelow).sum();
    int ratio = 0;
    int difference = 0;
    for (int i = 0; i < 4000; i++) {
      Collections.shuffle(villages, random);
      Correction correction =
          correction(Map.of("east", 600L), villages.subList(0, 60), claimedAbove, claimedBelow);
      ratio += holds(correction.byRatio(), truth) ? 1 : 0;
      difference += holds(correction.byDifference(), truth) ? 1 : 0;
    }
    assertThat(ratio / 4000.0).isBetween(0.94, 0.96);
    assertThat(difference / 4000.0).isBetween(0.94, 0.96);
  }

  /** Limits by the formula of E. Wilson (1927), computed outside this program: 6 of 8. */
  @Test
  void theShareOfClaimsThatHoldHasWilsonsLimits() {
    ConfidenceInterval six = new WilsonScoreInterval().createInterval(8, 6, 0.95);
    assertThat(100 * six.getLowerBound()).isCloseTo(40.92754303101688, within(1e-6));
    assertThat(100 * six.getUpperBound()).isCloseTo(92.8520787247891, within(1e-6));
    Random random = new Random(11);
    int inside = 0;
    for (int i = 0; i < 10_000; i++) {
      double share = 0.55 + 0.4 * random.nextDouble();
      int held = 0;
      for (int village = 0; village < 60; village++) {
        held += random.nextDouble() < share ? 1 : 0;
      }
      ConfidenceInterval wilson = new WilsonScoreInterval().createInterval(60, held, 0.95);
      inside += wilson.getLowerBound() <= share && share <= wilson.getUpperBound() ? 1 : 0;
    }
    assertThat(inside / 10_000.0).isBetween(0.94, 0.96);
  }

  private List<Village> all(String stratum) {
    Function<Village, Village> moved =
        v ->
            village(
                stratum, v.claimedAbove(), v.claimedBelow(), v.verifiedAbove(), v.verifiedBelow());
    return eight.stream().map(moved).toList();
  }

  private static boolean holds(Optional<Correction.Estimate> estimate, double truth) {
    return estimate.get().low() <= truth && truth <= estimate.get().high();
  }

  private static Correction correction(
      Map<String, Long> sizes, List<Village> villages, double above, double below) {
    return new Correction(Draw.of(sizes, villages), above, below);
  }

  private static void assertLimits(
      Optional<Correction.Estimate> estimate, double rate, double low, double high) {
    assertThat(estimate.get().rate()).isCloseTo(rate, within(1e-9));
    assertThat(estimate.get().low()).isCloseTo(low, within(1e-7));
    assertThat(estimate.get().high()).isCloseTo(high, within(1e-7));
  }

  private static Village village(
      String stratum, double above, double below, double found, double of) {
    return new Village(stratum, above, below, found, of);
  }
}
