package rural.jobs.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import rural.jobs.FormTables;
import rural.jobs.registry.Places;
import rural.jobs.registry.Registry;
import rural.jobs.report.Awaited;
import rural.jobs.report.Response;
import rural.jobs.report.Responses;
import rural.schemas.contract.Contract;
import rural.schemas.contract.ContractBook;
import rural.schemas.contract.ContractReader;
import rural.schemas.period.Quarter;

/** Who reported the province in which villages 011 and 012 merged into 013 on 1 July 2024. */
class ResponsesTest {

  private static final ContractBook BOOK = ContractReader.shipped();

  private final FormTables tables = SampleProvince.tables(BOOK);

  @Test
  void retiredVillagesReportForTheirSuccessorAndTheMovedTownIsSeenWhereItIsNow() {
    assertThat(lines("2024Q3", 10, "sewage_village"))
        .containsExactly(
            "sewage_village 990101000000 990101200000 1/1 []",
            "sewage_village 990102000000 990101100000 0/2 [一村, 二村]",
            "sewage_village 990102000000 990102100000 0/1 [五村]",
            "sewage_village 999001000000 999001100000 1/1 []");
  }

  /** 三村 and 四村 became 合村; only 三村 went on reporting. */
  @Test
  void aMergedVillageIsAwaitedUntilAllItsPartsReported() {
    tables.add(
        "garbage",
        """
        division_code,quarter,covered
        990101200011,2024Q3,true
        """);
    assertThat(lines("2024Q3", 10, "garbage"))
        .contains("garbage 990101000000 990101200000 0/1 [合村（四村）]");
    tables.add(
        "garbage",
        """
        division_code,quarter,covered
        990101200011,2024Q3,true
        990101200012,2024Q3,true
        """);
    assertThat(lines("2024Q3", 10, "garbage")).contains("garbage 990101000000 990101200000 1/1 []");
  }

  @Test
  void aQuarterIsExpectedFromTheDivisionsOfItsLastDay() {
    assertThat(lines("2024Q2", 10, "toilet"))
        .containsExactly(
            "toilet 990101000000 990101100000 2/2 []",
            "toilet 990101000000 990101200000 2/2 []",
            "toilet 990102000000 990102100000 1/1 []",
            "toilet 999001000000 999001100000 1/1 []");
  }

  @Test
  void whereNobodyReportedEverybodyIsMissingAndTheFirstAreNamed() {
    assertThat(lines("2024Q3", 1, "garbage"))
        .containsExactly(
            "garbage 990101000000 990101200000 0/1 [合村]",
            "garbage 990102000000 990101100000 0/2 [一村] and 1",
            "garbage 990102000000 990102100000 0/1 [五村]",
            "garbage 999001000000 999001100000 0/1 [六村]");
  }

  @Test
  void aCountyHasReportedStrawOnceAnyRowLiesWithinIt() {
    assertThat(lines("2024Q3", 10, "straw_production"))
        .containsExactly(
            "straw_production 990101000000 - 1/1 []",
            "straw_production 990102000000 - 0/1 [乙县]",
            "straw_production 999001000000 - 1/1 []");
    tables.add(
        "straw_production",
        """
        division_code,quarter,crop,yield_t
        990101100001,2024Q3,wheat,10
        """);
    assertThat(lines("2024Q3", 10, "straw_production"))
        .contains("straw_production 990102000000 - 1/1 []");
  }

  @Test
  void formsOfUnknownRespondentsAreNotAwaited() {
    assertThat(BOOK.contracts().stream().filter(Awaited::isAwaited).map(Contract::form))
        .containsExactlyInAnyOrder(
            "garbage",
            "toilet",
            "sewage_village",
            "straw_production",
            "river",
            "livestock",
            "straw_burning");
    assertThat(BOOK.contracts().stream().filter(Awaited::isOptional).map(Contract::form))
        .contains("river", "livestock", "straw_burning")
        .doesNotContain("garbage", "toilet", "sewage_village", "straw_production");
  }

  private List<String> lines(String quarter, int named, String... forms) {
    Dataset<Row> divisions = tables.apply("registry.division");
    Registry registry =
        Registry.read(divisions, tables.apply("registry.division_change"), List.of(), List.of());
    LocalDate day = Quarter.of(quarter).end();
    Dataset<Row> places = Places.on(divisions, registry, day);
    Map<Contract, Dataset<Row>> records = new LinkedHashMap<>();
    for (String form : forms) {
      Contract contract = BOOK.form(form);
      records.put(contract, tables.apply(contract.table()).filter("quarter = '" + quarter + "'"));
    }
    return Responses.of(places, registry.parts(day), records, named).stream()
        .map(ResponsesTest::text)
        .toList();
  }

  private static String text(Response one) {
    String line =
        "%s %s %s %d/%d %s"
            .formatted(
                one.form(),
                one.county(),
                one.town().orElse("-"),
                one.reported(),
                one.expected(),
                one.missing());
    return one.unnamed() == 0 ? line : line + " and " + one.unnamed();
  }
}
