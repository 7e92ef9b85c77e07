package rural.jobs.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rural.jobs.table.RateTable;
import rural.schemas.period.Quarter;
import rural.schemas.settings.Settings;

class DifferenceTest {

  private static final String BEFORE =
      """
      county 990101000000 - toilet.sanitary_coverage 55 100 10 9
      town   990101001000 990101000000 toilet.sanitary_coverage 15 40 4 4
      town   990101002000 990101000000 toilet.sanitary_coverage 40 60 6 5
      town   990102001000 990102000000 toilet.sanitary_coverage 1 10 2 2
      town   990103001000 990103000000 toilet.sanitary_coverage 5 10 2 2
      town   990104001000 990104000000 toilet.task_completion 5 10 2 2
      county 990106000000 - straw.utilization 7 10 1 1
      """;

  private static final String AFTER =
      """
      county 990101000000 - toilet.sanitary_coverage 66 120 10 10
      town   990101001000 990101000000 toilet.sanitary_coverage 16 40 4 4
      town   990101002000 990101000000 toilet.sanitary_coverage 50 80 6 6
      town   990102001000 990102000000 toilet.sanitary_coverage 1 10 2 2
      town   990103001000 990103000000 toilet.sanitary_coverage 6 12 3 2
      town   990104001000 990104000000 toilet.task_completion 5 20 2 2
      town   990105001000 990105000000 toilet.sanitary_coverage 1 1 1 1
      county 990106000000 - straw.utilization 8 10 1 1
      """;

  private static List<Row> after() {
    List<Row> rows = Rows.rates(AFTER);
    rows.replaceAll(row -> Rows.with(row, RateTable.RELEASE, "2024Q3.2"));
    return rows;
  }

  @Test
  void listsWhatChangedWithItsCauses(@TempDir Path folder) throws IOException {
    new ReleaseFiles(Rows.book(), Settings.DEFAULT)
        .writeDifference(
            Difference.between(
                Rows.dataset(Rows.rates(BEFORE)),
                Rows.dataset(after()),
                Set.of(Rows.STRAW),
                Rows.book(),
                new Quarter(2024, 3)),
            folder);
    assertThat(Files.readString(folder.resolve("difference.csv")))
        .isEqualTo(
            """
            quarter,from_release,to_release,division_code,division_name,level,indicator,\
            value_before,value_after,change_pp,numerator_before,numerator_after,\
            denominator_before,denominator_after,expected_before,expected_after,\
            reported_before,reported_after,causes
            2024Q3,2024Q3.1,2024Q3.2,990101000000,示例0101,county,toilet.sanitary_coverage,\
            55,55,0,55,66,100,120,10,10,9,10,new_reports
            2024Q3,2024Q3.1,2024Q3.2,990106000000,示例0106,county,straw.utilization,\
            70,80,10,7,8,10,10,1,1,1,1,definitions
            2024Q3,2024Q3.1,2024Q3.2,990101001000,示例0101,town,toilet.sanitary_coverage,\
            37.5,40,2.5,15,16,40,40,4,4,4,4,corrections
            2024Q3,2024Q3.1,2024Q3.2,990101002000,示例0101,town,toilet.sanitary_coverage,\
            66.66666666666666666667,62.5,-4.16666666666666666667,40,50,60,80,6,6,5,6,new_reports
            2024Q3,2024Q3.1,2024Q3.2,990103001000,示例0103,town,toilet.sanitary_coverage,\
            50,50,0,5,6,10,12,2,3,2,2,boundaries
            2024Q3,2024Q3.1,2024Q3.2,990104001000,示例0104,town,toilet.task_completion,\
            50,25,-25,5,5,10,20,2,2,2,2,targets
            2024Q3,,2024Q3.2,990105001000,示例0105,town,toilet.sanitary_coverage,\
            ,100,,,1,,1,,1,,1,boundaries|new_reports
            """
                .replace("\n", "\r\n"));
  }

  /** The same villages in both releases; what differs stands beside them. */
  private static final String VILLAGES =
      """
      county 990101000000 - toilet.sanitary_coverage 55 100 10 9
      town   990101001000 990101000000 toilet.sanitary_coverage 55 100 10 9
      """;

  private static final String ISSUES =
      """
      county 990101000000 - issue.rectification 1 2 - 2
      town   990101001000 990101000000 issue.rectification 1 2 - 2
      """;

  private static List<String> causes(String before, String after, Set<String> redefined) {
    return Difference.between(
            Rows.dataset(Rows.rates(before)),
            Rows.dataset(Rows.rates(after)),
            redefined,
            Rows.book(),
            new Quarter(2024, 3))
        .collectAsList()
        .stream()
        .map(
            row ->
                row.getAs(RateTable.LEVEL)
                    + " "
                    + row.getAs(RateTable.INDICATOR)
                    + " "
                    + String.join("|", row.getList(row.fieldIndex("causes"))))
        .sorted()
        .toList();
  }

  @Test
  void anIndicatorThatIsNewIsADefinitionAndMovesNoBoundary() {
    assertThat(causes(VILLAGES, VILLAGES + ISSUES, Set.of(Rows.ISSUE)))
        .containsExactly(
            "county issue.rectification definitions", "town issue.rectification definitions");
    String straw = VILLAGES + "county 990101000000 - straw.utilization 1 2 1 1";
    assertThat(causes(VILLAGES, straw, Set.of(Rows.STRAW)))
        .containsExactly("county straw.utilization definitions");
    assertThat(causes(straw, VILLAGES, Set.of(Rows.STRAW)))
        .containsExactly("county straw.utilization definitions");
  }

  @Test
  void theFirstReportOfAPlaceThatIsKnownMovesNoBoundary() {
    assertThat(causes(VILLAGES, VILLAGES + ISSUES, Set.of()))
        .containsExactly(
            "county issue.rectification new_reports", "town issue.rectification new_reports");
    assertThat(causes(VILLAGES + ISSUES, VILLAGES, Set.of()))
        .containsExactly(
            "county issue.rectification reports_withdrawn",
            "town issue.rectification reports_withdrawn");
  }

  @Test
  void aCorrectionIsOneThoughAnotherIndicatorOfTheSameFormIsNew() {
    String task = "town 990101001000 990101000000 toilet.task_completion 5 10 10 9";
    String corrected = VILLAGES.replace("55 100", "56 100");
    assertThat(causes(VILLAGES, corrected + task, Set.of(Rows.TASK)))
        .containsExactly(
            "county toilet.sanitary_coverage corrections",
            "town toilet.sanitary_coverage corrections",
            "town toilet.task_completion definitions");
  }

  @Test
  void aTownThatChangesItsCountyMovesTheBoundariesOfBoth() {
    String before =
        """
        county 990101000000 - toilet.sanitary_coverage 2 4 2 2
        county 990102000000 - toilet.sanitary_coverage 9 9 2 2
        town   990101001000 990101000000 toilet.sanitary_coverage 1 2 1 1
        town   990101002000 990101000000 toilet.sanitary_coverage 1 2 1 1
        town   990102001000 990102000000 toilet.sanitary_coverage 9 9 2 2
        """;
    String after =
        """
        county 990101000000 - toilet.sanitary_coverage 1 2 1 1
        county 990102000000 - toilet.sanitary_coverage 10 11 3 3
        town   990101001000 990101000000 toilet.sanitary_coverage 1 2 1 1
        town   990101002000 990102000000 toilet.sanitary_coverage 1 2 1 1
        town   990102001000 990102000000 toilet.sanitary_coverage 9 9 2 2
        """;
    assertThat(causes(before, after, Set.of()))
        .containsExactly(
            "county toilet.sanitary_coverage boundaries|new_reports",
            "county toilet.sanitary_coverage boundaries|reports_withdrawn");
  }
}
