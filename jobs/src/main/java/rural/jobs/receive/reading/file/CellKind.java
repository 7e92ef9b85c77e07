package rural.jobs.receive.reading.file;

/** What the file itself says of a cell, beside its text. */
public enum CellKind {
  TEXT,
  NUMBER,
  /** A number shown as a date; the text is {@code 2024-10-08}. */
  DATE,
  /** A number shown in percent; the text is the number as shown, without the sign. */
  PERCENT,
  /** A number shown with words; the text is both as shown, such as {@code 12万}. */
  LABELLED,
  /** A number whose format shows another; the text is {@code 123 ≠ 123456}. */
  OTHERWISE,
  /** A number that its format hides; the text is the number. */
  UNSEEN,
  /** The text is {@code TRUE} or {@code FALSE}. */
  TRUTH,
  /** The text is {@code #REF!} or the like. */
  ERROR,
  /** A formula that was saved without its result. */
  NO_VALUE
}
