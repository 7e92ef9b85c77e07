package rural.jobs.dictionary;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rural.jobs.run.DictionaryRun;
import rural.schemas.contract.Contract;
import rural.schemas.contract.ContractBook;
import rural.schemas.contract.ContractReader;
import rural.schemas.contract.Field;
import rural.schemas.contract.Section;
import rural.schemas.home.Home;
import rural.schemas.settings.Settings;

class DictionaryTest {

  private static final ContractBook BOOK = ContractReader.shipped();

  @TempDir private static Path folder;
  private static String page;

  @BeforeAll
  static void write() throws IOException {
    new DictionaryRun(new Home(folder.resolve("home")), BOOK, Settings.DEFAULT)
        .write(folder.resolve("out"));
    page = Files.readString(folder.resolve("out/index.html"));
  }

  @Test
  void everyColumnHasAMeaningAndATitleInChinese() throws IOException {
    for (NamedCsvRecord column : sheet("columns")) {
      String name = column.getField("table") + "." + column.getField("column");
      assertThat(column.getField("meaning")).as(name).isNotEmpty();
      assertThat(column.getField("title_zh") + column.getField("meaning"))
          .as(name)
          .containsPattern("\\p{IsHan}");
    }
  }

  @Test
  void everyFieldRuleIndicatorAndCodeOfTheContractsIsThere() throws IOException {
    List<String> columns =
        sheet("columns").stream()
            .map(one -> one.getField("table") + "." + one.getField("column"))
            .toList();
    List<String> rules =
        sheet("rules").stream()
            .map(one -> one.getField("form") + "." + one.getField("rule"))
            .toList();
    List<String> indicators =
        sheet("indicators").stream().map(one -> one.getField("indicator")).toList();
    for (Contract contract : BOOK.contracts()) {
      contract
          .fields()
          .forEach(one -> assertThat(columns).contains(contract.table() + "." + one.name()));
      contract.rules().forEach(one -> assertThat(rules).contains(contract.form() + "." + one.id()));
      contract.indicators().forEach(one -> assertThat(indicators).contains(one.id()));
    }
    assertThat(sheet("codes"))
        .extracting(one -> one.getField("list") + "." + one.getField("code"))
        .contains(
            "crop.wheat", "sewage_status.completed", "rates.flags.over_100", "outliers.funnel");
  }

  @Test
  void everyUnitAndEveryConceptOfAColumnIsExplained() throws IOException {
    List<String> concepts = Concept.ALL.stream().map(Concept::id).toList();
    for (NamedCsvRecord column : sheet("columns")) {
      String unit = column.getField("unit");
      assertThat(
              unit.isEmpty() || OwnUnit.of(unit).isPresent() || BOOK.units().find(unit).isPresent())
          .as(unit)
          .isTrue();
      String concept = column.getField("sdmx_concept");
      assertThat(concept.isEmpty() || concepts.contains(concept)).as(concept).isTrue();
    }
  }

  @Test
  void everyLinkOfThePageLeadsToSomethingThatIsThereOnce() {
    Set<String> ids = new TreeSet<>();
    Matcher id = Pattern.compile(" id=\"([^\"]+)\"").matcher(page);
    List<String> twice = new ArrayList<>();
    while (id.find()) {
      if (!ids.add(id.group(1))) {
        twice.add(id.group(1));
      }
    }
    assertThat(twice).isEmpty();
    Matcher link = Pattern.compile("href=\"#([^\"]+)\"").matcher(page);
    Set<String> dead = new TreeSet<>();
    while (link.find()) {
      if (!ids.contains(link.group(1))) {
        dead.add(link.group(1));
      }
    }
    assertThat(dead).isEmpty();
  }

  @Test
  void thePageNeedsNothingFromElsewhere() {
    assertThat(page).doesNotContain("{{");
    assertThat(Pattern.compile("(src|href)=\"(?!#)(?![a-z_]+\\.csv\")").matcher(page).find())
        .isFalse();
    assertThat(page).doesNotContain("http://", "https://", "@import", "url(");
  }

  @Test
  void strawLeadsBackToWhatWasReportedAndToTheCoefficientsThatStandIn() throws IOException {
    assertThat(
            sheet("lineage").stream()
                .filter(one -> one.getField("indicator").equals("straw.direct_return"))
                .filter(one -> one.getField("side").equals("numerator"))
                .map(one -> one.getField("from")))
        .containsExactlyInAnyOrder(
            "straw_production.yield_t",
            "straw_production.grain_ratio",
            "straw_production.collectable_coefficient",
            "coefficient.grain_ratio",
            "coefficient.collectable_coefficient",
            "straw_production.returned_mu",
            "straw_production.sown_mu");
  }

  @Test
  void everyQuantityOfADerivedFormLeadsToFieldsThatExist() {
    Lineage lineage = new Lineage(BOOK);
    for (Contract contract : BOOK.contracts()) {
      if (contract.section() == Section.DERIVED) {
        for (Field field : contract.fields()) {
          if (field.type().isNumber()) {
            assertThat(Lineage.derived()).containsKey(contract.form() + "." + field.name());
          }
        }
      }
    }
    Lineage.derived()
        .values()
        .forEach(from -> from.forEach(one -> assertThat(lineage.field(one)).as(one).isPresent()));
  }

  private static List<NamedCsvRecord> sheet(String name) throws IOException {
    try (CsvReader<NamedCsvRecord> reader =
        CsvReader.builder().ofNamedCsvRecord(folder.resolve("out/" + name + ".csv"))) {
      return reader.stream().toList();
    }
  }
}
