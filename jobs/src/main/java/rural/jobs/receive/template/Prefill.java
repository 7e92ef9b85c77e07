package rural.jobs.receive.template;

import java.util.List;
import java.util.Map;
import rural.schemas.period.Quarter;

/**
 * What a form is handed out with to one unit.
 *
 * @param mark see {@link rural.jobs.receive.prefill.Basis#mark}
 * @param spare empty rows at the end, for what is new
 */
public record Prefill(
    Quarter quarter, String unitCode, String unitName, long mark, List<Line> rows, int spare) {

  /**
   * A row; values are texts of {@link rural.jobs.receive.prefill.LastingFields}.
   *
   * @param key without the quarter
   * @param name of the division; empty where the form does not ask for it
   * @param from key of the record of the quarter before; empty where there is none
   * @param last its lasting values
   */
  public record Line(
      Map<String, String> key, String name, Map<String, String> from, Map<String, String> last) {}

  public Prefill {
    rows = List.copyOf(rows);
  }
}
