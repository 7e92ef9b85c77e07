package rural.schemas.contract;

/** The time axis of a form. */
public enum Period {
  QUARTER,
  YEAR,
  /** Dated by its own columns, as the registry is. */
  NONE
}
