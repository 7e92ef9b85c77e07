package rural.schemas.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rural.schemas.home.Home;
import rural.schemas.period.Quarter;

class HomeContractsTest {

  @TempDir Path folder;

  @Test
  void aHomeWithoutContractsHasTheShippedOnes() {
    assertThat(ContractReader.at(new Home(folder))).isEqualTo(ContractReader.shipped());
  }

  @Test
  void aFormOfTheHomeStandsBehindTheShippedOnes() {
    ContractBook book = ContractReader.at(PondForm.in(folder, PondForm.TEXT));
    assertThat(book.contracts()).hasSize(18);
    assertThat(book.contracts().get(17).form()).isEqualTo("pond");
    assertThat(book.form("pond").table()).isEqualTo("records.pond");
    assertThat(book.indicatorsOn(LocalDate.of(2024, 9, 30)))
        .extracting(Indicator::id)
        .endsWith("straw_burning.handling", "pond.clean");
  }

  @Test
  void aFieldMayBeTitledAsItIsNamedAndBeSigned() {
    String text =
        PondForm.TEXT.replace(
            "{title: {zh: 坑塘数, en: Ponds}, type: count,",
            "{title: {zh: ponds, en: Ponds}, type: count, signed: true,");
    ContractBook book = ContractReader.at(PondForm.in(folder, text));
    Contract pond = book.form("pond");
    assertThat(pond.fields())
        .filteredOn(Field::signed)
        .extracting(Field::name)
        .containsOnly("ponds");
  }

  @Test
  void aPastQuarterKeepsTheDefinitionOfThen() {
    String changed =
        PondForm.TEXT.replace(
            """
              pond.clean:
                title: {zh: 坑塘清洁率, en: Clean ponds}
                numerator: clean_ponds
                denominator: ponds
                kind: stock
                caliber: 坑塘
                source: product definition
            """,
            """
              pond.clean:
                - title: {zh: 坑塘清洁率, en: Clean ponds}
                  numerator: clean_ponds
                  denominator: ponds
                  kind: stock
                  caliber: 坑塘
                  source: product definition
                  valid_to: 2024-07-01
                - title: {zh: 坑塘清洁率, en: Clean ponds}
                  numerator: fenced
                  denominator: records
                  kind: stock
                  caliber: 行政村
                  source: product definition
                  valid_from: 2024-07-01
            """);
    Contract pond = ContractReader.at(PondForm.in(folder, changed)).form("pond");
    assertThat(pond.indicatorsOn(Quarter.of("2024Q2").end()))
        .extracting(Indicator::numerator, Indicator::caliber)
        .containsExactly(tuple("clean_ponds", "坑塘"));
    assertThat(pond.indicatorsOn(Quarter.of("2024Q3").end()))
        .extracting(Indicator::numerator, Indicator::caliber)
        .containsExactly(tuple("fenced", "行政村"));
  }

  @Test
  void twoDefinitionsAreNotInForceAtOnce() {
    String twice =
        PondForm.TEXT.replace(
            """
              clean_within_ponds:
                check: clean_ponds <= ponds
                severity: hard
                says: {zh: 清洁坑塘数大于坑塘数, en: More clean ponds than ponds}
            """,
            """
              clean_within_ponds:
                - {check: clean_ponds <= ponds, severity: hard, says: {zh: 多, en: More}, valid_to: 2025-01-01}
                - {check: clean_ponds < ponds, severity: hard, says: {zh: 多, en: More}, valid_from: 2024-01-01}
            """);
    assertThatThrownBy(() -> ContractReader.at(PondForm.in(folder, twice)))
        .isInstanceOf(ContractException.class)
        .hasMessageContaining(
            "pond.yaml:19: rules.clean_within_ponds.valid_from: Two definitions are in force at"
                + " once; end the earlier one with valid_to");
  }

  @Test
  void aReplacementStandsInThePlaceOfTheShippedForm() throws IOException {
    String changed = shipped("toilet").replace("0.05 * previous", "0.10 * previous");
    ContractBook book = ContractReader.at(PondForm.with(folder, "toilet.yaml", changed));
    assertThat(book.contracts()).hasSize(17);
    assertThat(book.contracts().get(4).form()).isEqualTo("toilet");
    assertThat(book.form("toilet").rules())
        .filteredOn(rule -> rule.id().equals("households_steady"))
        .singleElement()
        .extracting(Rule::check)
        .asString()
        .contains("0.10");
    assertThat(book.form("toilet").digest())
        .isNotEqualTo(ContractReader.shipped().form("toilet").digest());
  }

  @Test
  void aReplacementKeepsTheFieldsAndTheKey() throws IOException {
    String changed =
        shipped("division_change")
            .replace("key: [effective_on, old_code, new_code]", "key: [old_code, new_code]")
            .replace("type: division, required: true}", "type: text, required: true}");
    assertThatThrownBy(
            () -> ContractReader.at(PondForm.with(folder, "division_change.yaml", changed)))
        .hasMessageContaining("keeps its key [effective_on, old_code, new_code], section, grain")
        .hasMessageContaining("keeps the field 'old_code' with its type and unit");
  }

  @Test
  void aCodeListOfTheHomeMayGrowButNotShrink() throws IOException {
    String crops = Files.readString(Path.of("contracts/codes/crop.yaml"));
    String grown = crops + "  millet: {title: {zh: 谷子, en: Millet}}\n";
    ContractBook book = ContractReader.at(PondForm.with(folder, "codes/crop.yaml", grown));
    assertThat(book.codeList("crop").get().find("谷子")).isPresent();

    String shrunk = grown.replaceAll("(?m)^  cotton:.*\n", "");
    assertThatThrownBy(() -> ContractReader.at(PondForm.with(folder, "codes/crop.yaml", shrunk)))
        .hasMessageContaining("values: Lacks 'cotton', a code of contracts/codes/crop.yaml");
  }

  @Test
  void aHomeAddsUnitsAndSpellings() {
    String units =
        """
        units:
          household: {title: {zh: 户, en: households}, converts_from: {十户: 10}}
          bag: {title: {zh: 袋, en: bags}}
        """;
    Units known = ContractReader.at(PondForm.with(folder, "units.yaml", units)).units();
    assertThat(known.find("bag")).isPresent();
    assertThat(known.find("household").get().convertsFrom()).containsKeys("十户", "万户");

    String wrong = "units:\n  household: {title: {zh: 户, en: h}, converts_from: {万户: 1000}}\n";
    assertThatThrownBy(() -> ContractReader.at(PondForm.with(folder, "units.yaml", wrong)))
        .hasMessageContaining("units: household: 万户 is 10000 already, not 1000");
  }

  private static String shipped(String form) throws IOException {
    return Files.readString(Path.of("contracts", form + ".yaml"));
  }
}
