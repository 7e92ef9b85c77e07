package rural.schemas.contract;

/** Who reports one row of a form, and so what "expected" counts. */
public enum Grain {
  /** Rural villages in force. */
  VILLAGE,
  /** Counties. */
  COUNTY,
  /** Facilities known and not scrapped at the end of the quarter before, and new ones. */
  FACILITY,
  /** Nothing is expected: an entry per event, entity or definition. */
  ENTRY
}
