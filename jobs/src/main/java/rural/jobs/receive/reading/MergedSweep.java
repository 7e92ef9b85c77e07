package rural.jobs.receive.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import rural.jobs.receive.reading.file.MergedCells;

/** The merged ranges that reach into the row at hand, while rows go by in order. */
final class MergedSweep {

  private final List<MergedCells> ranges;
  private final List<MergedCells> active = new ArrayList<>();
  private int next;

  /**
   * @param ranges by first row
   */
  MergedSweep(List<MergedCells> ranges) {
    this.ranges = ranges;
  }

  void moveTo(int row) {
    if (next == ranges.size() && active.isEmpty()) {
      return;
    }
    while (next < ranges.size() && ranges.get(next).firstRow() <= row) {
      active.add(ranges.get(next));
      next++;
    }
    active.removeIf(range -> range.lastRow() < row);
  }

  Optional<MergedCells> covering(int column) {
    if (active.isEmpty()) {
      return Optional.empty();
    }
    return active.stream().filter(range -> range.covers(column)).findFirst();
  }
}
