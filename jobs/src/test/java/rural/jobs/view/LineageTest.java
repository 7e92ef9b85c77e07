package rural.jobs.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import rural.jobs.FormTables;
import rural.jobs.registry.PlaceBook;
import rural.jobs.registry.Registry;
import rural.schemas.contract.ContractReader;
import rural.schemas.period.Quarter;

/**
 * 一村 moves from 东镇 of 东县 to 西镇 of 西县 on 1 July 2024 and keeps its code; 二村 of 东镇 becomes 022 on the
 * same day; 三村 is given up on 1 October without a successor.
 */
class LineageTest {

  private static final FormTables TABLES =
      new FormTables(ContractReader.shipped())
          .add(
              "division",
              """
              division_code,division_name,level,parent_code,rural,valid_from,valid_to
              990000000000,样省,province,,,2020-01-01,
              990100000000,样市,city,990000000000,,2020-01-01,
              990101000000,东县,county,990100000000,,2020-01-01,
              990101100000,东镇,town,990101000000,,2020-01-01,
              990102000000,西县,county,990100000000,,2020-01-01,
              990102100000,西镇,town,990102000000,,2020-01-01,
              990101100001,一村,village,990101100000,true,2020-01-01,2024-07-01
              990101100001,一村,village,990102100000,true,2024-07-01,
              990101100002,二村,village,990101100000,true,2020-01-01,2024-07-01
              990101100022,二村,village,990101100000,true,2024-07-01,
              990101100003,三村,village,990101100000,true,2020-01-01,2024-10-01
              """)
          .add(
              "division_change",
              """
              effective_on,kind,old_code,new_code
              2024-07-01,move,990101100001,990101100001
              2024-07-01,recode,990101100002,990101100022
              """);

  @Test
  void aMovedVillageLiesWhereItLayThen() {
    assertThat(of("990101100001"))
        .containsExactly(
            "0000Q1,2024Q2,990101100001,990101100000,990101000000,990100000000,990000000000",
            "2024Q3,9999Q4,990101100001,990102100000,990102000000,990100000000,990000000000");
  }

  @Test
  void aRecodedVillageCountsUnderItsNewCodeFromThenOn() {
    assertThat(of("990101100002"))
        .containsExactly(
            "0000Q1,2024Q2,990101100002,990101100000,990101000000,990100000000,990000000000",
            "2024Q3,9999Q4,990101100022,990101100000,990101000000,990100000000,990000000000");
    assertThat(of("990101100022"))
        .containsExactly(
            "2024Q3,9999Q4,990101100022,990101100000,990101000000,990100000000,990000000000");
  }

  @Test
  void whatWasGivenUpCountsNowhereFromThenOn() {
    assertThat(of("990101100003"))
        .containsExactly(
            "0000Q1,2024Q3,990101100003,990101100000,990101000000,990100000000,990000000000");
  }

  /** A county reports itself, and the nation's code stands for itself. */
  @Test
  void aDivisionAboveLiesInItself() {
    assertThat(of("990102000000"))
        .containsExactly("0000Q1,9999Q4,990102000000,null,990102000000,990100000000,990000000000");
    assertThat(of("000000000000"))
        .containsExactly("0000Q1,9999Q4,000000000000,null,null,null,null");
  }

  private static List<String> of(String code) {
    Dataset<Row> division = TABLES.apply("registry.division");
    Registry registry =
        Registry.read(division, TABLES.apply("registry.division_change"), List.of(), List.of());
    return Lineage.of(PlaceBook.of(registry, division), Quarter.of("2023Q4"), Quarter.of("2025Q1"))
        .stream()
        .filter(row -> row.getString(0).equals(code))
        .map(row -> row.mkString(",").substring(code.length() + 1))
        .toList();
  }
}
