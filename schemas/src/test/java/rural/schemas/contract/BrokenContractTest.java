package rural.schemas.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.ListAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One line of a good form is broken at a time; the message is what its owner reads. */
class BrokenContractTest {

  @TempDir Path folder;

  @Test
  void anUnknownKeyIsAnsweredWithTheNearestOne() {
    whenBroken("caliber: 坑塘", "calibre: 坑塘")
        .containsExactly(
            "27: indicators.pond.clean.calibre: Unknown key; did you mean 'caliber'? Known: title,"
                + " numerator, denominator, among, kind, caliber, levels, decimals,"
                + " provisional_until_year_end, source, valid_from, valid_to",
            "22: indicators.pond.clean.caliber: Missing; expected a text");
  }

  @Test
  void anUnknownFieldInAnExpressionIsAnsweredWithTheNearestOne() {
    whenBroken("numerator: clean_ponds", "numerator: clean_pond")
        .singleElement()
        .asString()
        .startsWith(
            "24: indicators.pond.clean.numerator: Unknown name 'clean_pond'; did you mean"
                + " 'clean_ponds'? Known: division_code, quarter, ponds, clean_ponds, fenced");
  }

  @Test
  void aFlagIsNotComparedWithANumber() {
    whenBroken("check: clean_ponds <= ponds", "check: fenced <= ponds")
        .containsExactly(
            "18: rules.clean_within_ponds.check: 'fenced' is a flag and 'ponds' is a number; they"
                + " do not go together");
  }

  @Test
  void aCheckIsAFlag() {
    whenBroken("check: clean_ponds <= ponds", "check: clean_ponds + ponds")
        .containsExactly(
            "18: rules.clean_within_ponds.check: Expected a flag, but this is a number");
  }

  @Test
  void aCodeInAnExpressionIsOneOfTheList() {
    whenBroken("check: clean_ponds <= ponds", "check: state <> 'runing'")
        .containsExactly(
            "18: rules.clean_within_ponds.check: Unknown code 'runing'; did you mean 'running'?"
                + " Known: running, repair, scrapped");
  }

  @Test
  void anExpressionThatIsNoSqlNamesTheWordItStopsAt() {
    whenBroken("check: clean_ponds <= ponds", "check: clean_ponds <= <= ponds")
        .singleElement()
        .asString()
        .startsWith("18: rules.clean_within_ponds.check: Cannot be read");
  }

  @Test
  void aFunctionOutsideTheListIsRefused() {
    whenBroken("check: clean_ponds <= ponds", "check: rand() < ponds")
        .singleElement()
        .asString()
        .startsWith("18: rules.clean_within_ponds.check: 'rand()' is not allowed; allowed are + -");
  }

  @Test
  void aTitleStandsInEveryLanguage() {
    whenBroken("{zh: 坑塘数, en: Ponds}", "{zh: 坑塘数}")
        .containsExactly("12: fields.ponds.title.en: Missing; expected a text");
    whenBroken("title: {zh: 坑塘数, en: Ponds}, ", "")
        .containsExactly("12: fields.ponds.title: Missing; expected {zh: …, en: …}");
  }

  @Test
  void aQuantityHasAKnownUnit() {
    whenBroken("en: Ponds}, type: count, unit: piece", "en: Ponds}, type: count")
        .singleElement()
        .asString()
        .startsWith("12: fields.ponds.unit: Missing; a quantity has a unit. Known: household");
    whenBroken("en: Ponds}, type: count, unit: piece", "en: Ponds}, type: count, unit: peice")
        .singleElement()
        .asString()
        .startsWith("12: fields.ponds.unit: Unknown unit 'peice'; did you mean 'piece'?");
    whenBroken("type: flag", "type: flag, unit: piece")
        .containsExactly("14: fields.fenced.unit: Only a count or a decimal has a unit; remove it");
  }

  @Test
  void aCodeHasAKnownCodeList() {
    whenBroken("codes: facility_state", "codes: facility_stat")
        .first()
        .asString()
        .startsWith(
            "15: fields.state.codes: Unknown code list 'facility_stat'; did you mean"
                + " 'facility_state'?");
    whenBroken(", codes: facility_state", "")
        .singleElement()
        .asString()
        .startsWith("15: fields.state.codes: Missing; a code has a code list. Known: level,");
  }

  @Test
  void aDefinitionEndsAfterItBegins() {
    whenBroken("kind: stock", "kind: stock\n    valid_from: 2024-01-01\n    valid_to: 2023-01-01")
        .containsExactly(
            "28: indicators.pond.clean.valid_to: 2023-01-01 is not after valid_from 2024-01-01; the"
                + " day is exclusive");
    whenBroken("kind: stock", "kind: stock\n    valid_from: 1 January")
        .containsExactly(
            "27: indicators.pond.clean.valid_from: Expected a date such as 2024-01-01, found '1"
                + " January'");
  }

  @Test
  void twoFieldsDoNotShareATitle() {
    whenBroken("zh: 清洁坑塘数, en: Clean ponds", "zh: 坑塘数, en: Clean ponds")
        .containsExactly("13: fields.clean_ponds: Title '坑塘数' repeated; 'ponds' has it too");
    whenBroken("type: flag", "also: [清洁 坑塘数], type: flag")
        .containsExactly("14: fields.fenced: Title '清洁 坑塘数' repeated; 'clean_ponds' has it too");
  }

  @Test
  void theKeyIsMadeOfFields() {
    whenBroken("key: [division_code, quarter]", "key: [division_cod, quarter]")
        .singleElement()
        .asString()
        .startsWith("6: key: 'division_cod' is not a field; did you mean 'division_code'? Known:");
    whenBroken("key: [division_code, quarter]", "key: [division_code]")
        .containsExactly(
            "6: key: A quarterly form has 'quarter' in its key; or say period: year, or none");
  }

  @Test
  void namesAreSnakeCase() {
    whenBroken("  fenced:", "  isFenced:")
        .containsExactly(
            "14: fields.isFenced: Expected lower case letters, digits and _, such as"
                + " sanitary_households; found 'isFenced'");
    whenBroken("pond.clean:", "pondClean:")
        .containsExactly(
            "22: indicators.pondClean: Expected an id such as toilet.sanitary_coverage, found"
                + " 'pondClean'");
  }

  @Test
  void aFieldDoesNotTakeANameOfTheProduct() {
    whenBroken("  fenced:", "  known_from:")
        .containsExactly(
            "14: fields.known_from: 'known_from' means something else in tables and rules; rename"
                + " it");
  }

  @Test
  void anIndicatorNamesItsSource() {
    whenBroken("    source: product definition\n", "")
        .containsExactly("22: indicators.pond.clean.source: Missing; expected a text");
  }

  @Test
  void aValueOutsideAListOfWordsIsAnsweredWithTheNearestOne() {
    whenBroken("severity: hard", "severity: hrad")
        .containsExactly(
            "19: rules.clean_within_ponds.severity: Unknown value 'hrad'; did you mean 'hard'?"
                + " Known: hard, soft");
    whenBroken("  kind: stock\n", "  \n")
        .containsExactly(
            "22: indicators.pond.clean.kind: Missing; expected one of stock, flow, year_to_date");
  }

  @Test
  void aFactorOfProportionIsAWholeNumberOrNone() {
    whenBroken("grain: village", "grain: village\nmagnitude: 1")
        .containsExactly(
            "6: magnitude: Expected a whole number from 2 to 999999, or none, found '1'");
    whenBroken("grain: village", "grain: village\nmagnitude: often")
        .containsExactly(
            "6: magnitude: Expected a whole number from 2 to 999999, or none, found 'often'");
  }

  @Test
  void aRuleIsNotNamedLikeAFlagThatMeansSomethingElse() {
    whenBroken("clean_within_ponds:", "magnitude:")
        .containsExactly(
            "17: rules.magnitude: 'magnitude' means something else in tables and rules; rename it");
  }

  @Test
  void onlyAQuantityIsSigned() {
    whenBroken("type: flag", "type: flag, signed: true")
        .containsExactly(
            "14: fields.fenced.signed: Only a count or a decimal can be below 0; remove it");
    whenBroken("type: flag", "type: flag, kind: flow")
        .containsExactly(
            "14: fields.fenced.kind: Only a count or a decimal is a flow or year_to_date; remove"
                + " it");
  }

  @Test
  void onlyADayMayBeAhead() {
    whenBroken("type: flag", "type: flag, future: true")
        .containsExactly("14: fields.fenced.future: Only for a field of type date; remove it");
  }

  @Test
  void onlyADivisionColumnSaysWhatAnEmptyCellStandsFor() {
    String says = "empty_means: Only for a field of type division; expected a code of 12 digits";
    whenBroken("type: flag", "type: flag, empty_means: '000000000000'")
        .containsExactly("14: fields.fenced." + says);
    whenBroken("type: division, required: true", "type: division, empty_means: none")
        .containsExactly("10: fields.division_code." + says);
  }

  @Test
  void aShareIsAboveZeroAndAtMostOne() {
    whenBroken("default: 0.50", "default: 60")
        .containsExactly(
            "8: parameters.clean_share.default: Expected a share above 0 and at most 1, found 60");
  }

  @Test
  void aSyntaxErrorNamesItsLine() {
    whenBroken("section: management", "section: [management")
        .singleElement()
        .asString()
        .matches("\\d+: Not well-formed YAML: .*");
    whenBroken("section: management", "section: management\nsection: village")
        .containsExactly("5: section: Key repeated; it stands in line 4 too");
  }

  @Test
  void anEmptyFileOrATextIsNoContract() {
    assertThat(problemsOf(""))
        .containsExactly("1: Expected keys with values, such as 'form: toilet'");
    assertThat(problemsOf("toilet\n"))
        .containsExactly("1: Expected keys with values, such as 'form: toilet'");
  }

  @Test
  void anIdOrNumberOfAnotherFormIsRefused() {
    whenBroken("number: 农环20表", "number: 农环2表")
        .containsExactly(
            "2: number: '农环2表' is that of contracts/toilet.yaml; files are recognised by it");
    whenBroken("pond.clean:", "toilet.harmless_coverage:")
        .singleElement()
        .asString()
        .startsWith("22: indicators.toilet.harmless_coverage: Indicator");
  }

  @Test
  void theFileIsNamedAsItsForm() {
    whenBroken("form: pond", "form: ponds")
        .containsExactly("1: form: The file of form 'ponds' is named pond; name it ponds.yaml");
  }

  @Test
  void allProblemsAreSaidAtOnce() {
    String twice =
        PondForm.TEXT.replace("type: flag", "type: flog").replace("severity: hard", "severity: x");
    assertThat(problemsOf(twice)).hasSize(2);
  }

  private ListAssert<String> whenBroken(String good, String bad) {
    assertThat(PondForm.TEXT).contains(good);
    return assertThat(problemsOf(PondForm.TEXT.replace(good, bad)));
  }

  private List<String> problemsOf(String text) {
    ContractException refused =
        catchThrowableOfType(
            ContractException.class, () -> ContractReader.at(PondForm.in(folder, text)));
    String file = folder.resolve("contracts/pond.yaml").toString();
    return refused.problems().stream()
        .map(problem -> problem.toString().replace(file + ":", ""))
        .toList();
  }
}
