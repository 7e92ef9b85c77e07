package rural.jobs.receive.reading.file;

import rural.jobs.receive.reading.format.NumberFormats.Seen;
import rural.jobs.receive.reading.format.Shown;

/** The kind of a cell by what its number format shows. */
final class SeenCells {

  private SeenCells() {}

  static CellKind kind(Seen seen) {
    return kind(seen.shown());
  }

  private static CellKind kind(Shown shown) {
    return switch (shown) {
      case NUMBER -> CellKind.NUMBER;
      case DATE, TIME -> CellKind.DATE;
      case PERCENT -> CellKind.PERCENT;
      case LABELLED -> CellKind.LABELLED;
      case OTHERWISE -> CellKind.OTHERWISE;
      case NOTHING -> CellKind.UNSEEN;
    };
  }
}
