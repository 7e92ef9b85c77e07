package rural.jobs.run;

import static org.apache.spark.sql.functions.array_contains;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;

import java.io.File;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;
import rural.jobs.receive.ArrivedRows;
import rural.jobs.receive.SheetTask;
import rural.jobs.receive.check.ArrivedTable;
import rural.jobs.receive.check.Checks;
import rural.jobs.receive.check.Magnitude;
import rural.jobs.receive.check.PlacedRows;
import rural.jobs.registry.Coefficients;
import rural.jobs.registry.PlaceBook;
import rural.jobs.table.RecordTable;
import rural.jobs.warehouse.TableLayout;
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
    Broadcast<PlaceBook> places,
    Coefficients coefficients) {

  /** So many rows of one form fit into a small run's memory many times over. */
  private static final int FEW = 50_000;

  /** Bytes of files that may be read here in a large run, too. */
  private static final long LIGHT = 1 << 20;

  /**
   * @param period the quarter the sheets name; empty where only their rows do
   */
  CheckedRows read(List<SheetTask> sheets, String period) {
    warehouse.describe(contract.form() + ": read and check");
    Checks checks = new Checks(contract, desk.book(), desk.settings());
    List<SheetTask> tasks = new CorrectedSince(warehouse, contract).tell(sheets);
    Optional<List<Row>> few =
        warehouse.scale().isSmall() || isLight(tasks)
            ? ArrivedRows.onDriver(contract, tasks, places, FEW)
            : Optional.empty();
    return few.isPresent() ? here(checks, few.get(), period) : inTasks(checks, tasks, period);
  }

  /**
   * The same; where what arrived shows only as a whole what is wrong with a row, or where it
   * belongs, its sheets are read again with that.
   */
  CheckedRows fitted(List<SheetTask> tasks, String period) {
    Fitting fitting = new Fitting(desk, warehouse, contract, places);
    CheckedRows checked = read(tasks, period);
    List<SheetTask> named = fitting.named(tasks, checked);
    if (!named.isEmpty()) {
      checked.close();
      checked = read(named, period);
    }
    List<SheetTask> judged = fitting.judged(named.isEmpty() ? tasks : named, checked);
    if (!judged.isEmpty()) {
      checked.close();
      checked = read(judged, period);
    }
    return checked;
  }

  /** Whether the files are so small that they are likely to hold few rows. */
  private static boolean isLight(List<SheetTask> tasks) {
    return tasks.stream().mapToLong(task -> new File(task.path()).length()).sum() < LIGHT;
  }

  private CheckedRows here(Checks checks, List<Row> arrived, String period) {
    StructType schema = ArrivedTable.schema(contract);
    int quarter = List.of(schema.fieldNames()).indexOf(Contract.QUARTER);
    List<Quarter> quarters =
        quarters(checks, period, () -> arrived.stream().map(row -> (String) row.get(quarter)));
    Dataset<Row> checked =
        checks
            .of(
                warehouse.local(arrived, PlacedRows.schema(schema)),
                new Checks.Ground(
                    previous(checks, quarters), explained(checks, quarters), coefficients))
            .select(kept(checks));
    return new CheckedHere(warehouse, contract, checked.schema(), checked.collectAsList());
  }

  private CheckedRows inTasks(Checks checks, List<SheetTask> tasks, String period) {
    Set<String> all = tasks.stream().map(SheetTask::submissionId).collect(Collectors.toSet());
    List<Quarter> quarters =
        quarters(
            checks,
            period,
            () ->
                arrived(tasks, false).select(Contract.QUARTER).distinct().collectAsList().stream()
                    .map(row -> row.getString(0)));
    Checks.Ground ground =
        new Checks.Ground(previous(checks, quarters), explained(checks, quarters), coefficients);
    return new CheckedInTasks(
        warehouse,
        contract,
        all,
        (wanted, withCells) -> checks.of(arrived(among(tasks, wanted), withCells), ground));
  }

  private static List<SheetTask> among(List<SheetTask> tasks, Set<String> submissions) {
    return tasks.stream().filter(one -> submissions.contains(one.submissionId())).toList();
  }

  private Dataset<Row> arrived(List<SheetTask> tasks, boolean withCells) {
    return ArrivedRows.of(contract, warehouse.spread(tasks), places, withCells);
  }

  /**
   * The quarters whose records before are looked into. Where neither head nor file name gives them,
   * the rows have to be asked; that is a pass of its own, so only where there is anything before.
   */
  private List<Quarter> quarters(Checks checks, String period, Supplier<Stream<String>> texts) {
    if (!checks.needsPrevious() || warehouse.isEmpty(Tables.of(contract))) {
      return List.of();
    }
    return Quarter.parse(period).map(List::of).orElseGet(() -> parsed(texts.get()));
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
    Set<String> before =
        quarters.stream().map(one -> one.previous().toString()).collect(Collectors.toSet());
    TableLayout table = Tables.of(contract);
    if (warehouse.scale().isSmall()) {
      List<Row> few = warehouse.few(table, Contract.QUARTER, before);
      // Few rows are joined without being sorted and exchanged first.
      return broadcast(FormIntake.inForce(warehouse.local(few, table.schema())));
    }
    return FormIntake.inForce(
        warehouse.read(table).filter(col(Contract.QUARTER).isin(before.toArray())));
  }

  /** Rows of the same quarters whose values somebody stands for; null where there are none. */
  private Dataset<Row> explained(Checks checks, List<Quarter> quarters) {
    if (!checks.comparesValues() || quarters.isEmpty()) {
      return null;
    }
    Set<String> names = quarters.stream().map(Quarter::toString).collect(Collectors.toSet());
    TableLayout table = Tables.of(contract);
    Dataset<Row> stored =
        warehouse.scale().isSmall()
            ? warehouse.local(warehouse.few(table, Contract.QUARTER, names), table.schema())
            : warehouse.read(table).filter(col(Contract.QUARTER).isin(names.toArray()));
    Dataset<Row> explained =
        FormIntake.inForce(stored)
            .filter(array_contains(col(RecordTable.FLAGS), Magnitude.EXPLAINED));
    return explained.isEmpty() ? null : explained;
  }

  /** What is needed of a checked row later on. */
  private Column[] kept(Checks checks) {
    StructType arrived = ArrivedTable.schema(contract);
    return Stream.of(
            Stream.of(arrived.fieldNames()),
            Stream.of(ArrivedTable.REFUSED, ArrivedTable.CANDIDATES, RecordTable.FLAGS),
            checks.added().stream())
        .flatMap(names -> names)
        .map(name -> col(name))
        .toArray(Column[]::new);
  }
}
