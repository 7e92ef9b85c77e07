package rural.jobs.receive.check;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import rural.jobs.FormTables;
import rural.jobs.TestSpark;
import rural.jobs.registry.Coefficients;
import rural.jobs.registry.PlaceBook;
import rural.jobs.table.RecordTable;
import rural.schemas.contract.Contract;
import rural.schemas.contract.ContractBook;
import rural.schemas.contract.ContractReader;
import rural.schemas.settings.Settings;

/**
 * What the registry and the rules of each form say to a row: in each table one row that keeps all,
 * then one for each way to break one. "!" refuses, "~" only flags.
 */
class RulesTest {

  private static final ContractBook BOOK = ContractReader.shipped();

  private static final FormTables KNOWN =
      new FormTables(BOOK)
          .add(
              "division",
              """
              division_code,division_name,level,parent_code,rural,valid_from,valid_to
              990000000000,样省,province,,,2020-01-01,
              990200000000,不设县市,city,990000000000,,2020-01-01,
              990101000000,甲县,county,990000000000,,2020-01-01,
              990102000000,乙县,county,990000000000,,2020-01-01,
              990101001000,甲镇,town,990101000000,,2020-01-01,
              990102001000,乙镇,town,990102000000,,2020-01-01,
              990101001001,一村,village,990101001000,true,2020-01-01,
              990101001002,二村,village,990101001000,true,2020-01-01,
              990101001003,三村,village,990101001000,true,2020-01-01,
              990101001004,四村,village,990101001000,true,2020-01-01,
              990101001005,五村,village,990101001000,true,2020-01-01,
              990101001006,六村,village,990101001000,true,2020-01-01,
              990101001007,七村,village,990101001000,true,2020-01-01,
              990101001008,八村,village,990101001000,true,2020-01-01,
              990102001001,乙村,village,990102001000,true,2020-01-01,
              990101001011,旧村,village,990101001000,true,2020-01-01,2024-01-01
              990101001012,分村,village,990101001000,true,2020-01-01,2024-01-01
              990101001013,撤村,village,990101001000,true,2020-01-01,2024-01-01
              """)
          .add(
              "division_change",
              """
              effective_on,kind,old_code,new_code
              2024-01-01,recode,990101001011,990101001001
              2024-01-01,split,990101001012,990101001002
              2024-01-01,split,990101001012,990101001003
              """)
          .add(
              "coefficient",
              """
              year,province_code,crop,grain_ratio,collectable_coefficient
              2024,000000000000,wheat,1.1,0.8
              """);

  private static final PlaceBook PLACES =
      PlaceBook.read(KNOWN.apply("registry.division"), KNOWN.apply("registry.division_change"));

  private static Dataset<Row> placed(Dataset<Row> arrived) {
    PlacedRows placed = new PlacedRows(arrived.schema());
    return TestSpark.session()
        .createDataFrame(
            arrived.collectAsList().stream().map(row -> placed.with(row, PLACES)).toList(),
            PlacedRows.schema(arrived.schema()));
  }

  /** Rows of one form of 2024Q3, sent by 甲县; the quarter before as it is known. */
  private static List<String> said(String form, Settings settings, String rows, String before) {
    return said(form, settings, rows, before, false);
  }

  /**
   * @param explained whether the sender stands for what the rows say
   */
  private static List<String> said(
      String form, Settings settings, String rows, String before, boolean explained) {
    Contract contract = BOOK.form(form);
    String id = contract.key().get(0);
    Dataset<Row> arrived =
        new FormTables(BOOK)
            .add(form, rows)
            .apply(contract.table())
            .withColumn(Contract.QUARTER, lit("2024Q3"))
            .withColumn(ArrivedTable.UNIT_CODE, lit("990101000000"))
            .withColumn(ArrivedTable.EXPLAINED, lit(explained));
    Dataset<Row> known =
        new FormTables(BOOK)
            .add(form, before)
            .apply(contract.table())
            .withColumn(Contract.QUARTER, lit("2024Q2"));
    Checks.Ground ground =
        new Checks.Ground(known, null, Coefficients.read(KNOWN.apply("registry.coefficient")));
    return new Checks(contract, BOOK, settings)
            .of(placed(arrived), ground)
            .select(col(id), col(ArrivedTable.REFUSED), col(RecordTable.FLAGS))
            .collectAsList()
            .stream()
            .map(row -> row.getString(0) + said(" !", row.getList(1)) + said(" ~", row.getList(2)))
            .sorted()
            .toList();
  }

  private static List<String> said(String form, String rows) {
    return said(form, Settings.DEFAULT, rows, BOOK.form(form).key().get(0));
  }

  private static String said(String mark, List<String> rules) {
    return rules.isEmpty() ? "" : mark + String.join(mark, rules);
  }

  @Test
  void aCodeCountsOnlyWhereTheRegistryHasItInTheQuarter() {
    assertThat(
            said(
                "toilet",
                """
                division_code,households,sanitary_households
                990101001001,10,5
                990101001999,10,5
                990101001011,10,5
                990101001012,10,5
                990101001013,10,5
                990101001000,10,5
                990102001001,10,5
                """))
        .containsExactly(
            "990101001000 !not_a_village",
            "990101001001",
            "990101001011 ~retired_code",
            "990101001012 !division_split",
            "990101001013 !division_retired",
            "990101001999 !unknown_division",
            "990102001001 !other_unit");
  }

  @Test
  void aFormOfCountiesTakesNoOtherLevelButACityThatHasNone() {
    assertThat(
            said(
                "river",
                """
                division_code,reach_km
                990101000000,60
                990101001000,60
                990101001001,60
                990200000000,60
                """))
        .containsExactly(
            "990101000000",
            "990101001000 !not_a_county",
            "990101001001 !not_a_county",
            "990200000000 !other_unit");
  }

  @Test
  void aFormSaysTheHighestLevelThatItTakes() {
    String rows =
        """
        entity_id,division_code,crop
        a,990000000000,wheat
        b,990101000000,wheat
        c,990101001000,wheat
        d,990101001001,wheat
        """;
    // Sent by 甲县: the province is not its own either.
    assertThat(said("straw_enterprise", rows))
        .containsExactly("a !too_wide !other_unit", "b", "c", "d");
    assertThat(said("straw_household", rows.replace("entity_id", "household_id")))
        .containsExactly("a !too_wide !other_unit", "b !too_wide", "c !too_wide", "d");
  }

  @Test
  void theRegisterTakesNoDivisionThatHangsOnNothingOrOnItself() {
    assertThat(
            said(
                "division",
                """
                division_code,division_name,level,parent_code,valid_from
                000000000000,全国,nation,,2020-01-01
                990000000000,样省,province,,2020-01-01
                990101000000,甲县,county,,2020-01-01
                990102000000,乙县,county,990102000000,2020-01-01
                990101001001,一村,village,,2020-01-01
                990101001002,二村,village,990101001000,2020-01-01
                """))
        .containsExactly(
            "000000000000",
            "990000000000",
            "990101000000 !parent_given",
            "990101001001 !parent_given",
            "990101001002",
            "990102000000 !parent_is_another");
  }

  @Test
  void garbage() {
    assertThat(
            said(
                "garbage",
                """
                division_code,natural_villages,natural_villages_covered,natural_villages_sorting,covered,households,sorting_households,collected_t,treated_t,harmless_t
                990101001001,3,2,1,true,10,10,5,5,5
                990101001002,3,4,1,true,10,10,5,5,5
                990101001003,3,2,3,true,10,10,5,5,5
                990101001004,3,2,1,true,10,11,5,5,5
                990101001005,3,2,1,true,10,10,5,6,5
                990101001006,3,2,1,true,10,10,5,4,5
                990101001007,3,2,1,false,10,10,5,5,5
                990101001008,3,0,0,false,10,0,0,,
                """))
        .containsExactly(
            "990101001001",
            "990101001002 !covered_within_natural_villages",
            "990101001003 !sorting_within_covered",
            "990101001004 !sorting_within_households",
            "990101001005 !treated_within_collected",
            "990101001006 !harmless_within_treated",
            "990101001007 !not_covered_means_none",
            "990101001008");
  }

  @Test
  void toilet() {
    assertThat(
            said(
                "toilet",
                """
                division_code,households,resident_households,sanitary_households,harmless_households,septic_tank,double_urn,biogas,urine_diversion,twin_pit,sewered,other_sanitary,unsanitary_households,without_toilet,built_quarter,built_ytd,problems_found,problems_fixed
                990101001001,10,9,7,7,1,1,1,1,1,1,1,2,1,1,1,3,3
                990101001002,10,9,7,8,1,1,1,1,1,1,1,2,1,1,1,3,3
                990101001003,10,,11,,,,,,,,,,,,,,
                990101001004,10,9,7,7,2,1,1,1,1,1,1,2,1,1,1,3,3
                990101001005,10,9,7,7,1,1,1,1,1,1,1,3,1,1,1,3,3
                990101001006,10,11,7,7,1,1,1,1,1,1,1,2,1,1,1,3,3
                990101001007,10,9,7,7,1,1,1,1,1,1,1,2,1,1,1,3,4
                990101001008,10,9,7,7,1,1,1,1,1,1,,3,1,2,1,3,3
                """))
        .containsExactly(
            "990101001001",
            "990101001002 !harmless_within_sanitary",
            "990101001003 !sanitary_within_households",
            "990101001004 !kinds_sum_to_sanitary",
            "990101001005 !classes_sum_to_households",
            "990101001006 !resident_within_households",
            "990101001007 !fixed_within_found",
            // Six kinds of seven are no sum to compare; the classes are all there.
            "990101001008 !classes_sum_to_households !quarter_within_year");
  }

  @Test
  void toiletsAreComparedWithTheQuarterBefore() {
    assertThat(
            said(
                "toilet",
                Settings.DEFAULT,
                """
                division_code,households,sanitary_households,built_quarter,built_ytd
                990101001001,100,60,2,12
                990101001002,100,60,2,13
                990101001003,100,49,2,12
                990101001004,106,60,2,12
                990101001005,99,60,2,12
                990101001006,100,60,2,12
                """,
                """
                division_code,households,sanitary_households,built_ytd
                990101001001,100,50,10
                990101001002,100,50,10
                990101001003,100,50,10
                990101001004,100,50,10
                990101001005,100,50,10
                """))
        .containsExactly(
            "990101001001",
            "990101001002 ~year_continues",
            "990101001003 ~sanitary_does_not_fall",
            "990101001004 ~households_steady",
            "990101001005 ~denominator_shrink",
            "990101001006");
  }

  private static final String SEWAGE =
      """
      division_code,households,households_should_connect,households_connected,households_treated,status,mode
      990101001001,10,8,8,6,completed,station
      990101001002,10,8,8,11,completed,station
      990101001003,10,8,9,6,completed,station
      990101001004,10,11,8,6,completed,station
      990101001005,10,8,8,5,completed,station
      990101001006,10,8,8,6,controlled,station
      990101001007,10,8,8,0,controlled,none
      """;

  @Test
  void sewageOfVillages() {
    assertThat(said("sewage_village", SEWAGE))
        .containsExactly(
            "990101001001",
            "990101001002 !treated_within_households",
            "990101001003 !connected_within_should_connect",
            "990101001004 !should_connect_within_households",
            "990101001005 !completed_reaches_threshold",
            "990101001006 ~threshold_means_completed",
            "990101001007 ~no_mode_means_untreated");
  }

  @Test
  void theShareThatMakesAVillageCompletedIsTheProvinces() {
    Settings half =
        new Settings(
            Settings.DEFAULT.release(),
            Settings.DEFAULT.ranking(),
            Settings.DEFAULT.lights(),
            Map.of("treated_share", Map.of("990000000000", new java.math.BigDecimal("0.5"))),
            Settings.DEFAULT.control(),
            Settings.DEFAULT.reminders(),
            Settings.DEFAULT.maintain(),
            Settings.DEFAULT.composite(),
            Settings.DEFAULT.lists(),
            Settings.DEFAULT.receive(),
            Settings.DEFAULT.sql(),
            Settings.DEFAULT.registry(),
            Settings.DEFAULT.forms(),
            Settings.DEFAULT.escalations());
    assertThat(said("sewage_village", half, SEWAGE, "division_code"))
        .contains("990101001005", "990101001006 ~threshold_means_completed");
  }

  @Test
  void sewageFacilities() {
    // 10 m³ a day over the 92 days of the quarter are 920.
    assertThat(
            said(
                "sewage_facility",
                """
                facility_id,division_code,design_m3d,treated_m3,run_days,state,samples,samples_passed
                F1,990101001001,10,920,92,running,2,2
                F2,990101001001,0,0,92,repair,2,2
                F3,990101001001,10,920,92,running,2,3
                F4,990101001001,10,920,93,running,2,2
                F5,990101001001,10,920,0,running,2,2
                F6,990101001001,10,183,92,running,2,2
                F7,990101001001,10,1105,92,running,2,2
                F8,990101001001,10,1,0,scrapped,,
                """))
        .containsExactly(
            "F1",
            "F2 !design_positive",
            "F3 !passed_within_samples",
            "F4 !run_days_within_quarter",
            "F5 !running_has_days",
            "F6 ~load_plausible",
            "F7 ~load_plausible",
            "F8 ~scrapped_treats_nothing");
  }

  @Test
  void straw() {
    assertThat(
            said(
                "straw_production",
                """
                division_code,crop,yield_t,sown_mu,returned_mu,grain_ratio,collectable_coefficient,exported_t
                990101001001,wheat,100,10,10,,0,88
                990101001002,wheat,100,10,11,,,
                990101001003,maize,100,10,1,,,
                990101001004,wheat,100,10,1,9.9,,
                990101001005,wheat,100,10,1,,1.1,
                990101001006,wheat,100,10,1,,,88.1
                """))
        .containsExactly(
            "990101001001",
            "990101001002 !returned_within_sown",
            "990101001003 !coefficient_found",
            "990101001004 !ratio_in_range",
            "990101001005 !coefficient_in_range",
            "990101001006 !exported_within_collectable");
    assertThat(
            said(
                "straw_enterprise",
                """
                entity_id,division_code,crop,fertilizer_t,feed_t,fuel_t,substrate_t,material_t,imported_t
                E1,990101000000,wheat,1,1,1,1,1,5
                E2,990101000000,wheat,1,1,1,1,1,6
                """))
        .containsExactly("E1", "E2 !imported_within_used");
  }

  @Test
  void issues() {
    assertThat(
            said(
                "issue",
                """
                issue_id,division_code,state,found_on,closed_on
                I1,990101001001,closed,2024-07-01,2024-07-01
                I2,990101001001,closed,2024-07-01,
                I3,990101001001,closed,2024-07-02,2024-07-01
                I4,990101001001,behind,2024-07-02,
                """))
        .containsExactly("I1", "I2 !closed_has_date", "I3 !closed_after_found", "I4");
  }

  /** From 10 up, ten times as much or a tenth is out of proportion; below it nothing is. */
  @Test
  void aValueOutOfAllProportionToTheQuarterBeforeIsFlagged() {
    assertThat(
            said(
                "garbage",
                Settings.DEFAULT,
                """
                division_code,natural_villages,households,cleaners,collected_t
                990101001001,10,300,9,50
                990101001002,10,2999,99,499
                990101001003,10,3000,9,50
                990101001004,10,30,9,50
                990101001005,10,300,100,50
                990101001006,10,300,9,5
                990101001007,10,300,9,0
                990101001008,10,0,9,50
                """,
                """
                division_code,natural_villages,households,cleaners,collected_t
                990101001001,10,300,9,50
                990101001002,10,300,10,50
                990101001003,10,300,9,50
                990101001004,10,300,9,50
                990101001005,10,300,1,50
                990101001006,10,300,9,500
                990101001007,10,300,9,5000
                990101001008,10,300,9,50
                """))
        .containsExactly(
            "990101001001",
            "990101001002", // just below
            "990101001003 ~magnitude",
            "990101001004 ~magnitude",
            "990101001005 ~magnitude", // 1 is taken for 10
            "990101001006 ~magnitude",
            "990101001007", // in a quarter nothing may have been collected
            "990101001008 ~magnitude"); // but households do not vanish
  }

  @Test
  void whoStandsForAValueIsNotAskedAgain() {
    String rows = "division_code,households\n990101001001,3000\n990101001002,300\n";
    String before = "division_code,households\n990101001001,300\n990101001002,300\n";
    assertThat(said("garbage", Settings.DEFAULT, rows, before, true))
        .containsExactly("990101001001 ~magnitude_explained", "990101001002");
  }

  @Test
  void whatCountsSinceJanuaryMayGrowTenfoldAndNotShrink() {
    assertThat(
            said(
                "straw_production",
                Settings.DEFAULT,
                """
                division_code,crop,yield_t
                990101001001,wheat,9999
                990101001002,wheat,10000
                990101001003,wheat,10
                990101001004,wheat,50000
                """,
                """
                division_code,crop,yield_t
                990101001001,wheat,100
                990101001002,wheat,100
                990101001003,wheat,100
                990101001004,wheat,0
                """))
        .containsExactly(
            "990101001001",
            "990101001002 ~magnitude", // a hundred times as much: tons for 10 000 tons
            "990101001003 ~magnitude",
            "990101001004"); // the harvest
  }
}
