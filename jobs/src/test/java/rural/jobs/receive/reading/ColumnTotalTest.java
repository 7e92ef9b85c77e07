package rural.jobs.receive.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

/** How far a printed total may be from the sum of printed numbers. */
class ColumnTotalTest {

  private static boolean agrees(String factor, String total, String... addends) {
    BigDecimal times = new BigDecimal(factor);
    ColumnTotal column = new ColumnTotal(times);
    for (String one : addends) {
      column.add(new BigDecimal(one).multiply(times));
    }
    return column.agrees(new BigDecimal(total).multiply(times), column.soFar());
  }

  @Test
  void wholeNumbersAddUpExactly() {
    assertThat(agrees("1", "30", "10", "20")).isTrue();
    assertThat(agrees("1", "31", "10", "20")).isFalse();
    ColumnTotal counts = new ColumnTotal(BigDecimal.ONE);
    counts.add(10L);
    counts.add(20L);
    assertThat(counts.agrees(new BigDecimal(31), counts.soFar())).isFalse();
  }

  @Test
  void eachRoundedNumberMayBeHalfItsLastDigitOff() {
    // Four numbers of one decimal: 4 × 0.05 = 0.2.
    assertThat(agrees("1", "4.6", "1.1", "1.1", "1.1", "1.1")).isTrue();
    assertThat(agrees("1", "4.7", "1.1", "1.1", "1.1", "1.1")).isFalse();
    assertThat(agrees("1", "4.2", "1.1", "1.1", "1.1", "1.1")).isTrue();
    assertThat(agrees("1", "4.1", "1.1", "1.1", "1.1", "1.1")).isFalse();
  }

  @Test
  void theFinestNumberOfAColumnTellsItsLastDigit() {
    // 1, 2.50 and 0.25: two decimals, 3 × 0.005.
    assertThat(agrees("1", "3.76", "1", "2.50", "0.25")).isTrue();
    assertThat(agrees("1", "3.77", "1", "2.50", "0.25")).isFalse();
  }

  @Test
  void theLastDigitIsThatOfThePrintedUnit() {
    // 万户: 1.23 + 2.34 = 3.57 ± 0.01 万.
    assertThat(agrees("10000", "3.58", "1.23", "2.34")).isTrue();
    assertThat(agrees("10000", "3.59", "1.23", "2.34")).isFalse();
    // Whole 万 may be rounded too.
    assertThat(agrees("10000", "6", "2", "3")).isTrue();
    assertThat(agrees("10000", "7", "2", "3")).isFalse();
  }
}
