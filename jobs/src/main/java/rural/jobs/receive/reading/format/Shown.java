package rural.jobs.receive.reading.format;

/** What a number format makes of a number. */
public enum Shown {
  NUMBER,
  DATE,
  /** A time of day, or hours and minutes, as spreadsheets make of 3:4. */
  TIME,
  PERCENT,
  /**
   * A number with words, such as {@code 12万}; whether they are its unit is for the column to say.
   */
  LABELLED,
  /** Another number than the stored one: scaled by commas, or with digits and points painted in. */
  OTHERWISE,
  /** Nothing at all, although a number is stored. */
  NOTHING
}
