package rural.jobs.receive.template;

import java.util.List;
import java.util.Map;
import rural.schemas.period.Quarter;

/**
 * What a form is handed out with to one unit.
 *
 * @param mark see {@link rural.jobs.receive.prefill.Basis#mark}
 * @param reportedMark the same of the records of the quarter itself; 0 where there is none
 * @param spare empty rows at the end, for what is new
 */
public record Prefill(
    Quarter quarter,
    String unitCode,
    String unitName,
    long mark,
    long reportedMark,
    List<Line> rows,
    int spare) {

  /**
   * A row; values are texts of {@link rural.jobs.receive.prefill.LastingFields}.
   *
   * @param key without the quarter
   * @param name of the division; empty where the form does not ask for it
   * @param from key of the record that the values are from; empty where there is none
   * @param last its lasting values, or all where it is of the quarter itself
   * @param reported whether it is of the quarter itself: the row was reported already
   */
  public record Line(
      Map<String, String> key,
      String name,
      Map<String, String> from,
      Map<String, String> last,
      boolean reported) {

    /** Of a row of which nothing was reported for the quarter yet. */
    public Line(
        Map<String, String> key, String name, Map<String, String> from, Map<String, String> last) {
      this(key, name, from, last, false);
    }
  }

  /** How many rows were reported for the quarter already. */
  public long reported() {
    return rows.stream().filter(Line::reported).count();
  }

  /** Where nobody reported for the quarter yet. */
  public Prefill(
      Quarter quarter, String unitCode, String unitName, long mark, List<Line> rows, int spare) {
    this(quarter, unitCode, unitName, mark, 0, rows, spare);
  }

  public Prefill {
    rows = List.copyOf(rows);
  }
}
