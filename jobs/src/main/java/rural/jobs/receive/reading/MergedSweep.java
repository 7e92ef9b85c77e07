package rural.jobs.receive.reading;

import java.util.List;
import java.util.Optional;
import rural.jobs.receive.reading.file.MergedCells;

/** The merged ranges that reach into the row at hand, while rows go by in order. */
final class MergedSweep {

  private final List<MergedCells> ranges;
  private final int[] columns;

  /** For each column the range begun above that reaches furthest down. */
  private final MergedCells[] furthest;

  private int next;
  private int row;

  /**
   * @param ranges by first row
   * @param columns the only ones that are asked for
   */
  MergedSweep(List<MergedCells> ranges, int[] columns) {
    this.ranges = ranges;
    this.columns = columns;
    this.furthest = new MergedCells[columns.length];
  }

  void moveTo(int number) {
    row = number;
    while (next < ranges.size() && ranges.get(next).firstRow() <= number) {
      begin(ranges.get(next));
      next++;
    }
  }

  private void begin(MergedCells range) {
    for (int i = 0; i < columns.length; i++) {
      if (range.covers(columns[i])
          && (furthest[i] == null || furthest[i].lastRow() < range.lastRow())) {
        furthest[i] = range;
      }
    }
  }

  /**
   * The range over a cell of the row.
   *
   * @param place of its column among those given
   */
  Optional<MergedCells> covering(int place) {
    MergedCells range = furthest[place];
    return range == null || range.lastRow() < row ? Optional.empty() : Optional.of(range);
  }
}
