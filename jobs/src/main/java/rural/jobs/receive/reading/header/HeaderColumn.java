package rural.jobs.receive.reading.header;

/**
 * A titled column of a header.
 *
 * @param index from 0
 * @param field place of the field in the contract; -1 for a column that the form does not know
 * @param unit as written in the bracket; empty where there is none
 */
record HeaderColumn(int index, int field, String written, String unit) {

  boolean isKnown() {
    return field >= 0;
  }
}
