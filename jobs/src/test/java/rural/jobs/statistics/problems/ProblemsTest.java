package rural.jobs.statistics.problems;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import rural.jobs.FormTables;
import rural.jobs.TestSpark;
import rural.jobs.registry.Comparison;
import rural.jobs.sides.Placing;
import rural.jobs.sides.QuarterRecords;
import rural.jobs.statistics.Material;
import rural.jobs.statistics.RatePass;
import rural.jobs.table.MeasureTable;
import rural.jobs.table.Printed;
import rural.jobs.table.ProblemTable;
import rural.jobs.table.RateTable;
import rural.schemas.contract.ContractBook;
import rural.schemas.contract.ContractReader;
import rural.schemas.period.Quarter;
import rural.schemas.settings.Settings;

/** A ledger of five issues, worked out by hand; the quarter ends on 30 September 2024. */
class ProblemsTest {

  private static final ContractBook BOOK = ContractReader.shipped();
  private static final Quarter QUARTER = Quarter.of("2024Q3");
  private static final String NATION = "000000000000";
  private static final String COUNTY = "990101000000";
  private static final String TOWN = "990101100000";

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
              990101200001,一村,village,990101100000,true,2020-01-01,
              """)
          .add(
              "issue",
              """
              issue_id,division_code,quarter,source,owner,found_on,due_on,state,closed_on
              A,990101200001,2024Q2,central,水务局,2024-05-01,2024-06-30,behind,
              A,990101200001,2024Q3,central,水务局,2024-05-01,2024-06-30,closed,2024-06-30
              B,990101000000,2024Q2,central,水务局,2024-05-01,2024-07-31,closed,2024-06-01
              B,990101000000,2024Q3,central,水务局,2024-05-01,2024-07-31,behind,
              C,990101200000,2024Q3,self,城管局,2024-08-31,2024-09-30,on_schedule,
              D,990101200777,2024Q3,self,,2024-09-01,2024-10-31,partly,
              E,880101200777,2024Q3,,城管局,,2024-08-01,closed,2024-08-02
              F,990101000000,2024Q2,self,水务局,2024-05-01,2024-07-31,behind,
              F,990101000000,2024Q4,self,水务局,2024-05-01,2024-07-31,behind,
              """);

  private static Map<String, Row> rows;

  @BeforeAll
  static void count() {
    rows = rows(true);
  }

  private static Map<String, Row> rows(boolean isSmall) {
    Dataset<Row> none = TestSpark.session().createDataFrame(List.of(), RateTable.SCHEMA);
    Dataset<Row> sums = TestSpark.session().createDataFrame(List.of(), MeasureTable.SCHEMA);
    Comparison comparison = Comparison.read(BOOK, QUARTER, TABLES);
    Material material =
        new Material(
            BOOK,
            Settings.DEFAULT,
            comparison,
            none,
            sums,
            none,
            none,
            none,
            TABLES,
            TABLES,
            isSmall,
            new QuarterRecords(
                Settings.DEFAULT,
                comparison,
                TABLES,
                Placing.of(TABLES.apply("registry.division"), comparison)),
            new RatePass(List.of()));
    Map<String, Row> byKey = new TreeMap<>();
    for (Row row : new Problems().rows(material).collectAsList()) {
      assertThat(byKey.put(key(row), row)).as(key(row)).isNull();
    }
    return byKey;
  }

  private static String key(Row row) {
    return String.join(
        " ",
        ProblemTable.KEY.stream()
            .map(row::<String>getAs)
            .map(part -> part == null ? "-" : part)
            .toList());
  }

  @Test
  void everyIssueInForceCountsInItsDivisionAndAllAbove() {
    // issues closed open due on_time late overdue reopened, completion, on time of those due:
    // A closed on the day it was due, E a day late; B overdue, C due today; D not due; F not now
    assertThat(counts(NATION + " total - - - -")).isEqualTo("5 2 3 4 1 1 2 1 40.00 25.00");
    assertThat(counts(COUNTY + " total - - - -")).isEqualTo("3 1 2 3 1 0 2 1 33.33 33.33");
    // by its parent A is of this town, whatever its digits say
    assertThat(counts(TOWN + " total - - - -")).isEqualTo("1 1 0 1 1 0 0 0 100.00 100.00");
    // D is of a village that nobody knows, and counts for the nation alone, whatever its digits say
    assertThat(counts("990101200000 total - - - -")).isEqualTo("1 0 1 1 0 0 1 0 0.00 0.00");
  }

  @Test
  void groupsAddUpToTheTotal() {
    assertThat(counts(NATION + " source central - - -")).startsWith("2 1 1 2 1 0 1 1");
    assertThat(counts(NATION + " source not_said - - -")).startsWith("1 1 0");
    assertThat(counts(NATION + " owner - - - 水务局")).endsWith("50.00 50.00");
    assertThat(counts(NATION + " owner - - - 城管局")).endsWith("50.00 0.00");
    // A 60 days until closed, B 152 until the quarter's end, C 30, D 29
    assertThat(counts(NATION + " age - - 31-90 -")).startsWith("1 1 0");
    assertThat(counts(NATION + " age - - 91-180 -")).startsWith("1 0 1");
    assertThat(counts(NATION + " age - - 0-30 -")).startsWith("2 0 2");
    assertThat(counts(NATION + " age - - not_said -")).startsWith("1 1 0");
    for (String breakdown : List.of("source", "state", "age", "owner", "source_state_age")) {
      assertThat(
              rows.values().stream()
                  .filter(row -> row.getAs(ProblemTable.DIVISION_CODE).equals(NATION))
                  .filter(row -> row.getAs(ProblemTable.BREAKDOWN).equals(breakdown))
                  .mapToLong(row -> row.<Long>getAs(ProblemTable.ISSUES))
                  .sum())
          .as(breakdown)
          .isEqualTo(5);
    }
  }

  @Test
  void inTasksTheSame() {
    assertThat(rows(false)).isEqualTo(rows);
  }

  private static String counts(String key) {
    assertThat(rows).containsKey(key);
    Row row = rows.get(key);
    StringBuilder text = new StringBuilder();
    for (int i = ProblemTable.SCHEMA.fieldIndex(ProblemTable.ISSUES); i < row.size() - 2; i++) {
      text.append(row.getLong(i)).append(' ');
    }
    BigDecimal completion = row.getAs(ProblemTable.COMPLETION);
    BigDecimal onTime = row.getAs(ProblemTable.ON_TIME_RATE);
    return text + Printed.points(completion, 2) + " " + Printed.points(onTime, 2);
  }
}
