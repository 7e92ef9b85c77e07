package rural.jobs.statistics.spotcheck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

/** Probabilities summed term by term in exact fractions, outside this program. */
class ClaimTest {

  /** 曲周县西呈孟村: 238 of 268 households reported, 173 of 278 found. */
  private final Claim resident = claim(238, 268, 173, 278);

  @Test
  void theVillageThatClaimed238AndHad173IsUnlikely() {
    assertThat(resident.isHeld()).isFalse();
    assertThat(resident.verdict()).isEqualTo(Claim.Verdict.UNLIKELY);
    // Σ C(278,i) p^i (1-p)^(278-i) for i ≤ 173 with p = 238/268 − 1/20
    assertThat(resident.likelihood().get()).isCloseTo(4.0042665566030854e-18, within(1e-29));
    assertThat(claim(238, 301, 173, 341).likelihood().get())
        .isCloseTo(2.6862407435062685e-20, within(1e-31));
  }

  @Test
  void aClaimHoldsUpToFivePointsEitherWay() {
    assertThat(claim(90, 100, 85, 100).verdict()).isEqualTo(Claim.Verdict.HELD);
    assertThat(claim(90, 100, 95, 100).verdict()).isEqualTo(Claim.Verdict.HELD);
    assertThat(claim(90, 100, 84, 100).verdict()).isEqualTo(Claim.Verdict.NOT_HELD);
    assertThat(claim(80, 100, 86, 100).verdict()).isEqualTo(Claim.Verdict.NOT_HELD);
  }

  @Test
  void fewUnitsMakeNoClaimUnlikely() {
    Claim ten = claim(10, 10, 8, 10);
    assertThat(ten.likelihood().get()).isCloseTo(0.08613835589931641, within(1e-14));
    assertThat(ten.verdict()).isEqualTo(Claim.Verdict.NOT_HELD);
    assertThat(claim(190, 240, 170, 250).likelihood().get())
        .isCloseTo(0.017088561135957515, within(1e-13));
    assertThat(claim(5, 10, 10, 10).likelihood()).contains(1.0);
  }

  @Test
  void aVillageThatIsNotCoveredRefutesItsClaim() {
    Claim covered = claim(1, 1, 0, 1);
    assertThat(covered.verdict()).isEqualTo(Claim.Verdict.REFUTED);
    assertThat(covered.whyNotTested()).contains("single_unit");
  }

  @Test
  void tonsAreComparedButNotTested() {
    Claim tons = new Claim(n("12.5"), n("20"), n("8.25"), n("20"));
    assertThat(tons.likelihood()).isEmpty();
    assertThat(tons.whyNotTested()).contains("not_counts");
    assertThat(tons.verdict()).isEqualTo(Claim.Verdict.NOT_HELD);
  }

  @Test
  void withoutADenominatorNothingIsSaid() {
    assertThat(claim(0, 0, 3, 10).whyNotTested()).contains("no_claim");
    assertThat(claim(3, 10, 0, 0).whyNotTested()).contains("nothing_verified");
  }

  private static Claim claim(long above, long below, long found, long of) {
    return new Claim(
        BigDecimal.valueOf(above),
        BigDecimal.valueOf(below),
        BigDecimal.valueOf(found),
        BigDecimal.valueOf(of));
  }

  private static BigDecimal n(String number) {
    return new BigDecimal(number);
  }
}
