package rural.jobs.view;

import java.util.Arrays;
import java.util.Set;
import org.apache.spark.sql.types.StructType;
import rural.jobs.table.RecordTable;
import rural.jobs.table.View;
import rural.schemas.contract.Contract;

/** {@code latest.<form>}: the versions in force, without what was withdrawn. */
public final class LatestView {

  static final String NAMESPACE = "latest";

  /** What the same in every row in force, or only sorts versions. */
  private static final Set<String> LEFT_OUT = Set.of(RecordTable.KNOWN_TO, RecordTable.VERSION);

  private LatestView() {}

  /**
   * @param stored the columns that the form's table has
   * @param withdrawn flag of a version that stands for a row that was taken back
   */
  public static View of(Contract contract, StructType stored, String withdrawn) {
    return Sql.some(
        name(contract),
        "%s · %s (%s): rows in force"
            .formatted(contract.title().zh(), contract.title().en(), contract.number()),
        Sql.schema(
            Arrays.stream(stored.fields()).filter(field -> !LEFT_OUT.contains(field.name()))),
        contract.table(),
        "%s is null and not array_contains(%s, %s)"
            .formatted(RecordTable.KNOWN_TO, RecordTable.FLAGS, Sql.text(withdrawn)));
  }

  static String name(Contract contract) {
    return NAMESPACE + "." + contract.form();
  }
}
