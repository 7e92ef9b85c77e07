package rural.schemas.contract;

/** What a field holds, and so how its cells are read. */
public enum FieldType {
  /** A whole number, not negative. */
  COUNT,
  /** An exact decimal, not negative, at most ten decimals. */
  DECIMAL,
  /** 是/否 and its many spellings. */
  FLAG,
  /** One code of the field's code list. */
  CODE,
  TEXT,
  DATE,
  /** A division code of 12 digits. */
  DIVISION,
  /** A calendar year. */
  YEAR,
  /** A quarter, {@code 2024Q3}. */
  QUARTER,
  /** The id of an indicator, also accepted by its title. */
  INDICATOR;

  public boolean isNumber() {
    return this == COUNT || this == DECIMAL;
  }
}
