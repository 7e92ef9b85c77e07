package rural.jobs.receive.reading.file;

/** What the file itself says of a cell, beside its text. */
public enum CellKind {
  TEXT,
  NUMBER,
  /** A number shown as a date; the text is {@code 2024-10-08}. */
  DATE,
  /** A number shown in percent; the text is the number as shown, without the sign. */
  PERCENT,
  /** The text is {@code TRUE} or {@code FALSE}. */
  TRUTH,
  /** The text is {@code #REF!} or the like. */
  ERROR,
  /** A formula that was saved without its result. */
  NO_VALUE
}
