package rural.jobs.receive.reading.cell;

import rural.jobs.receive.reading.file.CellKind;

/** Reads the cells of one field. */
interface CellReader {

  /**
   * The typed value, or null where nothing is reported or where a problem was found.
   *
   * @param text never null; with whatever blanks surround it
   */
  Object read(String text, CellKind kind, Findings findings);
}
