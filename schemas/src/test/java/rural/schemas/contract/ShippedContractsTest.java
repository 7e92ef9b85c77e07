package rural.schemas.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ShippedContractsTest {

  private final ContractBook book = ContractReader.shipped();

  @Test
  void everyFormOfTheProductHasAContract() {
    assertThat(book.contracts())
        .extracting(Contract::form)
        .containsExactly(
            "division",
            "division_change",
            "coefficient",
            "garbage",
            "toilet",
            "sewage_village",
            "sewage_facility",
            "straw_production",
            "straw_enterprise",
            "straw_household",
            "straw_balance",
            "target",
            "issue",
            "river",
            "livestock",
            "straw_burning");
  }
}
