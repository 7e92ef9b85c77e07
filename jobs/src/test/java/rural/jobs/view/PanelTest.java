package rural.jobs.view;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.lit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import rural.jobs.FormTables;
import rural.jobs.TestSpark;
import rural.jobs.registry.PlaceBook;
import rural.jobs.registry.Registry;
import rural.jobs.table.LineageTable;
import rural.jobs.table.PlaceTable;
import rural.jobs.table.RecordTable;
import rural.jobs.table.View;
import rural.schemas.contract.Contract;
import rural.schemas.contract.ContractBook;
import rural.schemas.contract.ContractReader;
import rural.schemas.period.Quarter;
import rural.schemas.settings.Settings;

/**
 * On 1 July 2024 the villages 001 and 002 merged into 003, 004 became 005, and 006 was split into
 * 007 and 008; 009 never changed.
 */
class PanelTest {

  private static final ContractBook BOOK = ContractReader.shipped();

  @BeforeAll
  static void lays() {
    FormTables tables = tables();
    Dataset<Row> division = tables.apply("registry.division");
    Registry registry =
        Registry.read(division, tables.apply("registry.division_change"), List.of(), List.of());
    Quarter newest = Quarter.of("2024Q4");
    PlacesToday.of(division, registry, newest).createOrReplaceTempView("panel_places");
    TestSpark.session()
        .createDataFrame(
            Lineage.of(PlaceBook.of(registry, division), Quarter.of("2023Q3"), newest),
            LineageTable.SCHEMA)
        .createOrReplaceTempView("panel_lineage");
    for (String form : List.of("toilet", "sewage_village", "garbage")) {
      Contract contract = BOOK.form(form);
      tables
          .apply(contract.table())
          .withColumn("known_to", lit(null))
          .withColumn("flags", array().cast("array<string>"))
          .createOrReplaceTempView("records_" + form);
      sql(LatestView.of(contract, declared(contract), "withdrawn", true))
          .createOrReplaceTempView("latest_" + form);
    }
  }

  private static StructType declared(Contract contract) {
    return new StructType(
        contract.fields().stream()
            .map(field -> RecordTable.column(field, true))
            .toArray(StructField[]::new));
  }

  private static FormTables tables() {
    return new FormTables(BOOK)
        .add(
            "division",
            """
            division_code,division_name,level,parent_code,rural,valid_from,valid_to
            990000000000,样省,province,,,2020-01-01,
            999001000000,直管县,county,990000000000,,2020-01-01,
            999001100000,直镇,town,999001000000,,2020-01-01,
            999001100001,一村,village,999001100000,true,2020-01-01,2024-07-01
            999001100002,二村,village,999001100000,true,2020-01-01,2024-07-01
            999001100003,合村,village,999001100000,true,2024-07-01,
            999001100004,旧名,village,999001100000,true,2020-01-01,2024-07-01
            999001100005,新名,village,999001100000,true,2024-07-01,
            999001100006,分村,village,999001100000,true,2020-01-01,2024-07-01
            999001100007,东村,village,999001100000,true,2024-07-01,
            999001100008,西村,village,999001100000,true,2024-07-01,
            999001100009,老村,village,999001100000,true,2020-01-01,
            """)
        .add(
            "division_change",
            """
            effective_on,kind,old_code,new_code
            2024-07-01,merge,999001100001,999001100003
            2024-07-01,merge,999001100002,999001100003
            2024-07-01,recode,999001100004,999001100005
            2024-07-01,split,999001100006,999001100007
            2024-07-01,split,999001100006,999001100008
            """)
        .add(
            "toilet",
            """
            division_code,quarter,households,sanitary_households,harmless_households
            999001100001,2024Q2,100,60,10
            999001100002,2024Q2,50,20,
            999001100004,2024Q2,30,3,3
            999001100006,2024Q2,200,100,90
            999001100009,2024Q2,70,7,7
            999001100001,2024Q3,110,66,11
            999001100003,2024Q3,160,90,20
            999001100004,2024Q3,31,4,4
            999001100007,2024Q3,120,70,60
            999001100009,2024Q3,70,8,8
            999001100001,2024Q4,100,61,10
            999001100002,2024Q4,50,21,5
            """)
        .add(
            "sewage_village",
            """
            division_code,quarter,households,households_treated,status
            999001100001,2024Q2,50,50,completed
            999001100002,2024Q2,50,5,untreated
            999001100001,2024Q3,50,50,completed
            """);
  }

  @Test
  void theSeriesOfAMergedVillageAreTheSumsOfItsPartsWhereEachPartSaid() {
    assertThat(toilet("999001100003", "2024Q2"))
        .containsEntry("households", 150L)
        .containsEntry("sanitary_households", 80L)
        .containsEntry("harmless_households", null)
        .containsEntry("units", 2)
        .containsEntry("division_name", "合村")
        .containsEntry("county_name", "直管县")
        .containsEntry("city_code", null);
  }

  @Test
  void whatTheMergedVillageReportsItselfCountsAlone() {
    assertThat(toilet("999001100003", "2024Q3"))
        .containsEntry("households", 160L)
        .containsEntry("sanitary_households", 90L)
        .containsEntry("units", 1);
  }

  @Test
  void partsThatStillReportUnderTheirOldCodesAreTakenTogether() {
    assertThat(toilet("999001100003", "2024Q4"))
        .containsEntry("households", 150L)
        .containsEntry("sanitary_households", 82L)
        .containsEntry("harmless_households", 15L)
        .containsEntry("units", 2);
  }

  @Test
  void aRecodedVillageHasItsPastUnderTheCodeOfToday() {
    assertThat(toilet("999001100005", "2024Q2")).containsEntry("households", 30L);
    assertThat(toilet("999001100005", "2024Q3")).containsEntry("households", 31L);
    assertThat(rows("toilet", "division_code = '999001100004'")).isEmpty();
  }

  @Test
  void aSplitVillageStaysUnderItsLastCodeSoThatNothingIsLost() {
    assertThat(toilet("999001100006", "2024Q2"))
        .containsEntry("households", 200L)
        .containsEntry("state", "split");
    assertThat(rows("toilet", "quarter = '2024Q2'").stream().mapToLong(PanelTest::households).sum())
        .isEqualTo(100 + 50 + 30 + 200 + 70);
  }

  /** Both parts of the split village lie in 直镇 of 直管县, and so did it. */
  @Test
  void aSplitVillageBelongsToWhatItsPartsAreAllIn() {
    assertThat(toilet("999001100006", "2024Q2"))
        .containsEntry("town_name", "直镇")
        .containsEntry("county_name", "直管县")
        .containsEntry("city_code", null)
        .containsEntry("province_code", "990000000000");
  }

  /**
   * Of Q3 the merged village's own 160 counts, its part's 110 does not: 160 + 31 + 120 + 70 = 381.
   * In Q4 its parts report and are added: 150. What the split village reports of Q3 would count
   * nowhere.
   */
  @Test
  void theLatestRowsSayWhatTheyCountUnderAndAddUpToWhatIsCounted() {
    Dataset<Row> latest = TestSpark.session().table("latest_toilet");
    latest.createOrReplaceTempView("latest_rows");
    assertThat(
            TestSpark.session()
                .sql(
                    "select quarter, sum(households) from latest_rows where counts_county ="
                        + " '999001000000' and counts_under is not null group by 1 order by 1")
                .collectAsList()
                .stream()
                .map(Row::mkString))
        .containsExactly("2024Q2450", "2024Q3381", "2024Q4150");
    assertThat(
            latest.where("quarter > '2024Q2'").orderBy("quarter", "division_code").collectAsList())
        .extracting(
            row -> row.<String>getAs("division_code").substring(9),
            row -> row.<String>getAs("counts_under"))
        .containsExactly(
            tuple("001", null),
            tuple("003", "999001100003"),
            tuple("004", "999001100005"),
            tuple("007", "999001100007"),
            tuple("009", "999001100009"),
            tuple("001", "999001100003"),
            tuple("002", "999001100003"));
  }

  /** As an export has it, which lies in no table. */
  @Test
  void rowsOutsideOfTablesCountUnderTheSame() {
    Contract contract = BOOK.form("toilet");
    Dataset<Row> lineage = TestSpark.session().table("panel_lineage");
    Dataset<Row> counted = Counting.with(tables().apply(contract.table()), contract, lineage);
    List<String> columns =
        Stream.concat(
                Stream.of("division_code", "quarter", "households"),
                Arrays.stream(Counting.SCHEMA.fieldNames()))
            .toList();
    assertThat(texts(counted, columns))
        .containsExactlyElementsOf(texts(TestSpark.session().table("latest_toilet"), columns));
  }

  private static List<String> texts(Dataset<Row> rows, List<String> columns) {
    return rows
        .selectExpr(columns.toArray(String[]::new))
        .orderBy("quarter", "division_code")
        .collectAsList()
        .stream()
        .map(Row::mkString)
        .toList();
  }

  @Test
  void aConditionIsJudgedAgainOnTheMergedVillageByTheShareOfItsProvince() {
    assertThat(only(sql(view("sewage_village", Settings.DEFAULT)), "2024Q2"))
        .containsEntry("households_treated", 55L)
        .containsEntry("status", "untreated");
    Settings half = withShare("990000000000", "0.55");
    assertThat(only(sql(view("sewage_village", half)), "2024Q2"))
        .containsEntry("status", "completed");
    Settings elsewhere = withShare("110000000000", "0.55");
    assertThat(only(sql(view("sewage_village", elsewhere)), "2024Q2"))
        .containsEntry("status", "untreated");
  }

  @Test
  void aSinglePartIsNotJudgedAgain() {
    assertThat(only(sql(view("sewage_village", Settings.DEFAULT)), "2024Q3"))
        .containsEntry("status", "completed")
        .containsEntry("units", 1);
  }

  @Test
  void allFormsStandSideBySideInOneRow() {
    List<View> panels =
        List.of(view("toilet", Settings.DEFAULT), view("sewage_village", Settings.DEFAULT));
    panels.forEach(
        one ->
            TestSpark.session()
                .createDataFrame(sql(one).collectAsList(), one.schema())
                .createOrReplaceTempView(one.name().replace('.', '_')));
    View all = PanelVillages.of(panels);
    Dataset<Row> villages = sql(all);
    assertThat(villages.columns()).containsExactly(all.schema().fieldNames());
    List<Map<String, Object>> rows =
        villages.collectAsList().stream().map(PanelTest::values).toList();
    // Four villages of today or then in Q2, four in Q3, and the merged one in Q4.
    assertThat(rows).hasSize(4 + 4 + 1);
    assertThat(rows)
        .filteredOn(row -> row.get("division_code").equals("999001100003"))
        .filteredOn(row -> row.get("quarter").equals("2024Q2"))
        .singleElement(org.assertj.core.api.InstanceOfAssertFactories.MAP)
        .containsEntry("division_name", "合村")
        .containsEntry("toilet_households", 150L)
        .containsEntry("sewage_village_households_treated", 55L);
  }

  @Test
  void everyColumnHasTheTypeAndMeaningThatTheViewDeclares() {
    for (String form : List.of("toilet", "sewage_village", "garbage")) {
      View view = view(form, Settings.DEFAULT);
      StructType made = sql(view).schema();
      assertThat(made.fieldNames()).containsExactly(view.schema().fieldNames());
      for (int i = 0; i < made.size(); i++) {
        assertThat(made.apply(i).dataType().sql())
            .as(made.apply(i).name())
            .isEqualTo(view.schema().apply(i).dataType().sql());
      }
      assertThat(Arrays.stream(view.schema().fields()))
          .allMatch(one -> one.getComment().isDefined());
    }
  }

  @Test
  void placesSayWhereEveryCodeEverRegisteredStandsToday() {
    List<Row> places =
        TestSpark.session()
            .sql(
                "select division_code, state, effective_code, town_name from panel_places"
                    + " where level = 'village' and state <> 'in_force' order by 1")
            .collectAsList();
    assertThat(places.stream().map(Row::mkString))
        .containsExactly(
            "999001100001succeeded999001100003直镇",
            "999001100002succeeded999001100003直镇",
            "999001100004succeeded999001100005直镇",
            "999001100006splitnull直镇");
    assertThat(PlaceTable.SCHEMA.fieldNames())
        .containsExactly(TestSpark.session().table("panel_places").columns());
  }

  private static Settings withShare(String province, String share) {
    Settings base = Settings.DEFAULT;
    return new Settings(
        base.release(),
        base.ranking(),
        base.lights(),
        Map.of("treated_share", Map.of(province, new BigDecimal(share))),
        base.control(),
        base.reminders(),
        base.maintain(),
        base.composite(),
        base.lists(),
        base.receive(),
        base.sql(),
        base.registry(),
        base.forms(),
        base.escalations());
  }

  private static long households(Row row) {
    return row.getAs("households");
  }

  private static Map<String, Object> toilet(String village, String quarter) {
    List<Row> rows =
        rows("toilet", "division_code = '%s' and quarter = '%s'".formatted(village, quarter));
    assertThat(rows).hasSize(1);
    return values(rows.get(0));
  }

  private static Map<String, Object> only(Dataset<Row> rows, String quarter) {
    List<Row> found =
        rows.where("division_code = '999001100003' and quarter = '%s'".formatted(quarter))
            .collectAsList();
    assertThat(found).hasSize(1);
    return values(found.get(0));
  }

  private static List<Row> rows(String form, String where) {
    return sql(view(form, Settings.DEFAULT)).where(where).collectAsList();
  }

  private static View view(String form, Settings settings) {
    Contract contract = BOOK.form(form);
    return Panel.of(contract, RecordTable.schema(contract), settings);
  }

  /** The view over temporary tables, which have no namespace. */
  static Dataset<Row> sql(View view) {
    return TestSpark.session()
        .sql(view.sql().replaceAll("\\b(latest|panel|published|records)\\.(?=[a-z_]+\\b)", "$1_"));
  }

  private static Map<String, Object> values(Row row) {
    Map<String, Object> values = new java.util.HashMap<>();
    for (String column : row.schema().fieldNames()) {
      values.put(column, row.getAs(column));
    }
    return values;
  }
}
