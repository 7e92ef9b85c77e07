package rural.jobs.receive;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import rural.jobs.receive.reading.remark.Notice;
import rural.jobs.receive.reading.remark.Refusal;

/**
 * What is known of a sheet once it was read.
 *
 * @param totals totals rows that differ from the sum of their column
 * @param notes how many rows carry each note
 * @param quarter the one its rows are of; empty where they have none
 * @param whole whether nothing of the sheet is left out of what is kept of it
 * @param refused why it could not be read; null for one that could
 */
public record SheetTail(
    List<Notice> totals, Map<String, Long> notes, String quarter, Refusal refused, boolean whole)
    implements Serializable {

  public Optional<Refusal> refusal() {
    return Optional.ofNullable(refused);
  }
}
