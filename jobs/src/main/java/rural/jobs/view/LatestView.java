package rural.jobs.view;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.spark.sql.types.StructType;
import rural.jobs.table.RecordTable;
import rural.jobs.table.View;
import rural.schemas.contract.Contract;

/**
 * {@code latest.<form>}: the versions in force, without what was withdrawn, and where each counts.
 */
public final class LatestView {

  static final String NAMESPACE = "latest";

  /** What is the same in every row in force, or only sorts versions. */
  private static final Set<String> LEFT_OUT = Set.of(RecordTable.KNOWN_TO, RecordTable.VERSION);

  private LatestView() {}

  /**
   * @param stored the columns that the form's table has
   * @param withdrawn flag of a version that stands for a row that was taken back
   * @param hasLineage whether {@code panel.lineage} can tell where rows count; it cannot before the
   *     first release
   */
  public static View of(
      Contract contract, StructType stored, String withdrawn, boolean hasLineage) {
    StructType columns = columns(stored);
    String comment =
        "%s · %s (%s): rows in force"
            .formatted(contract.title().zh(), contract.title().en(), contract.number());
    String inForce =
        "%s is null and not array_contains(%s, %s)"
            .formatted(RecordTable.KNOWN_TO, RecordTable.FLAGS, Sql.text(withdrawn));
    return hasLineage && Counting.isOf(contract)
        ? new View(
            name(contract),
            comment,
            Sql.schema(
                Stream.of(columns, Counting.SCHEMA).flatMap(one -> Arrays.stream(one.fields()))),
            Counting.sql(contract, columns, inForce))
        : Sql.some(name(contract), comment, columns, contract.table(), inForce);
  }

  /** Of the columns of a form's table those that say something of a row in force. */
  public static StructType columns(StructType stored) {
    return Sql.schema(
        Arrays.stream(stored.fields()).filter(field -> !LEFT_OUT.contains(field.name())));
  }

  static String name(Contract contract) {
    return NAMESPACE + "." + contract.form();
  }
}
