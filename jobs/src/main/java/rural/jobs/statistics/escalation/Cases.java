package rural.jobs.statistics.escalation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.sql.Row;
import rural.jobs.statistics.FormerCodes;
import rural.schemas.period.Quarter;
import rural.schemas.settings.Escalations;

/**
 * The divisions of one indicator, in the quarter and in those before it.
 *
 * @param headlines indicators that stand for a field of work, of which more is better
 * @param tasks indicators over the target of a year, which is another task the year before
 */
record Cases(
    String quarter,
    Set<String> headlines,
    Set<String> tasks,
    Map<String, Missed> missed,
    FormerCodes former,
    Published published,
    Escalations rules)
    implements FlatMapGroupsFunction<String, Row, Row> {

  @Override
  public Iterator<Row> call(String indicator, Iterator<Row> rows) {
    List<Point> now = new ArrayList<>();
    Map<String, Map<String, Point>> earlier = new HashMap<>();
    rows.forEachRemaining(
        row -> {
          Point point = Point.of(row);
          if (point.quarter().equals(quarter)) {
            now.add(point);
          } else {
            earlier
                .computeIfAbsent(
                    former.codeOfToday(point.quarter(), point.code()), one -> new HashMap<>())
                .put(point.quarter(), point);
          }
        });
    return now.stream()
        .flatMap(one -> of(one, earlier.getOrDefault(one.code(), Map.of())).rows().stream())
        .iterator();
  }

  private Case of(Point now, Map<String, Point> earlier) {
    return new Case(
        Quarter.of(quarter),
        now,
        earlier,
        missed.get(Missed.key(now.indicator(), now.code())),
        isHeldAgainstLastYear(now),
        published,
        rules);
  }

  /** A target says that more is better, too. */
  private boolean isHeldAgainstLastYear(Point now) {
    return !tasks.contains(now.indicator())
        && (now.target() != null || headlines.contains(now.indicator()));
  }
}
