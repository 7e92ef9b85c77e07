package rural.jobs.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import rural.jobs.registry.Comparison;
import rural.jobs.registry.Ground;
import rural.jobs.table.RateTable;
import rural.schemas.control.Finding;
import rural.schemas.period.Quarter;

/** What a person reads who has to say whether a unit changed. */
class SeriesBreaksTest {

  /** The county had another code in the quarter before. */
  private static final Comparison COMPARISON = comparison();

  private static final String BEFORE =
      """
      county 990109000000 990100000000 toilet.sanitary_coverage 41440000 51800000 20 20
      county 990102000000 990100000000 toilet.sanitary_coverage 1 2 20 20
      """;
  private static final String NOW =
      """
      nation 000000000000 - toilet.sanitary_coverage 12556401 15100002 40 40
      county 990101000000 990100000000 toilet.sanitary_coverage 12556400 15100000 20 20
      county 990102000000 990100000000 toilet.sanitary_coverage 1 2 20 20
      """;

  @Test
  void bothQuartersStandBesideEachOtherUnderTheCodeOfEach() {
    List<Row> rates = new ArrayList<>(Rows.rates(NOW));
    rates.set(1, Rows.with(rates.get(1), RateTable.FLAGS, List.of("break_qoq", "incomplete")));
    List<Finding> found = findings(rates);
    assertThat(found)
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.rule()).isEqualTo("series_break");
              assertThat(one.message().zh())
                  .isEqualTo(
                      "990101000000 示例0101，农村卫生厕所普及率（toilet.sanitary_coverage）：2024Q2 为 41440000 /"
                          + " 51800000（已报 20），2024Q3 为 12556400 / 15100000（已报 20），"
                          + "相差过大，两季不作比较；请核对单位和数据，或批准");
              assertThat(one.message().en())
                  .startsWith(
                      "990101000000 示例0101, Rate toilet.sanitary_coverage"
                          + " (toilet.sanitary_coverage): 2024Q2 has 41440000 / 51800000");
            });
  }

  @Test
  void aRateThatIsNotFlaggedIsNoFinding() {
    assertThat(findings(Rows.rates(NOW))).isEmpty();
  }

  private static List<Finding> findings(List<Row> rates) {
    List<Row> before =
        Rows.rates(BEFORE).stream().map(row -> Rows.with(row, "quarter", "2024Q2")).toList();
    return new SeriesBreaks(Rows.book(), COMPARISON)
        .findings(Rows.dataset(rates), Rows.measures(before).union(Rows.measures(rates)));
  }

  private static Comparison comparison() {
    Map<Quarter, Ground> grounds = new LinkedHashMap<>();
    grounds.put(Quarter.of("2024Q3"), new Ground("2024Q3", null, Map.of(), Map.of()));
    grounds.put(
        Quarter.of("2024Q2"),
        new Ground("2024Q2", null, Map.of(), Map.of("990101000000", "990109000000")));
    grounds.put(Quarter.of("2023Q3"), new Ground("2023Q3", null, Map.of(), Map.of()));
    return new Comparison(List.copyOf(grounds.keySet()), null, grounds, Map.of(), null);
  }
}
