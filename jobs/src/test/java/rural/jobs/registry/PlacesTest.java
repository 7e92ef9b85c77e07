package rural.jobs.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.junit.jupiter.api.Test;
import rural.jobs.FormTables;
import rural.schemas.contract.ContractReader;

class PlacesTest {

  private static final FormTables TABLES =
      new FormTables(ContractReader.shipped())
          .add(
              "division",
              """
              division_code,division_name,level,parent_code,rural,valid_from,valid_to
              990000000000,样省,province,,,2020-01-01,
              990101000000,甲县,county,990000000000,,2020-01-01,
              990101100000,甲镇,town,990101000000,,2020-01-01,
              990101100001,旧村,village,990101100000,true,2020-01-01,2024-01-01
              990101100002,新村,village,990101100000,true,2024-01-01,
              990101100003,分村,village,990101100000,true,2020-01-01,2024-01-01
              990101100004,左村,village,990101100000,true,2024-01-01,
              990101100005,右村,village,990101100000,false,2024-01-01,
              990101100006,撤村,village,990101100000,true,2020-01-01,2024-01-01
              """)
          .add(
              "division_change",
              """
              effective_on,kind,old_code,new_code
              2024-01-01,recode,990101100001,990101100002
              2024-01-01,split,990101100003,990101100004
              2024-01-01,split,990101100003,990101100005
              2022-01-01,recode,990101100008,990101100001
              """)
          .add(
              "coefficient",
              """
              year,province_code,crop,grain_ratio,collectable_coefficient
              2024,990000000000,wheat,0,0.7
              2024,000000000000,wheat,1.1,0.8
              """)
          .add(
              "straw_production",
              """
              division_code,quarter,crop,yield_t,grain_ratio,collectable_coefficient
              990101000000,2024Q3,wheat,100,,0.9
              990101000000,2024Q3,wheat,100,0,
              990101000000,2024Q3,maize,100,,
              """);

  @Test
  void everyCodeIsPlacedByWhatBecameOfIt() {
    assertThat(
            Places.on(
                    TABLES.apply("registry.division"),
                    TABLES.apply("registry.division_change"),
                    LocalDate.of(2024, 9, 30))
                .orderBy("division_code")
                .collectAsList())
        .extracting(PlacesTest::line)
        .containsExactly(
            "000000000000 nation in_force 000000000000 [] null 000000000000",
            "990000000000 province in_force 990000000000 [] null 990000000000",
            "990101000000 county in_force 990101000000 [] 990101000000 990101000000",
            "990101100000 town in_force 990101100000 [] 990101000000 990101100000",
            "990101100001 village succeeded 990101100002 [] 990101000000 990101100000",
            "990101100002 village in_force 990101100002 [] 990101000000 990101100000",
            "990101100003 village split null [990101100004, 990101100005] null null",
            "990101100004 village in_force 990101100004 [] 990101000000 990101100000",
            "990101100005 village in_force 990101100005 [] 990101000000 990101100000",
            "990101100006 village retired null [] null null");
  }

  @Test
  void aRecordCountsUnderWhatIsInForceAtTheEndOfItsQuarter() {
    PlaceBook book =
        PlaceBook.read(TABLES.apply("registry.division"), TABLES.apply("registry.division_change"));
    String town = "990101100000";
    assertThat(book.counting("2024Q3", town)).isEqualTo(counting(town, town, false));
    assertThat(book.counting("2024Q1", "990101100001"))
        .isEqualTo(counting("990101100002", town, true));
    assertThat(book.counting("2023Q4", "990101100001"))
        .isEqualTo(counting("990101100001", town, true));
    assertThat(book.counting("2024Q3", "990101100005"))
        .isEqualTo(counting("990101100005", town, false));
    assertThat(book.counting("2024Q3", "000000000000"))
        .isEqualTo(counting("000000000000", "000000000000", false));
    assertThat(book.counting("2024Q3", "990101100003")).as("split").isNull();
    assertThat(book.counting("2024Q3", "990101100006")).as("retired").isNull();
    assertThat(book.counting("2023Q4", "990101100004")).as("not yet").isNull();
    assertThat(book.counting("2024Q3", "990101100008"))
        .as("known from the changes alone")
        .isEqualTo(counting("990101100002", town, true));
    assertThat(book.counting("2024Q3", "990101100009")).as("unknown").isNull();
  }

  private static Row counting(String effective, String base, boolean isRuralVillage) {
    return RowFactory.create(effective, base, isRuralVillage);
  }

  @Test
  void aCoefficientThatIsAbsentEmptyOrZeroFallsBackToProvinceThenNation() {
    Coefficients known = Coefficients.read(TABLES.apply("registry.coefficient"));
    assertThat(
            known
                .effective(
                    TABLES.apply("records.straw_production"),
                    org.apache.spark.sql.functions.lit("990000000000"))
                .select("crop", "effective.grain_ratio", "effective.collectable_coefficient")
                .collectAsList())
        .extracting(row -> row.getString(0) + " " + plain(row, 1) + " " + plain(row, 2))
        .containsExactly("wheat 1.1 0.9", "wheat 1.1 0.7", "maize null null");
  }

  private static String plain(Row row, int at) {
    return row.isNullAt(at) ? "null" : row.getDecimal(at).stripTrailingZeros().toPlainString();
  }

  private static String line(Row row) {
    return String.join(
        " ",
        List.of(
            row.getAs(Places.DIVISION_CODE),
            row.getAs(Places.LEVEL),
            row.getAs(Places.STATE),
            String.valueOf(row.<String>getAs(Places.EFFECTIVE_CODE)),
            row.getList(row.fieldIndex(Places.CANDIDATES)).toString(),
            String.valueOf(row.<String>getAs(Places.COUNTY_CODE)),
            String.valueOf(row.<String>getAs(Places.BASE_CODE))));
  }
}
