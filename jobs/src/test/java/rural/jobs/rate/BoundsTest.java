package rural.jobs.rate;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Set;
import org.junit.jupiter.api.Test;
import rural.jobs.table.Printed;

class BoundsTest {

  @Test
  void putsWhatIsMissingAtNothingAndAtAll() {
    // 30 of 60, 40 missing: 30 / 100 and 70 / 100
    assertThat(bounds("30", "60", "40")).isEqualTo("30.00 70.00");
    assertThat(bounds("30", "60", "0")).isEqualTo("50.00 50.00");
    assertThat(bounds(null, null, "40")).isEqualTo("0.00 100.00");
  }

  @Test
  void isEmptyWhereTheSizeIsNotKnownOrThereIsNothingBelowTheLine() {
    assertThat(bounds("30", "60", null)).isEqualTo("— —");
    assertThat(bounds(null, null, "0")).isEqualTo("— —");
  }

  @Test
  void containsTheValueEvenWhereThatIsBeyondAHundredOrBelowNothing() {
    // 120 of 100: at all, (120 + 100) / 200 = 110 is less than the value
    assertThat(bounds("120", "100", "100")).isEqualTo("60.00 120.00");
    assertThat(bounds("-10", "100", "100")).isEqualTo("-10.00 45.00");
  }

  @Test
  void ofATaskHasNoUpperEndUnlessAllReported() {
    assertThat(text(Bounds.of(reading("8", "10", "0", 4), true))).isEqualTo("80.00 —");
    assertThat(text(Bounds.of(reading("8", "10", "0", 5), true))).isEqualTo("80.00 80.00");
  }

  private static String bounds(String numerator, String denominator, String missing) {
    return text(Bounds.of(reading(numerator, denominator, missing, 4), false));
  }

  private static Reading reading(
      String numerator, String denominator, String missing, long reported) {
    return new Reading(n(numerator), n(denominator), 5L, reported, Set.of(), n(missing));
  }

  private static String text(Bounds bounds) {
    return Printed.points(bounds.low(), 2) + " " + Printed.points(bounds.high(), 2);
  }

  private static BigDecimal n(String amount) {
    return amount == null ? null : new BigDecimal(amount);
  }
}
