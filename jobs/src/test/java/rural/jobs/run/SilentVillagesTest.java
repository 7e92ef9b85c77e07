package rural.jobs.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.spark.sql.Row;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import rural.jobs.FormTables;
import rural.jobs.TestSpark;
import rural.jobs.sides.QuarterRecords;
import rural.jobs.statistics.Material;
import rural.jobs.statistics.RatePass;
import rural.jobs.statistics.outlier.Outliers;
import rural.jobs.table.OutlierTable;
import rural.jobs.table.RateTable;
import rural.jobs.warehouse.Scale;
import rural.schemas.contract.ContractBook;
import rural.schemas.contract.ContractReader;
import rural.schemas.period.Quarter;
import rural.schemas.settings.Settings;

/**
 * Two counties of twenty villages, of which 110 and 210 fell silent: the households below the line
 * are fewer and the rate is higher, but nobody lost a household. 104 left out a fifth of its own.
 */
class SilentVillagesTest {

  private static final ContractBook BOOK = ContractReader.shipped();
  private static final Quarter QUARTER = Quarter.of("2024Q3");

  @ParameterizedTest
  @EnumSource(Scale.class)
  void silenceIsNoFallAndAFifthLeftOutIsNamed(Scale scale) {
    assertThat(alarms(scale, 100)).isEmpty();
    assertThat(flagged(scale, 100)).isEmpty();
    assertThat(alarms(scale, 80))
        .containsExactlyInAnyOrder(
            "990101001104 一零四村 62/80 was 100, expected 62.0 households_fell []",
            "990101001000 甲镇 558/880 was 900, expected 62.0 households_fell [990101001104]",
            "990101000000 甲县 1178/1880 was 1900, expected 62.0 households_fell [990101001104]");
    assertThat(flagged(scale, 80)).containsExactlyInAnyOrder("990101001000", "990101000000");
  }

  private static List<String> flagged(Scale scale, int households) {
    try (Computed computed = compute(scale, tables(households))) {
      return computed.rates().collectAsList().stream()
          .filter(row -> row.getList(row.fieldIndex(RateTable.FLAGS)).contains(OutlierTable.SHRINK))
          .map(row -> row.<String>getAs(RateTable.DIVISION_CODE))
          .toList();
    }
  }

  private static Computed compute(Scale scale, FormTables tables) {
    return new Compute(BOOK, Settings.DEFAULT, scale).quarter(QUARTER, "2024Q3.1", tables);
  }

  private static List<String> alarms(Scale scale, int households) {
    FormTables tables = tables(households);
    try (Computed computed = compute(scale, tables)) {
      Material material =
          new Material(
              BOOK,
              Settings.DEFAULT,
              computed.comparison(),
              computed.rates(),
              computed.measures(),
              computed.shrunk(),
              TestSpark.session().createDataFrame(List.of(), RateTable.SCHEMA),
              TestSpark.session().createDataFrame(List.of(), RateTable.SCHEMA),
              tables,
              tables,
              scale.isSmall(),
              new QuarterRecords(
                  Settings.DEFAULT, computed.comparison(), tables, computed.placing()),
              new RatePass(List.of()));
      return new Outliers()
          .apart(material).orElseThrow().collectAsList().stream()
              .filter(row -> row.getAs(OutlierTable.METHOD).equals(OutlierTable.SHRINK))
              .map(SilentVillagesTest::text)
              .toList();
    }
  }

  private static String text(Row row) {
    return "%s %s %s/%s was %s, expected %s %s %s"
        .formatted(
            row.getAs(OutlierTable.DIVISION_CODE),
            row.getAs(OutlierTable.DIVISION_NAME),
            plain(row, OutlierTable.VALUE, OutlierTable.DENOMINATOR),
            plain(row, OutlierTable.DENOMINATOR),
            plain(row, OutlierTable.DENOMINATOR_BEFORE),
            row.getAs(OutlierTable.EXPECTED_VALUE),
            row.getAs(OutlierTable.REASON),
            row.getList(row.fieldIndex(OutlierTable.VILLAGES)));
  }

  private static String plain(Row row, String column) {
    return rural.jobs.table.Printed.plain(row.getAs(column));
  }

  /** The numerator, by the value and the denominator. */
  private static String plain(Row row, String value, String denominator) {
    return row.<java.math.BigDecimal>getAs(value)
        .multiply(row.<java.math.BigDecimal>getAs(denominator))
        .movePointLeft(2)
        .setScale(0, java.math.RoundingMode.HALF_UP)
        .toPlainString();
  }

  private static FormTables tables(int households) {
    StringBuilder divisions = new StringBuilder();
    StringBuilder toilets =
        new StringBuilder("division_code,quarter,households,sanitary_households\n");
    for (int county = 1; county <= 2; county++) {
      for (int i = 0; i < 20; i++) {
        String town = "99010%d00%d000".formatted(county, i < 10 ? 1 : 2);
        int number = i % 10 + 101 + (i < 10 ? 0 : 100);
        String code = town.substring(0, 9) + number;
        divisions.append(
            "%s,%s,village,%s,true,2020-01-01,\n"
                .formatted(code, number == 104 ? "一零四村" : "村", town));
        toilets.append("%s,2024Q2,100,60\n".formatted(code));
        boolean isSilent = number == (county == 1 ? 110 : 210);
        boolean isCut = number == 104 && county == 1;
        if (!isSilent) {
          toilets.append("%s,2024Q3,%d,62\n".formatted(code, isCut ? households : 100));
        }
      }
    }
    return new FormTables(BOOK)
        .add(
            "division",
            """
            division_code,division_name,level,parent_code,rural,valid_from,valid_to
            990000000000,样省,province,,,2020-01-01,
            990101000000,甲县,county,990000000000,,2020-01-01,
            990102000000,乙县,county,990000000000,,2020-01-01,
            990101001000,甲镇,town,990101000000,,2020-01-01,
            990101002000,乙镇,town,990101000000,,2020-01-01,
            990102001000,丙镇,town,990102000000,,2020-01-01,
            990102002000,丁镇,town,990102000000,,2020-01-01,
            """
                + divisions)
        .add("toilet", toilets.toString());
  }
}
