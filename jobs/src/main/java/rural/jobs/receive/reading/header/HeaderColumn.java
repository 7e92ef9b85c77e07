package rural.jobs.receive.reading.header;

/**
 * A titled column of a header.
 *
 * @param index from 0
 * @param field place of the field among the contract's columns; -1 for a column that the form does
 *     not know
 * @param unit as written in the bracket; empty where there is none
 * @param narrowed whether only the group above keeps it from being a field of the form
 */
record HeaderColumn(int index, int field, String written, String unit, boolean narrowed) {

  static HeaderColumn known(int index, int field, String written, String unit) {
    return new HeaderColumn(index, field, written, unit, false);
  }

  static HeaderColumn unknown(int index, String written) {
    return new HeaderColumn(index, -1, written, "", false);
  }

  static HeaderColumn narrowed(int index, String written) {
    return new HeaderColumn(index, -1, written, "", true);
  }

  /** This column, of which something else than its title tells what it holds. */
  HeaderColumn as(int known) {
    return known(index, known, written, unit);
  }

  boolean isKnown() {
    return field >= 0;
  }
}
