package rural.jobs.sample.form;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An entry as it is written down.
 *
 * @param written raw cells in place of the values: text, a {@link Double}, or a {@link Formula}
 * @param counts whether the row deserves to be accepted; otherwise it belongs into quarantine
 */
public record Line(Entry entry, Map<String, Object> written, boolean counts) {

  public Line {
    written = Map.copyOf(written);
  }

  public static Line clean(Entry entry) {
    return new Line(entry, Map.of(), true);
  }

  public Line written(String column, Object raw) {
    Map<String, Object> cells = new HashMap<>(written);
    cells.put(column, raw);
    return new Line(entry, cells, counts);
  }

  /** The same row with other values. */
  public Line saying(Entry changed) {
    return new Line(changed, written, counts);
  }

  public Line quarantined() {
    return new Line(entry, written, false);
  }

  /** The cells by column, raw where something else is written than is meant. */
  public Map<String, Object> cells() {
    Map<String, Object> cells = new LinkedHashMap<>();
    for (Column column : entry.form().columns()) {
      Object raw = written.get(column.name());
      cells.put(column.name(), raw == null ? entry.get(column.name()) : raw);
    }
    return cells;
  }

  /** A formula with the value that the sender's program worked out last. */
  public record Formula(String expression, double cached) {}
}
