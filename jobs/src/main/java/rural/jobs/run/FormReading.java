package rural.jobs.run;

import static org.apache.spark.sql.functions.col;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;
import rural.jobs.receive.ArrivedRows;
import rural.jobs.receive.SheetTask;
import rural.jobs.receive.check.ArrivedTable;
import rural.jobs.receive.check.Checks;
import rural.jobs.receive.check.PlacedRows;
import rural.jobs.registry.Coefficients;
import rural.jobs.table.RecordTable;
import rural.jobs.warehouse.Scale;
import rural.jobs.warehouse.Warehouse;
import rural.schemas.contract.Contract;
import rural.schemas.period.Quarter;

/**
 * Reads and checks the sheets of one form: a few here, many in tasks. The checks are the same; only
 * where the rows lie and how their places are looked up differs.
 *
 * @param places null for forms that come before the divisions are known
 * @param coefficients null likewise
 */
record FormReading(
    Desk desk,
    Warehouse warehouse,
    Contract contract,
    PlacesOfQuarters places,
    Coefficients coefficients) {

  /** So many rows of one form fit into a small run's memory many times over. */
  private static final int FEW = 50_000;

  /**
   * @param period the quarter the sheets name; empty where only their rows do
   */
  CheckedRows read(List<SheetTask> tasks, String period) {
    warehouse.describe(contract.form() + ": read and check");
    Checks checks = new Checks(contract, desk.book(), desk.settings());
    Optional<List<Row>> few =
        warehouse.scale() == Scale.SMALL
            ? ArrivedRows.onDriver(contract, tasks, FEW)
            : Optional.empty();
    return few.isPresent()
        ? here(checks, few.get(), quarters(few.get(), period))
        : inTasks(checks, tasks, period);
  }

  private CheckedRows here(Checks checks, List<Row> arrived, List<Quarter> quarters) {
    List<Row> known = contract.isQuarterly() ? places.onDriver(quarters) : List.of();
    Dataset<Row> rows =
        warehouse.local(PlacedRows.of(contract, arrived, known), PlacedRows.schema(contract));
    Dataset<Row> checked =
        checks
            .ofPlaced(rows, new Checks.Ground(null, previous(checks, quarters), coefficients))
            .select(kept());
    return new CheckedHere(warehouse, contract, checked.schema(), checked.collectAsList());
  }

  private CheckedRows inTasks(Checks checks, List<SheetTask> tasks, String period) {
    Dataset<Row> arrived = ArrivedRows.of(contract, warehouse.spread(tasks));
    List<Quarter> quarters = Quarter.parse(period).map(List::of).orElseGet(() -> quarters(arrived));
    Checks.Ground ground =
        new Checks.Ground(
            contract.isQuarterly() ? places.of(quarters) : null,
            previous(checks, quarters),
            coefficients);
    return new CheckedInTasks(
        contract, Checks.withCellsWhereNeeded(checks.of(arrived, ground)).select(kept()).persist());
  }

  /** Where neither head nor file name gives the quarter, the rows have to be asked for theirs. */
  private List<Quarter> quarters(Dataset<Row> arrived) {
    return contract.isQuarterly()
        ? parsed(
            arrived.select(Contract.QUARTER).distinct().collectAsList().stream()
                .map(row -> row.getString(0)))
        : List.of();
  }

  private List<Quarter> quarters(List<Row> arrived, String period) {
    if (!contract.isQuarterly()) {
      return List.of();
    }
    int index = List.of(ArrivedTable.schema(contract).fieldNames()).indexOf(Contract.QUARTER);
    return Quarter.parse(period)
        .map(List::of)
        .orElseGet(() -> parsed(arrived.stream().map(row -> (String) row.get(index))));
  }

  private static List<Quarter> parsed(Stream<String> texts) {
    TreeSet<Quarter> quarters = new TreeSet<>();
    texts.filter(Objects::nonNull).forEach(text -> Quarter.parse(text).ifPresent(quarters::add));
    return List.copyOf(quarters);
  }

  /** Rows of the quarters before, for rules that look back; null where none does. */
  private Dataset<Row> previous(Checks checks, List<Quarter> quarters) {
    if (!checks.needsPrevious()) {
      return null;
    }
    Object[] before = quarters.stream().map(one -> one.previous().toString()).toArray();
    return FormIntake.inForce(warehouse.read(Tables.of(contract)))
        .filter(col(Contract.QUARTER).isin(before));
  }

  /** What is needed of a checked row later on. */
  private Column[] kept() {
    StructType arrived = ArrivedTable.schema(contract);
    return Stream.concat(
            Stream.of(arrived.fieldNames()),
            Stream.of(ArrivedTable.REFUSED, ArrivedTable.CANDIDATES, RecordTable.FLAGS))
        .map(name -> col(name))
        .toArray(Column[]::new);
  }
}
