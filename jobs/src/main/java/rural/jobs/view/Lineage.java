package rural.jobs.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import rural.jobs.registry.Fate;
import rural.jobs.registry.Registry;
import rural.schemas.period.Quarter;

/** Rows of {@code panel.lineage}: what counted for the retired codes at the end of each quarter. */
public final class Lineage {

  private final Map<String, List<Span>> spans = new TreeMap<>();

  private Lineage() {}

  /** A code counted under another from one quarter to another. */
  private record Span(Quarter from, Quarter to, Optional<String> unit) {}

  /** Up to a quarter, from the first one in which a code was retired. */
  public static List<Row> upTo(Quarter last, Registry registry) {
    Lineage lineage = new Lineage();
    registry
        .firstChange()
        .ifPresent(
            day -> {
              for (Quarter one = Quarter.containing(day);
                  one.compareTo(last) <= 0;
                  one = one.next()) {
                lineage.add(one, registry.successions(one.end()).fates());
              }
            });
    return lineage.rows();
  }

  private void add(Quarter quarter, Map<String, Fate> fates) {
    fates.forEach(
        (code, fate) -> {
          List<Span> known = spans.computeIfAbsent(code, any -> new ArrayList<>());
          Span last = known.isEmpty() ? null : known.get(known.size() - 1);
          boolean goesOn =
              last != null
                  && last.to().next().equals(quarter)
                  && Objects.equals(last.unit(), fate.effective());
          if (goesOn) {
            known.set(known.size() - 1, new Span(last.from(), quarter, last.unit()));
          } else {
            known.add(new Span(quarter, quarter, fate.effective()));
          }
        });
  }

  private List<Row> rows() {
    List<Row> rows = new ArrayList<>();
    spans.forEach((code, each) -> each.forEach(one -> rows.add(row(code, one))));
    return rows;
  }

  private static Row row(String code, Span one) {
    return RowFactory.create(
        code, one.from().toString(), one.to().toString(), one.unit().orElse(null));
  }
}
