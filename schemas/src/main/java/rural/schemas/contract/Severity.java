package rural.schemas.contract;

/** What happens to a row that breaks a rule. */
public enum Severity {
  /** The row is quarantined. */
  HARD,
  /** The row counts and carries the rule's id as a flag. */
  SOFT
}
