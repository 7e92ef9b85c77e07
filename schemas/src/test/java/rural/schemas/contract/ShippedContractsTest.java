package rural.schemas.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShippedContractsTest {

  private final ContractBook book = ContractReader.shipped();

  @Test
  void everyFormOfTheProductHasAContract() {
    assertThat(book.contracts())
        .extracting(contract -> contract.number() + " " + contract.form())
        .containsExactly(
            "农环00 division",
            "农环01 division_change",
            "农环02 coefficient",
            "农环1表 garbage",
            "农环2表 toilet",
            "农环3表 sewage_village",
            "农环4表 sewage_facility",
            "农环5表 straw_production",
            "农环6表 straw_enterprise",
            "农环7表 straw_household",
            "秸秆平衡表 straw_balance",
            "农环8表 target",
            "农环9表 issue",
            "农环10表 river",
            "农环11表 livestock",
            "农环12表 straw_burning",
            "农环13表 spot_check");
  }

  /** At run time shipped expressions are trusted; here every file is read like a stranger's. */
  @Test
  void everyShippedExpressionNamesKnownFieldsAndHasTheRightType() {
    List<ContractFile> strangers =
        ContractFile.ofProgram().stream()
            .map(file -> new ContractFile(file.path(), file.text(), file.digest(), false))
            .toList();
    assertThat(ContractReader.book(strangers)).isEqualTo(book);
  }

  @Test
  void everyLabelStandsInBothLanguages() {
    for (Contract contract : book.contracts()) {
      assertBoth(contract.form(), contract.title());
      contract.fields().forEach(field -> assertBoth(field.name(), field.title()));
      contract.rules().forEach(rule -> assertBoth(rule.id(), rule.says()));
      contract.indicators().forEach(indicator -> assertBoth(indicator.id(), indicator.title()));
    }
    book.codeLists()
        .forEach(list -> list.codes().forEach(code -> assertBoth(code.code(), code.title())));
    book.units().units().forEach(unit -> assertThat(unit.title().zh()).isNotBlank());
  }

  private static void assertBoth(String what, Text text) {
    assertThat(text.zh()).as(what).containsPattern("\\p{IsHan}");
    assertThat(text.en()).as(what).containsPattern("[A-Z]");
  }

  @Test
  void aRuleMarksTheColumnsItsCheckNames() {
    assertThat(rule("toilet", "harmless_within_sanitary").columns())
        .containsExactly("harmless_households", "sanitary_households");
    assertThat(rule("toilet", "year_continues").columns())
        .containsExactly("built_ytd", "built_quarter");
    assertThat(rule("straw_production", "ratio_in_range").columns())
        .containsExactly("grain_ratio", "crop");
    assertThat(rule("sewage_village", "completed_reaches_threshold").columns())
        .containsExactly("status", "households_treated", "households");
  }

  private Rule rule(String form, String id) {
    return book.form(form).rules().stream().filter(one -> one.id().equals(id)).findFirst().get();
  }

  @Test
  void villagesThatMergeAddUpAndAreJudgedAgain() {
    assertThat(field("toilet", "households").onMerge()).isEqualTo(Field.SUM);
    assertThat(field("garbage", "covered").onMerge()).isEqualTo(Field.ALL);
    assertThat(field("sewage_village", "mode").onMerge()).isEqualTo(Field.SAME);
    assertThat(field("sewage_village", "status").onMerge()).contains("parameter.treated_share");
  }

  private Field field(String form, String name) {
    return book.form(form).field(name).get();
  }

  @Test
  void unitsMetInHeadersConvertExactly() {
    assertFactor("household", "万户", "10000");
    assertFactor("ton", "万吨", "10000");
    assertFactor("ton", "亿吨", "100000000");
    assertFactor("ton", "公斤", "0.001");
    assertFactor("mu", "公顷", "15");
    assertFactor("mu", "千公顷", "15000");
    assertFactor("mu", "万亩", "10000");
    assertFactor("kilogram", "吨", "1000");
    assertFactor("kilogram", "斤", "0.5");
    assertFactor("cubic_metre", "万立方米", "10000");
    assertFactor("cubic_metre_per_day", "m³/d", "1");
    assertFactor("kilogram_per_mu", "斤/亩", "0.5");
  }

  private void assertFactor(String unit, String spelling, String factor) {
    assertThat(book.units().find(unit).get().convertsFrom().get(spelling))
        .as(spelling)
        .isEqualByComparingTo(new BigDecimal(factor));
  }

  @Test
  void aCropIsFoundByCodeTitleOrOtherSpelling() {
    CodeList crops = book.codeList("crop").get();
    assertThat(crops.codes()).hasSize(14);
    assertThat(crops.find("双季晚稻").get().code()).isEqualTo("double_late_rice");
    assertThat(crops.find("sugarcane").get().attributes().get("max_grain_ratio"))
        .isEqualByComparingTo("0.5");
    assertThat(crops.find("红薯").get().code()).isEqualTo("sweet_potato");
    assertThat(crops.find("稻草")).isEmpty();
  }

  @Test
  void personalColumnsAreDeclaredAndAreNoFields() {
    Contract household = book.form("straw_household");
    assertThat(household.personalTitles()).contains("户主姓名", "户主电话", "详细地址");
    assertThat(household.fields())
        .extracting(field -> field.title().zh())
        .doesNotContainAnyElementsOf(household.personalTitles());
  }

  @Test
  void theDigestIsThatOfTheFile() {
    assertThat(book.contracts()).extracting(Contract::digest).doesNotHaveDuplicates();
    assertThat(book.form("toilet").digest()).matches("[0-9a-f]{64}");
  }
}
