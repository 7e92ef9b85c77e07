package rural.jobs.run;

import static org.apache.spark.sql.functions.array_contains;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.first;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import rural.jobs.merge.Versions;
import rural.jobs.receive.ArrivedRows;
import rural.jobs.receive.SheetTail;
import rural.jobs.receive.SheetTask;
import rural.jobs.receive.check.ArrivedTable;
import rural.jobs.receive.check.Checks;
import rural.jobs.receive.check.FindingRows;
import rural.jobs.receive.check.SheetColumns;
import rural.jobs.table.RecordTable;
import rural.jobs.warehouse.MergePlan;
import rural.jobs.warehouse.TableLayout;
import rural.jobs.warehouse.Warehouse;
import rural.schemas.contract.Contract;
import rural.schemas.control.Submission;
import rural.schemas.period.Quarter;

/** Takes in the sheets of one form and one quarter: read, check, merge. */
final class FormIntake {

  /** More findings than this are counted in receipts, and listed in the quarantine table only. */
  private static final int LISTED = 200_000;

  private final Warehouse warehouse;
  private final Contract contract;
  private final TableLayout table;

  /**
   * What became of the sheets.
   *
   * @param findings rows of {@link FindingRows#SCHEMA} for receipts
   * @param quarantine the same without the soft ones and without limit, to be stored
   */
  record Result(
      Map<String, Submission.Counts> counts,
      Map<String, SheetTail> tails,
      List<Row> findings,
      Dataset<Row> quarantine,
      boolean hasQuarantine) {}

  FormIntake(Warehouse warehouse, Contract contract) {
    this.warehouse = warehouse;
    this.contract = contract;
    this.table = Tables.of(contract);
  }

  Result take(List<SheetTask> tasks, Checks checks, Checks.Ground ground) {
    warehouse.describe(contract.form() + ": read and check");
    Dataset<Row> checked =
        checks.of(ArrivedRows.of(contract, warehouse.spread(tasks, encoder())), ground).persist();
    List<Row> sheets = sheets(checked);
    boolean anyFound = sheets.stream().anyMatch(row -> row.getLong(2) + row.getLong(3) > 0);
    boolean anyRefused = sheets.stream().anyMatch(row -> row.getLong(2) > 0);
    boolean anyTaken = sheets.stream().anyMatch(row -> row.getLong(1) > row.getLong(2));
    warehouse.describe(contract.form() + ": merge");
    Map<String, long[]> outcomes = anyTaken ? merge(checked.filter(isTaken()), sheets) : Map.of();
    SheetColumns columns = columns(tasks);
    Dataset<Row> found =
        FindingRows.of(
            contract,
            checked.filter(
                isData().and(not(Checks.isTaken()).or(size(col(RecordTable.FLAGS)).gt(0)))),
            columns);
    List<Row> findings = anyFound ? found.limit(LISTED).collectAsList() : List.of();
    return new Result(
        counts(sheets, outcomes),
        tails(sheets),
        findings,
        found.filter(not(col(FindingRows.SOFT))).drop(FindingRows.SOFT),
        anyRefused);
  }

  /** One row a submission: id, data rows, refused rows, flagged rows, tail. */
  private List<Row> sheets(Dataset<Row> checked) {
    return checked
        .groupBy(RecordTable.SUBMISSION_ID)
        .agg(
            count(when(isData(), 1)),
            count(when(isData().and(not(Checks.isTaken())), 1)),
            count(when(isData().and(size(col(RecordTable.FLAGS)).gt(0)), 1)),
            first(ArrivedTable.TAIL, true))
        .collectAsList();
  }

  private Map<String, long[]> merge(Dataset<Row> taken, List<Row> sheets) {
    Dataset<Row> stored = stored(taken);
    if (stored.isEmpty() && Versions.isUncontested(contract, taken)) {
      warehouse.append(table, Versions.arrived(contract, taken));
      return allAccepted(sheets);
    }
    Dataset<Row> judged = Versions.judge(contract, stored, taken).persist();
    Map<String, long[]> outcomes = new HashMap<>();
    boolean updates = false;
    boolean changes = false;
    for (Row row : outcomes(judged)) {
      updates |= row.getLong(3) > 0;
      changes |= row.getLong(4) > 0;
      outcomes.put(row.getString(0), new long[] {row.getLong(1), row.getLong(2)});
    }
    Dataset<Row> changed = judged.filter(col(Versions.CHANGED));
    if (updates) {
      warehouse.merge(table, changed, plan());
    } else if (changes) {
      warehouse.append(table, changed);
    }
    judged.unpersist(false);
    return outcomes;
  }

  private static Map<String, long[]> allAccepted(List<Row> sheets) {
    Map<String, long[]> outcomes = new HashMap<>();
    sheets.forEach(
        row -> outcomes.put(row.getString(0), new long[] {row.getLong(1) - row.getLong(2), 0}));
    return outcomes;
  }

  /** What is stored of the quarters that rows name. */
  private Dataset<Row> stored(Dataset<Row> taken) {
    Dataset<Row> stored = warehouse.read(table);
    if (!contract.isQuarterly() || !warehouse.exists(table.name())) {
      return stored;
    }
    Object[] quarters =
        taken.select(Contract.QUARTER).distinct().collectAsList().stream()
            .map(row -> row.get(0))
            .toArray();
    return stored.filter(col(Contract.QUARTER).isin(quarters));
  }

  /** One row a submission: accepted, unchanged, rows that replace stored ones, rows to write. */
  private static List<Row> outcomes(Dataset<Row> judged) {
    Column outcome = col(Versions.OUTCOME);
    return judged
        .groupBy(RecordTable.SUBMISSION_ID)
        .agg(
            count(when(outcome.equalTo(Versions.ACCEPTED), 1)),
            count(when(outcome.equalTo(Versions.UNCHANGED), 1)),
            count(when(col(Versions.CHANGED).and(outcome.isNull()), 1)),
            count(when(col(Versions.CHANGED), 1)))
        .collectAsList();
  }

  private MergePlan plan() {
    return new MergePlan(
        Versions.identity(contract),
        List.of(RecordTable.KNOWN_TO, RecordTable.VERSION, RecordTable.FLAGS));
  }

  private static Map<String, Submission.Counts> counts(
      List<Row> sheets, Map<String, long[]> outcomes) {
    Map<String, Submission.Counts> counts = new HashMap<>();
    for (Row sheet : sheets) {
      long[] outcome = outcomes.getOrDefault(sheet.getString(0), new long[2]);
      counts.put(
          sheet.getString(0),
          new Submission.Counts(sheet.getLong(1), outcome[0], outcome[1], sheet.getLong(2)));
    }
    return counts;
  }

  private static Map<String, SheetTail> tails(List<Row> sheets) {
    Map<String, SheetTail> tails = new HashMap<>();
    for (Row sheet : sheets) {
      if (!sheet.isNullAt(4)) {
        tails.put(sheet.getString(0), ArrivedRows.tail(sheet.<byte[]>getAs(4)));
      }
    }
    return tails;
  }

  private static SheetColumns columns(List<SheetTask> tasks) {
    SheetColumns columns = new SheetColumns();
    for (SheetTask task : tasks) {
      Map<String, Integer> indexes = new HashMap<>();
      task.sheet().columns().forEach(column -> indexes.put(column.field(), column.index()));
      columns.put(task.submissionId(), indexes);
    }
    return columns;
  }

  private static Column isData() {
    return col(ArrivedTable.TAIL).isNull();
  }

  private static Column isTaken() {
    return isData().and(Checks.isTaken());
  }

  private static org.apache.spark.sql.Encoder<SheetTask> encoder() {
    return Encoders.javaSerialization(SheetTask.class);
  }

  /** The quarters that rows name in their own column. */
  List<Quarter> quarters(List<SheetTask> tasks) {
    return ArrivedRows.of(contract, warehouse.spread(tasks, encoder()))
        .select(Contract.QUARTER)
        .distinct()
        .collectAsList()
        .stream()
        .filter(row -> !row.isNullAt(0))
        .flatMap(row -> Quarter.parse(row.getString(0)).stream())
        .sorted()
        .toList();
  }

  /** Rows of the quarters before, for rules that look back. */
  Dataset<Row> before(List<String> previousQuarters) {
    return inForce(warehouse.read(table))
        .filter(col(Contract.QUARTER).isin(new ArrayList<Object>(previousQuarters).toArray()));
  }

  static Dataset<Row> inForce(Dataset<Row> rows) {
    return rows.filter(
        col(RecordTable.KNOWN_TO)
            .isNull()
            .and(not(array_contains(col(RecordTable.FLAGS), lit(Versions.WITHDRAWN)))));
  }
}
