package rural.jobs.receive.check;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.when;

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
   * @param places divisions of every quarter the rows name, with a {@code quarter} column
   * @param recordsInForce rows of the form's own table, for rules about the quarter before
   * @param coefficients those in force by knowledge
   */
  public record Ground(
      Dataset<Row> places, Dataset<Row> recordsInForce, Coefficients coefficients) {}

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

  /** The rows with {@link ArrivedTable#REFUSED} and {@code flags}; none is lost or added. */
  public Dataset<Row> of(Dataset<Row> arrived, Ground ground) {
    Dataset<Row> placed =
        isPlaced() ? PlaceCheck.of(contract, arrived, ground.places()) : unplaced(arrived);
    return RuleCheck.of(
        contract, context.add(placed, ground.recordsInForce(), ground.coefficients()));
  }

  /**
   * The same for rows of {@link PlacedRows}, whose places are known; only those are not looked up.
   */
  public Dataset<Row> ofPlaced(Dataset<Row> rows, Ground ground) {
    Dataset<Row> placed = isPlaced() ? PlaceCheck.judged(contract, rows) : unplaced(rows);
    return RuleCheck.of(
        contract, context.add(placed, ground.recordsInForce(), ground.coefficients()));
  }

  /** The cells as they were written are kept of rows with a remark only; most have none. */
  public static Dataset<Row> withCellsWhereNeeded(Dataset<Row> checked) {
    Column remarked = not(isTaken()).or(size(col(RecordTable.FLAGS)).gt(0));
    return checked.withColumn(ArrivedTable.CELLS, when(remarked, col(ArrivedTable.CELLS)));
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
            ArrivedTable.REFUSED, PlaceCheck.noTexts(),
            ArrivedTable.CANDIDATES, PlaceCheck.noTexts(),
            RecordTable.FLAGS, PlaceCheck.noTexts()));
  }
}
