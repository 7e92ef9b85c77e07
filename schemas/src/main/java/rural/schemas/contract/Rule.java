package rural.schemas.contract;

/**
 * A check over one record, in SQL. It is broken where it is false; where a field it needs is not
 * reported it is null, and then nothing is said.
 *
 * @param columns the fields to mark in the sender's sheet, in the order the check names them
 */
public record Rule(
    String id,
    String check,
    Severity severity,
    Text says,
    java.util.List<String> columns,
    Validity validity) {

  public Rule {
    columns = java.util.List.copyOf(columns);
  }
}
