package rural.jobs.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import rural.jobs.registry.PlaceBook;
import rural.schemas.period.Quarter;

/** Rows of {@code panel.lineage}: what every code counts under at the end of each quarter. */
public final class Lineage {

  private static final String EVER = "0000Q1";
  private static final String ALWAYS = "9999Q4";

  private final Quarter first;
  private final Quarter last;
  private final Map<String, List<Span>> spans = new TreeMap<>();

  private Lineage(Quarter first, Quarter last) {
    this.first = first;
    this.last = last;
  }

  /** A code counted so from one quarter to another. */
  private record Span(Quarter from, Quarter to, List<String> standing) {}

  /**
   * @param first what held then is taken to have held before
   * @param last what holds then is taken to go on
   */
  public static List<Row> of(PlaceBook places, Quarter first, Quarter last) {
    Lineage lineage = new Lineage(first, last);
    for (Quarter one = first; one.compareTo(last) <= 0; one = one.next()) {
      Quarter quarter = one;
      places.each(quarter, (code, standing) -> lineage.add(quarter, code, standing));
    }
    return lineage.rows();
  }

  private void add(Quarter quarter, String code, List<String> standing) {
    List<Span> known = spans.computeIfAbsent(code, any -> new ArrayList<>(1));
    Span before = known.isEmpty() ? null : known.get(known.size() - 1);
    boolean goesOn =
        before != null && before.to().next().equals(quarter) && before.standing().equals(standing);
    if (goesOn) {
      known.set(known.size() - 1, new Span(before.from(), quarter, before.standing()));
    } else {
      known.add(new Span(quarter, quarter, standing));
    }
  }

  private List<Row> rows() {
    List<Row> rows = new ArrayList<>();
    spans.forEach((code, each) -> each.forEach(one -> rows.add(row(code, one))));
    return rows;
  }

  private Row row(String code, Span one) {
    List<Object> cells = new ArrayList<>();
    cells.add(code);
    cells.add(one.from().equals(first) ? EVER : one.from().toString());
    cells.add(one.to().equals(last) ? ALWAYS : one.to().toString());
    cells.addAll(one.standing());
    return RowFactory.create(cells.toArray());
  }
}
