package rural.jobs.receive;

import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import rural.jobs.receive.reading.remark.Notice;

/**
 * What is wrong with rows of a sheet that only shows beside the others, found after a first reading
 * and told in a second.
 *
 * @param rows row number → what is wrong with it
 * @param notices what the sender is told of the sheet
 */
public record SheetFaults(Map<Integer, RowFault> rows, List<Notice> notices)
    implements Serializable {

  static final SheetFaults NONE = new SheetFaults(Map.of(), List.of());

  public SheetFaults {
    rows = new HashMap<>(rows);
    notices = List.copyOf(notices);
  }

  Optional<RowFault> of(int row) {
    return Optional.ofNullable(rows.get(row));
  }

  boolean isNone() {
    return rows.isEmpty() && notices.isEmpty();
  }
}
