package rural.jobs.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class DoublesTest {

  @Test
  void whatIsPrintedShortStaysSo() {
    for (String text : new String[] {"62.5", "88.8", "0.1", "-3.75", "0", "100", "12345678.9"}) {
      assertThat(Doubles.of(new BigDecimal(text).setScale(20))).isEqualTo(Double.parseDouble(text));
    }
    assertThat(Doubles.of(new BigDecimal("1e-30"))).isEqualTo(1e-30);
    assertThat(Doubles.of(new BigDecimal("12e3"))).isEqualTo(12_000);
  }

  @Property
  void isTheNearestDoubleOrItsNeighbour(
      @ForAll BigInteger unscaled, @ForAll @IntRange(max = 30) int scale) {
    BigDecimal value = new BigDecimal(unscaled, scale);
    assertThat(Math.abs(Doubles.of(value) - value.doubleValue()))
        .isLessThanOrEqualTo(Math.ulp(value.doubleValue()));
  }
}
