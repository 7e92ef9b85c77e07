package rural.jobs.statistics.spotcheck;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.sql.Row;
import rural.jobs.registry.Ground;
import rural.jobs.registry.Hierarchy;
import rural.jobs.table.Carried;
import rural.jobs.table.SpotCheckTable;

/** The row of one division, or of one village, and one indicator. */
final class CheckGroup implements FlatMapGroupsFunction<String, Row, Row> {

  private static final String VILLAGE = "village";

  private final String quarter;
  private final Carried<Ground> ground;
  private final Population population;
  private final Set<String> ofVillages;

  /**
   * @param ofVillages indicators both of whose sides are sums over villages
   */
  CheckGroup(
      String quarter, Carried<Ground> ground, Population population, Set<String> ofVillages) {
    this.quarter = quarter;
    this.ground = ground;
    this.population = population;
    this.ofVillages = new HashSet<>(ofVillages);
  }

  @Override
  public Iterator<Row> call(String key, Iterator<Row> rows) {
    Hierarchy hierarchy = ground.value().hierarchy();
    String[] parts = key.split("\\|", -1);
    List<Checked> checks = new ArrayList<>();
    rows.forEachRemaining(row -> checks.add(Checked.of(row)));
    checks.sort(Comparator.comparing(Checked::village));
    SpotRow row =
        new SpotRow()
            .set(SpotCheckTable.QUARTER, quarter)
            .set(SpotCheckTable.DIVISION_CODE, parts[0])
            .set(SpotCheckTable.INDICATOR, parts[1]);
    if (!hierarchy.contains(parts[0])) {
      village(row, checks.get(0));
      return List.of(row.row()).iterator();
    }
    checks.removeIf(one -> one.claim().isEmpty());
    if (checks.isEmpty()) {
      return List.<Row>of().iterator();
    }
    row.set(SpotCheckTable.DIVISION_NAME, hierarchy.name(parts[0]))
        .set(SpotCheckTable.LEVEL, hierarchy.level(parts[0]).code());
    new DivisionRow(row, checks).fill(parts[0], parts[1], population, ofVillages);
    return List.of(row.row()).iterator();
  }

  private static void village(SpotRow row, Checked check) {
    row.set(SpotCheckTable.DIVISION_NAME, check.name())
        .set(SpotCheckTable.LEVEL, VILLAGE)
        .set(SpotCheckTable.CHECKED, 1L)
        .verified(check.verifiedAbove(), check.verifiedBelow());
    if (check.claim().isEmpty()) {
      row.set(SpotCheckTable.REASON, "no_claim");
      return;
    }
    Claim claim = check.claim().get();
    row.claimed(claim.claimedAbove(), claim.claimedBelow())
        .gap(claim.claimedBelow(), claim.verifiedBelow());
    if (claim.isComparable()) {
      row.set(SpotCheckTable.HELD, claim.isHeld() ? 1L : 0L)
          .set(SpotCheckTable.P_VALUE, claim.likelihood().orElse(null))
          .set(SpotCheckTable.VERDICT, claim.verdict().name().toLowerCase(Locale.ROOT));
    }
    row.set(SpotCheckTable.REASON, claim.whyNotTested().orElse(null));
  }
}
