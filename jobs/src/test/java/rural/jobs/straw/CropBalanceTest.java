package rural.jobs.straw;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import rural.jobs.table.Printed;

/** The worked vectors of the straw method: 60, 10, 20, 15, 5 of 110; 60 of 100 mu; 1 of 3 mu. */
class CropBalanceTest {

  private static final int COLLECTABLE = 1;
  private static final int DIRECT_RETURN = 2;
  private static final int HOUSEHOLD = 4;
  private static final int UTILIZED = 7;
  private static final int FERTILIZER = 8;

  @Test
  void transfersAreAppliedOnceAndDirectReturnIsInsideFertilizer() {
    CropBalance balance = new CropBalance();
    // 110 t collectable, returned on 20 of 110 mu = 20 t, 15 t sent away
    balance.produce(n("110"), n("110"), n("20"), n("15"), one(), one());
    balance.use(uses("60", "0", "0", "0", "0"), n("5"));
    // 1 t of sampled straw of which 1/11 is used: 10 t of 110 t
    balance.sample(n("1100"), uses("0", "100", "0", "0", "0"));
    assertThat(amount(balance, HOUSEHOLD)).isEqualByComparingTo("10");
    assertThat(amount(balance, UTILIZED)).isEqualByComparingTo("100");
    assertThat(amount(balance, FERTILIZER)).isEqualByComparingTo("80");
    assertThat(Printed.of(amount(balance, UTILIZED), amount(balance, COLLECTABLE), 2))
        .isEqualTo("90.91");
    assertThat(balance.flags()).isEmpty();
  }

  @Test
  void directReturnIsTheShareOfTheAreaWithoutRounding() {
    CropBalance sixty = new CropBalance();
    sixty.produce(n("100"), n("100"), n("60"), null, one(), one());
    assertThat(amount(sixty, DIRECT_RETURN)).isEqualByComparingTo("60");
    CropBalance third = new CropBalance();
    third.produce(n("100"), n("3"), n("1"), null, one(), one());
    assertThat(amount(third, DIRECT_RETURN).toPlainString()).startsWith("33.333333333333333333");
    CropBalance none = new CropBalance();
    none.produce(n("100"), n("0"), null, null, one(), one());
    assertThat(amount(none, DIRECT_RETURN)).isEqualByComparingTo("0");
  }

  @Test
  void withoutASampleThereIsNoEstimateAndTheHouseholdPartIsIncomplete() {
    CropBalance balance = new CropBalance();
    balance.produce(n("100"), n("10"), n("5"), null, one(), one());
    balance.use(uses("20", "0", "0", "0", "0"), null);
    assertThat(amount(balance, HOUSEHOLD)).isNull();
    assertThat(amount(balance, UTILIZED)).isEqualByComparingTo("70");
    assertThat(balance.flags()).containsExactly("household_incomplete");
  }

  @Test
  void aProductionRowWithoutACoefficientCountsOnNeitherSide() {
    CropBalance balance = new CropBalance();
    balance.produce(n("100"), n("10"), n("5"), n("7"), one(), Optional.empty());
    balance.produce(n("40"), n("10"), n("5"), null, one(), Optional.of(n("0.5")));
    assertThat(amount(balance, COLLECTABLE)).isEqualByComparingTo("20");
    assertThat(amount(balance, DIRECT_RETURN)).isEqualByComparingTo("10");
    balance.amounts();
    assertThat(balance.flags()).contains("production_incomplete");
  }

  private static BigDecimal amount(CropBalance balance, int at) {
    return balance.amounts().get(at);
  }

  private static List<BigDecimal> uses(String... amounts) {
    return Arrays.stream(amounts).map(CropBalanceTest::n).toList();
  }

  private static Optional<BigDecimal> one() {
    return Optional.of(BigDecimal.ONE);
  }

  private static BigDecimal n(String amount) {
    return new BigDecimal(amount);
  }
}
