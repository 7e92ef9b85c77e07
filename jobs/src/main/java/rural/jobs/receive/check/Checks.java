package rural.jobs.receive.check;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.size;

import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import rural.jobs.registry.Coefficients;
import rural.jobs.table.RecordTable;
import rural.schemas.contract.Contract;
import rural.schemas.contract.ContractBook;
import rural.schemas.settings.Settings;

/**
 * Everything that is checked about an arrived row beyond its single cells: its place among the
 * divisions, and the rules of its form.
 */
public final class Checks {

  /**
   * What the checks look into.
   *
   * @param recordsInForce rows of the form's own table, for rules about the quarter before
   * @param explained of the form's own table too, those of the same quarters whose values somebody
   *     stands for; null where there are none
   * @param coefficients those in force by knowledge
   */
  public record Ground(
      Dataset<Row> recordsInForce, Dataset<Row> explained, Coefficients coefficients) {}

  private final Contract contract;
  private final RuleContext context;

  public Checks(Contract contract, ContractBook book, Settings settings) {
    this.contract = contract;
    this.context = new RuleContext(contract, book, settings);
  }

  /** Whether the records of the quarter before are looked into. */
  public boolean needsPrevious() {
    return context.needsPrevious();
  }

  /** Whether values are compared with those of the quarter before, and may be answered for. */
  public boolean comparesValues() {
    return !Magnitude.fields(contract).isEmpty();
  }

  /** The columns that checks add and receipts show. */
  public List<String> added() {
    return needsPrevious()
        ? List.of(RuleContext.PREVIOUS, ArrivedTable.MAGNITUDE)
        : List.of(ArrivedTable.MAGNITUDE);
  }

  /**
   * The rows with {@link ArrivedTable#REFUSED} and {@code flags}; none is lost or added.
   *
   * @param rows of {@link PlacedRows}
   */
  public Dataset<Row> of(Dataset<Row> rows, Ground ground) {
    Dataset<Row> placed = isPlaced() ? PlaceCheck.of(contract, rows) : unplaced(rows);
    Dataset<Row> known = context.add(placed, ground.recordsInForce(), ground.coefficients());
    return RuleCheck.of(
        contract,
        ground.explained() == null ? known : context.withExplained(known, ground.explained()));
  }

  /** Whether a checked row is taken. */
  public static Column isTaken() {
    return size(col(ArrivedTable.PROBLEMS))
        .equalTo(0)
        .and(size(col(ArrivedTable.REFUSED)).equalTo(0));
  }

  private boolean isPlaced() {
    return contract.isQuarterly() && contract.field(Contract.DIVISION_CODE).isPresent();
  }

  private static Dataset<Row> unplaced(Dataset<Row> arrived) {
    return arrived.withColumns(
        Map.of(
            ArrivedTable.REFUSED, Remarks.none(),
            ArrivedTable.CANDIDATES, Remarks.none(),
            RecordTable.FLAGS, Remarks.none()));
  }
}
