package rural.jobs.statistics.standing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import rural.jobs.statistics.Figures;
import rural.jobs.statistics.FormerCodes;
import rural.jobs.statistics.PublishedRate;
import rural.jobs.table.StandingTable;

class StandingWorkTest {

  private static final String A = "990111000000";
  private static final String B = "990112000000";
  private static final String C = "990113000000";
  private static final String D = "990114000000";

  /** B and C tie on the second place; D is not ranked; A was third and has gained two places. */
  @Test
  void theRanksAreThePublishedOnesWithTiesAndChanges() {
    Map<String, Row> rows =
        rows(
            Set.of("toilet.sanitary_coverage"),
            List.of(
                Figures.share("2024Q2", A, 700, 1_000, 10, 3),
                Figures.share("2024Q3", A, 950, 1_000, 10, 1),
                Figures.share("2024Q3", B, 900, 1_000, 10, 2),
                Figures.share("2024Q3", C, 90, 100, 10, 2),
                Figures.share("2024Q3", D, 80, 100, 3, null)));
    assertThat(cells(rows.get(A), "rank", "tied", "rank_before", "rank_gain", "next_code"))
        .containsExactly(1, 0, 3, 2, B);
    assertThat(cells(rows.get(B), "rank", "tied", "rank_before", "next_code", "ranked"))
        .containsExactly(2, 1, null, null, 3);
    assertThat(cells(rows.get(D), "rank", "tied", "reason"))
        .containsExactly(null, null, "unranked");
  }

  /**
   * 95 % against 90 % of a thousand households is sure; of ten villages that each count as one it
   * is not.
   */
  @Test
  void howSureARankIsHangsOnHowAlikeTheHouseholdsOfAVillageAre() {
    Map<String, Row> rows =
        rows(
            Set.of("toilet.sanitary_coverage"),
            List.of(
                Figures.share("2024Q3", A, 950, 1_000, 10, 1),
                Figures.share("2024Q3", B, 900, 1_000, 10, 2)));
    assertThat((Double) cells(rows.get(A), "ahead_of_next").get(0)).isGreaterThan(0.999);
    assertThat((Double) cells(rows.get(A), "ahead_of_next_clustered").get(0)).isBetween(0.5, 0.7);
    assertThat(cells(rows.get(A), "rank_low", "rank_high")).containsExactly(1, 1);
    assertThat(cells(rows.get(A), "rank_low_clustered", "rank_high_clustered"))
        .containsExactly(1, 2);
  }

  @Test
  void aRateThatIsNoShareOfUnitsHasRanksOnly() {
    Map<String, Row> rows =
        rows(
            Set.of(),
            List.of(
                Figures.share("2024Q3", A, 950, 1_000, 10, 1),
                Figures.share("2024Q3", B, 900, 1_000, 10, 2)));
    assertThat(cells(rows.get(A), "rank", "ahead_of_next", "rank_low", "reason"))
        .containsExactly(1, null, null, "not_a_proportion");
  }

  @Test
  void aDivisionWithoutSiblingsHasNoRow() {
    assertThat(rows(Set.of(), List.of(Figures.share("2024Q3", A, 950, 1_000, 10, 1)))).isEmpty();
  }

  private static Map<String, Row> rows(Set<String> proportions, List<PublishedRate> rates) {
    StandingWork work =
        new StandingWork("2024Q3", new HashSet<>(proportions), new FormerCodes(new HashMap<>()));
    return work.apply(rates).stream()
        .collect(Collectors.toMap(row -> row.getString(1), row -> row));
  }

  private static List<Object> cells(Row row, String... columns) {
    List<Object> cells = new ArrayList<>();
    for (String one : columns) {
      cells.add(row.get(StandingTable.SCHEMA.fieldIndex(one)));
    }
    return cells;
  }
}
