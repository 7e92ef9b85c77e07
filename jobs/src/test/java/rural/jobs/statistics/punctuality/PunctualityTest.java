package rural.jobs.statistics.punctuality;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import rural.jobs.FormTables;
import rural.jobs.TestSpark;
import rural.jobs.statistics.Material;
import rural.jobs.statistics.SmallQuarter;
import rural.jobs.table.PunctualityTable;
import rural.schemas.contract.ContractBook;
import rural.schemas.contract.ContractReader;
import rural.schemas.period.Quarter;
import rural.schemas.settings.Settings;

/** Five villages of two towns, worked out by hand; reports of 2024Q3 are due on 10 October. */
class PunctualityTest {

  private static final ContractBook BOOK = ContractReader.shipped();
  private static final Quarter QUARTER = Quarter.of("2024Q3");
  private static final String LAST_MOMENT = "2024-10-10T23:59:59+08:00";
  private static final String TOO_LATE = "2024-10-11T00:00:00+08:00";

  private static final FormTables TABLES =
      new FormTables(BOOK)
          .add(
              "division",
              """
              division_code,division_name,level,parent_code,rural,valid_from,valid_to
              990000000000,样省,province,,,2020-01-01,
              990101000000,甲县,county,990000000000,,2020-01-01,
              990101100000,甲镇,town,990101000000,,2020-01-01,
              990101200000,乙镇,town,990101000000,,2020-01-01,
              990101100001,一村,village,990101100000,true,2020-01-01,
              990101100002,二村,village,990101100000,true,2020-01-01,2024-08-01
              990101100003,三村,village,990101100000,true,2020-01-01,
              990101200001,四村,village,990101200000,true,2020-01-01,
              990101200002,五社区,village,990101200000,false,2020-01-01,
              """)
          .add(
              "division_change",
              """
              effective_on,old_code,new_code,kind
              2024-08-01,990101100002,990101100003,merge
              """);

  private static final Map<String, List<Row>> VERSIONS =
      Map.of(
          "records.toilet",
          List.of(
              // in time, and corrected afterwards
              version("990101100001", "2024Q3", LAST_MOMENT, false),
              version("990101100001", "2024Q3", "2024-11-02T09:00:00+08:00", true),
              // came in time itself, but the village that joined it did not
              version("990101100003", "2024Q3", "2024-10-08T09:00:00+08:00", true),
              version("990101100002", "2024Q3", TOO_LATE, true),
              version("990101200001", "2024Q3", TOO_LATE, true),
              // not a rural village
              version("990101200002", "2024Q3", TOO_LATE, true),
              // another quarter's
              version("990101200001", "2024Q2", "2024-07-03T09:00:00+08:00", true)),
          "records.garbage",
          // taken back: nothing is in force
          List.of(version("990101100001", "2024Q3", TOO_LATE, false)),
          "records.sewage_village",
          // the village that joined 三村 reported under its old code, 三村 itself did not
          List.of(version("990101100002", "2024Q3", LAST_MOMENT, true)),
          "records.river",
          List.of(version("990101000000", "2024Q3", TOO_LATE, true)));

  private static Map<String, Row> rows;

  private static Row version(String division, String quarter, String received, boolean isInForce) {
    return RowFactory.create(
        division,
        quarter,
        Timestamp.from(java.time.OffsetDateTime.parse(received).toInstant()),
        isInForce);
  }

  @BeforeAll
  static void count() {
    rows = new TreeMap<>();
    for (Row row : new Punctuality().rows(material(dueInTenDays())).collectAsList()) {
      String key = row.getAs("division_name") + " " + row.getAs("form");
      assertThat(rows.put(key, row)).as(key).isNull();
    }
  }

  private static Settings dueInTenDays() {
    Settings all = Settings.DEFAULT;
    return new Settings(
        all.release(),
        all.ranking(),
        all.lights(),
        all.parameters(),
        all.control(),
        new Settings.Reminders(Optional.of(10)),
        all.maintain(),
        all.composite(),
        all.lists(),
        all.receive(),
        all.sql(),
        all.registry(),
        all.forms(),
        all.escalations());
  }

  private static Material material(Settings settings) {
    Material bare = SmallQuarter.of(QUARTER, TABLES, BOOK, settings, true);
    return new Material(
        BOOK,
        settings,
        bare.comparison(),
        bare.rates(),
        bare.measures(),
        bare.shrunk(),
        bare.history(),
        bare.proposed(),
        bare.inForce(),
        versions(),
        true,
        bare.records(),
        bare.pass());
  }

  private static Function<String, Dataset<Row>> versions() {
    StructType schema =
        new StructType()
            .add("division_code", DataTypes.StringType)
            .add("quarter", DataTypes.StringType)
            .add("received_at", DataTypes.TimestampType)
            .add(Material.IN_FORCE, DataTypes.BooleanType);
    return table ->
        TestSpark.session().createDataFrame(VERSIONS.getOrDefault(table, List.of()), schema);
  }

  @Test
  void theFirstReportCounts() {
    assertThat(counts("甲镇 toilet")).isEqualTo("2 1 1 50");
    assertThat(counts("乙镇 toilet")).isEqualTo("1 0 1 0");
  }

  @Test
  void whatIsBelowAddsUp() {
    assertThat(counts("甲县 toilet")).isEqualTo("3 1 2 33.33333333333333333333");
    assertThat(counts("样省 toilet")).isEqualTo(counts("甲县 toilet"));
    assertThat(counts("全国 toilet")).isEqualTo(counts("甲县 toilet"));
    assertThat(counts("甲县 river")).isEqualTo("1 0 1 0");
  }

  @Test
  void whatIsNotInForceIsMissingAndNotLate() {
    assertThat(rows.keySet()).noneMatch(key -> key.endsWith("garbage"));
    assertThat(rows.keySet()).noneMatch(key -> key.endsWith("sewage_village"));
  }

  @Test
  void tellsByWhichDay() {
    assertThat(rows.get("乙镇 toilet").<java.sql.Date>getAs("due_on")).hasToString("2024-10-10");
  }

  @Test
  void withoutADayNothingIsLate() {
    assertThat(new Punctuality().rows(material(Settings.DEFAULT)).isEmpty()).isTrue();
  }

  private static String counts(String key) {
    Row row = rows.get(key);
    List<String> counts = new ArrayList<>();
    for (String name :
        List.of(PunctualityTable.REPORTED, PunctualityTable.ON_TIME, PunctualityTable.LATE)) {
      counts.add(row.getAs(name).toString());
    }
    BigDecimal rate = row.getAs(PunctualityTable.ON_TIME_RATE);
    counts.add(
        Optional.of(rate.stripTrailingZeros())
            .map(one -> one.scale() < 0 ? one.setScale(0) : one)
            .orElseThrow()
            .toPlainString());
    return String.join(" ", counts);
  }
}
