package rural.jobs.statistics.magnitude;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.junit.jupiter.api.Test;
import rural.jobs.FormTables;
import rural.jobs.receive.check.Magnitude;
import rural.jobs.statistics.Material;
import rural.jobs.statistics.SmallQuarter;
import rural.jobs.table.RecordTable;
import rural.schemas.contract.ContractBook;
import rural.schemas.contract.ContractReader;
import rural.schemas.period.Quarter;
import rural.schemas.settings.Settings;

class MagnitudesTest {

  private static final ContractBook BOOK = ContractReader.shipped();

  /**
   * 甲县: 一村 wrote 1000 households for 100. 60 + 80 of 1000 + 100 are 12.73 %, of 100 + 100 70 %. 乙县:
   * 三村 wrote 60 for 600 sanitary toilets: 6 % of 1000 for 60 %. Of both 200 of 2100 are 9.52 %;
   * with 100 households in 一村 200 of 1200, 16.67 %; with 600 toilets in 三村 740 of 2100, 35.24 %.
   * Somebody stands for 四村.
   */
  @Test
  void whatChangesTheRateOfItsCountyMostStandsFirst() {
    assertThat(rows())
        .containsExactly(
            "1 990101001001 一村 toilet households 1000 100 toilet.sanitary_coverage"
                + " 990101000000 12.73 70.00 -57.27 000000000000 9.52 16.67 -7.14",
            "2 990102001001 三村 toilet sanitary_households 60 600 toilet.sanitary_coverage"
                + " 990102000000 6.00 60.00 -54.00 000000000000 9.52 35.24 -25.71");
  }

  private static List<String> rows() {
    Material material = material();
    return new Magnitudes(Magnitude::again)
        .rows(material).collectAsList().stream()
            .map(
                row ->
                    Stream.of(
                            "place",
                            "division_code",
                            "division_name",
                            "form",
                            "field",
                            "value",
                            "usual",
                            "indicator",
                            "county_code",
                            "county_rate",
                            "county_otherwise",
                            "county_effect_pp",
                            "top_code",
                            "top_rate",
                            "top_otherwise",
                            "top_effect_pp")
                        .map(name -> shown(name, row.getAs(name)))
                        .reduce((one, other) -> one + " " + other)
                        .orElseThrow())
            .toList();
  }

  private static String shown(String name, Object value) {
    if (!(value instanceof BigDecimal number)) {
      return String.valueOf(value);
    }
    return name.equals("value") || name.equals("usual")
        ? number.stripTrailingZeros().toPlainString()
        : number.setScale(2, RoundingMode.HALF_UP).toPlainString();
  }

  private static Material material() {
    FormTables tables = tables();
    Material plain = SmallQuarter.of(Quarter.of("2024Q3"), tables, BOOK, Settings.DEFAULT, true);
    return new Material(
        plain.book(),
        plain.settings(),
        plain.comparison(),
        plain.rates(),
        plain.measures(),
        plain.shrunk(),
        plain.history(),
        plain.proposed(),
        flagged(tables),
        plain.known(),
        true,
        plain.records(),
        plain.pass());
  }

  /** As stored: with flags and where they came from. */
  private static Function<String, Dataset<Row>> flagged(FormTables tables) {
    return name -> {
      Dataset<Row> rows = tables.apply(name);
      if (!List.of(rows.columns()).contains("quarter")) {
        return rows;
      }
      return rows.withColumn(RecordTable.SUBMISSION_ID, lit("s1"))
          .withColumn(
              RecordTable.FLAGS,
              when(
                      col("division_code").isin("990101001001", "990102001001"),
                      array(lit("magnitude")))
                  .when(
                      col("division_code").equalTo("990102001002"),
                      array(lit("magnitude_explained")))
                  .otherwise(array().cast(DataTypes.createArrayType(DataTypes.StringType))));
    };
  }

  private static FormTables tables() {
    return new FormTables(BOOK)
        .add(
            "division",
            """
            division_code,division_name,level,parent_code,rural,valid_from,valid_to
            990000000000,样省,province,,,2020-01-01,
            990101000000,甲县,county,990000000000,,2020-01-01,
            990101001000,甲镇,town,990101000000,,2020-01-01,
            990101001001,一村,village,990101001000,true,2020-01-01,
            990101001002,二村,village,990101001000,true,2020-01-01,
            990102000000,乙县,county,990000000000,,2020-01-01,
            990102001000,乙镇,town,990102000000,,2020-01-01,
            990102001001,三村,village,990102001000,true,2020-01-01,
            990102001002,四村,village,990102001000,true,2020-01-01,
            """)
        .add(
            "toilet",
            """
            division_code,division_name,quarter,households,sanitary_households
            990101001001,一村,2024Q2,100,60
            990101001002,二村,2024Q2,100,80
            990102001001,三村,2024Q2,1000,600
            990102001002,四村,2024Q2,100,0
            990101001001,一村,2024Q3,1000,60
            990101001002,二村,2024Q3,100,80
            990102001001,三村,2024Q3,1000,60
            990102001002,四村,2024Q3,0,0
            """);
  }
}
