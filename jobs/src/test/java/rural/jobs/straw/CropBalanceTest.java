package rural.jobs.straw;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import rural.jobs.FormTables;
import rural.jobs.registry.Coefficients;
import rural.jobs.table.Printed;
import rural.schemas.contract.ContractReader;

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

  /**
   * The county's own ratio 1.2 and coefficient 0.5 make 60 t of 100 t of grain, where those of the
   * year (1 and 0.9) would make 90 t. Households burn the straw of 1 000 kg of grain, 300 kg: of
   * the sample's 600 kg that is half, and half of 60 t is 30 t. Measured with the year's
   * coefficients it would be 300 of 900 kg, and 20 t.
   */
  @Test
  void householdsAreMeasuredByTheCoefficientsThatTheCountysStrawIsMeasuredBy() {
    CropBalance balance = new CropBalance();
    balance.add(Straw.PRODUCTION, uses("100", "10", "0", null, "1.2", "0.5"), listed());
    balance.add(Straw.HOUSEHOLD, uses("0", "0", "300", "0", "0", "10", "100"), listed());
    assertThat(amount(balance, COLLECTABLE)).isEqualByComparingTo("60");
    assertThat(amount(balance, HOUSEHOLD)).isEqualByComparingTo("30");
    assertThat(balance.flags()).containsExactly("own_coefficients");
  }

  /** 100 t of grain by 1.2 × 0.5, 300 t by 1 × 0.9: 330 t of 400 t of grain, 82.5 %. */
  @Test
  void ofSeveralRowsTheCountysMeanHolds() {
    CropBalance balance = new CropBalance();
    balance.add(Straw.PRODUCTION, uses("100", "10", "0", null, "1.2", "0.5"), listed());
    balance.add(Straw.PRODUCTION, uses("300", "10", "0", null, "1", "0"), listed());
    // of 1 000 kg of grain 825 kg can be collected; 330 of them are 40 %, and of 330 t 132 t
    balance.add(Straw.HOUSEHOLD, uses("0", "0", "330", "0", "0", "10", "100"), listed());
    assertThat(amount(balance, HOUSEHOLD)).isEqualByComparingTo("132");
  }

  @Test
  void whatARowBringsItselfIsNoOtherCoefficientWhereItIsTheListedOne() {
    CropBalance balance = new CropBalance();
    balance.add(Straw.PRODUCTION, uses("100", "10", "0", null, "1.0", "0.90"), listed());
    assertThat(balance.flags()).isEmpty();
  }

  @Test
  void whatEnterprisesUseOfACropWithoutProductionIsInNoFigureAndTold() {
    CropBalance balance = new CropBalance();
    balance.add(Straw.ENTERPRISE, uses("20", "0", "5", "0", "0", "3"), listed());
    assertThat(amount(balance, COLLECTABLE)).isNull();
    assertThat(balance.flags()).containsExactly("use_without_production");
  }

  /** Of 2024 the nation has ratio 1 and coefficient 0.9 for wheat. */
  private static Ratios listed() {
    FormTables tables =
        new FormTables(ContractReader.shipped())
            .add(
                "coefficient",
                """
                year,province_code,crop,grain_ratio,collectable_coefficient
                2024,000000000000,wheat,1,0.9
                """);
    return new Ratios(Coefficients.read(tables.apply("registry.coefficient")), 2024, null, "wheat");
  }

  private static BigDecimal amount(CropBalance balance, int at) {
    return balance.amounts().get(at);
  }

  private static List<BigDecimal> uses(String... amounts) {
    List<BigDecimal> all = new ArrayList<>();
    for (String amount : amounts) {
      all.add(amount == null ? null : n(amount));
    }
    return all;
  }

  private static Optional<BigDecimal> one() {
    return Optional.of(BigDecimal.ONE);
  }

  private static BigDecimal n(String amount) {
    return new BigDecimal(amount);
  }
}
