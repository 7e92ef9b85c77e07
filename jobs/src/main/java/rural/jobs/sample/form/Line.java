package rural.jobs.sample.form;

import java.util.HashMap;
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

  /** A formula with the value that the sender's program worked out last. */
  public record Formula(String expression, double cached) {}
}
