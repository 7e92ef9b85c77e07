package rural.jobs.statistics.outlier;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import rural.jobs.statistics.Cells;
import rural.jobs.statistics.Doubles;
import rural.jobs.statistics.PublishedRate;
import rural.jobs.table.OutlierTable;

/**
 * Villages whose denominator fell while their rate rose, which is how a rate is raised without
 * work. Some households always move away; an alarm is a fall that stands out among the changes of
 * the county's villages by the modified z, and where they are too few or all the same, one of more
 * than {@value #PLAIN} %.
 */
final class Shrunk {

  private static final Cells.Layout ROWS = new Cells.Layout(OutlierTable.SCHEMA);

  private static final int PLAIN = 5;

  private Shrunk() {}

  /**
   * @param before the quarter before
   */
  static List<Row> among(Map<String, VillageFigure> current, Map<String, VillageFigure> before) {
    Map<String, Double> changes = new TreeMap<>();
    current.forEach(
        (code, now) -> {
          VillageFigure then = before.get(code);
          if (then != null && then.hasValue() && now.hasValue()) {
            changes.put(
                code, 100 * (Doubles.of(now.denominator()) / Doubles.of(then.denominator()) - 1));
          }
        });
    Optional<ModifiedZ> group =
        ModifiedZ.of(changes.values().stream().mapToDouble(Double::doubleValue).toArray());
    double limit = Math.min(0, group.map(ModifiedZ::low).orElse(-(double) PLAIN));
    List<Row> rows = new ArrayList<>();
    changes.forEach(
        (code, change) -> {
          VillageFigure now = current.get(code);
          VillageFigure then = before.get(code);
          if (change < limit && now.value().compareTo(then.value()) > 0) {
            rows.add(row(now, then, change, group));
          }
        });
    return rows;
  }

  private static Row row(
      VillageFigure now, VillageFigure then, double change, Optional<ModifiedZ> group) {
    PublishedRate rate = now.asRate();
    Cells cells = ROWS.cells();
    cells.place(rate);
    cells.set(OutlierTable.METHOD, OutlierTable.SHRINK);
    cells.set(OutlierTable.VALUE, rate.value());
    cells.set(OutlierTable.EXPECTED_VALUE, Doubles.of(then.value()));
    cells.set(OutlierTable.SCORE, group.map(z -> z.score(change)).orElse(null));
    cells.set(OutlierTable.GROUP_SIZE, group.map(ModifiedZ::size).orElse(null));
    cells.set(OutlierTable.REASON, "households_fell");
    return cells.row();
  }
}
