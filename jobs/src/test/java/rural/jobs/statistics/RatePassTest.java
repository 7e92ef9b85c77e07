package rural.jobs.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rural.jobs.FormTables;
import rural.jobs.TestSpark;
import rural.jobs.statistics.outlier.Outliers;
import rural.jobs.statistics.standing.Standings;
import rural.jobs.statistics.trend.Trends;
import rural.jobs.table.RateTable;
import rural.schemas.contract.ContractBook;
import rural.schemas.contract.ContractReader;
import rural.schemas.period.Quarter;
import rural.schemas.settings.Settings;

class RatePassTest {

  private static final ContractBook BOOK = ContractReader.shipped();
  private static final Quarter QUARTER = Quarter.of("2024Q3");
  private static final String RECODED = "990102000000";
  private static final List<Statistic> ALL = List.of(new Trends(), new Standings(), new Outliers());

  /** Ten counties; the second had another code until July, and the tenth leaps from 50 to 99. */
  private static Material material(boolean isSmall) {
    FormTables tables =
        new FormTables(BOOK)
            .add(
                "division_change",
                """
                effective_on,kind,old_code,new_code,share
                2024-07-01,recode,990177000000,990102000000,1
                """);
    Material bare = SmallQuarter.of(QUARTER, tables, BOOK, Settings.DEFAULT, isSmall);
    return new Material(
        bare.book(),
        bare.settings(),
        bare.comparison(),
        rates(List.of("2024Q3"), RECODED, 99),
        bare.measures(),
        bare.shrunk(),
        rates(List.of("2023Q4", "2024Q1", "2024Q2"), "990177000000", 50),
        bare.proposed(),
        bare.inForce(),
        bare.known(),
        isSmall,
        bare.records(),
        new RatePass(ALL));
  }

  private static Dataset<Row> rates(List<String> quarters, String second, int tenth) {
    List<Row> rows = new ArrayList<>();
    for (String quarter : quarters) {
      for (int county = 1; county <= 10; county++) {
        String code = county == 2 ? second : "9901%02d000000".formatted(county);
        int value = county == 10 ? tenth : 50 + county;
        rows.add(rate(quarter, code, value, county == 10 ? "49" : "1"));
      }
    }
    return TestSpark.session().createDataFrame(rows, RateTable.SCHEMA);
  }

  private static Row rate(String quarter, String code, int value, String change) {
    Cells cells = new Cells.Layout(RateTable.SCHEMA).cells();
    cells.set(RateTable.RELEASE, "");
    cells.set(RateTable.QUARTER, quarter);
    cells.set(RateTable.DIVISION_CODE, code);
    cells.set(RateTable.LEVEL, "county");
    cells.set(RateTable.PARENT_CODE, "990100000000");
    cells.set(RateTable.INDICATOR, "toilet.sanitary_coverage");
    cells.set(RateTable.CALIBER, "总户数");
    cells.set(RateTable.KIND, "S");
    cells.set(RateTable.NUMERATOR, new BigDecimal(value * 100));
    cells.set(RateTable.DENOMINATOR, new BigDecimal(10_000));
    cells.set(RateTable.VALUE, new BigDecimal(value));
    cells.set(RateTable.REPORTED, 10L);
    cells.set(RateTable.QOQ_PP, quarter.equals("2024Q3") ? new BigDecimal(change) : null);
    cells.set(RateTable.RANK_IN_PARENT, 100 - value);
    cells.set(RateTable.PROVISIONAL, false);
    cells.set(RateTable.FLAGS, new String[0]);
    return cells.row();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aRecodedDivisionKeepsItsPastAndEveryStatisticGetsItsRows(boolean isSmall) {
    Material material = material(isSmall);
    Row trend = only(new Trends().rows(material), RECODED);
    assertThat(trend.<Integer>getAs("quarters")).isEqualTo(4);
    assertThat(trend.<String>getAs("since")).isEqualTo("2023Q4");
    Row standing = only(new Standings().rows(material), RECODED);
    assertThat(standing.<Integer>getAs("rank")).isEqualTo(48);
    assertThat(standing.<Integer>getAs("rank_before")).isEqualTo(48);
    Dataset<Row> outliers = material.part("outliers_among_siblings");
    assertThat(outliers.collectAsList())
        .extracting(row -> row.getAs("division_code") + " " + row.getAs("method"))
        .contains("990110000000 quarter_change");
    material.pass().close();
  }

  private static Row only(Dataset<Row> rows, String division) {
    List<Row> all =
        rows.collectAsList().stream()
            .filter(row -> row.getAs(RateTable.DIVISION_CODE).equals(division))
            .toList();
    assertThat(all).hasSize(1);
    return all.get(0);
  }
}
