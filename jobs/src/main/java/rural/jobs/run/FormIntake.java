package rural.jobs.run;

import static org.apache.spark.sql.functions.array_contains;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import rural.jobs.merge.Versions;
import rural.jobs.receive.SheetTail;
import rural.jobs.receive.SheetTask;
import rural.jobs.receive.check.FindingRows;
import rural.jobs.receive.check.SheetColumns;
import rural.jobs.table.RecordTable;
import rural.jobs.warehouse.TableLayout;
import rural.jobs.warehouse.Warehouse;
import rural.schemas.contract.Contract;
import rural.schemas.control.Submission;

/** Takes in the sheets of one form and one quarter once they are checked: merges, counts. */
final class FormIntake {

  private final Warehouse warehouse;
  private final Contract contract;
  private final TableLayout table;

  /**
   * What became of the sheets.
   *
   * @param findings rows of {@link FindingRows#SCHEMA} for receipts
   * @param quarantine the same without the soft ones and without limit, to be stored; empty where
   *     no row was refused
   */
  record Result(
      Map<String, Submission.Counts> counts,
      Map<String, SheetTail> tails,
      List<Row> findings,
      Merged merged,
      Optional<Dataset<Row>> quarantine) {}

  FormIntake(Warehouse warehouse, Contract contract) {
    this.warehouse = warehouse;
    this.contract = contract;
    this.table = Tables.of(contract);
  }

  Result take(List<SheetTask> tasks, CheckedRows checked) {
    List<SheetSummary> sheets = checked.sheets();
    boolean anyFound = sheets.stream().anyMatch(one -> one.refused() + one.flagged() > 0);
    boolean anyRefused = sheets.stream().anyMatch(one -> one.refused() > 0);
    boolean anyTaken = sheets.stream().anyMatch(one -> one.data() > one.refused());
    warehouse.describe(contract.form() + ": merge");
    Merged merged = anyTaken ? merge(checked, sheets) : Merged.NOTHING;
    Optional<CheckedRows.Found> found =
        anyFound ? Optional.of(checked.found(columns(tasks), Listed.DEFAULT)) : Optional.empty();
    return new Result(
        counts(sheets, merged.outcomes()),
        tails(sheets),
        found.map(CheckedRows.Found::listed).orElse(List.of()),
        merged,
        found.filter(any -> anyRefused).map(CheckedRows.Found::refusing));
  }

  private Merged merge(CheckedRows checked, List<SheetSummary> sheets) {
    Optional<Set<String>> quarters =
        contract.isQuarterly() && !warehouse.isEmpty(table)
            ? Optional.of(checked.quarters())
            : Optional.empty();
    boolean isNew =
        quarters
            .map(some -> warehouse.isEmpty(table, Contract.QUARTER, some))
            .orElseGet(() -> warehouse.isEmpty(table));
    if (isNew && checked.isUncontested()) {
      checked.append();
      return allAccepted(sheets);
    }
    return warehouse.scale().isSmall()
        ? judgedHere(quarters, checked.taken())
        : judgedInTasks(quarters, checked.taken());
  }

  /**
   * @param quarters whose stored rows may be of the same keys; empty = all
   */
  private Merged judgedHere(Optional<Set<String>> quarters, Dataset<Row> taken) {
    List<Row> stored =
        quarters
            .map(some -> warehouse.few(table, Contract.QUARTER, some))
            .orElseGet(() -> warehouse.few(table));
    Judged judged = new Judged.Here(contract, Versions.judgeHere(contract, stored, taken));
    Merged merged = Merged.of(judged);
    judged.write(warehouse.writer(table));
    return merged;
  }

  private Merged judgedInTasks(Optional<Set<String>> quarters, Dataset<Row> taken) {
    Dataset<Row> all = warehouse.read(table);
    Dataset<Row> stored =
        quarters.map(some -> all.filter(col(Contract.QUARTER).isin(some.toArray()))).orElse(all);
    Dataset<Row> rows = Versions.judge(contract, stored, taken).persist();
    Judged judged = Judged.InTasks.of(contract, rows);
    Merged merged = Merged.of(judged);
    judged.write(warehouse.writer(table));
    rows.unpersist(false);
    return merged;
  }

  private static Merged allAccepted(List<SheetSummary> sheets) {
    Map<String, Judged.Outcome> outcomes = new HashMap<>();
    sheets.forEach(
        one -> outcomes.put(one.submissionId(), Judged.Outcome.allNew(one.data() - one.refused())));
    return new Merged(outcomes, List.of());
  }

  private static Map<String, Submission.Counts> counts(
      List<SheetSummary> sheets, Map<String, Judged.Outcome> outcomes) {
    Map<String, Submission.Counts> counts = new HashMap<>();
    for (SheetSummary sheet : sheets) {
      Judged.Outcome outcome = outcomes.getOrDefault(sheet.submissionId(), Judged.Outcome.NONE);
      counts.put(
          sheet.submissionId(),
          new Submission.Counts(
              sheet.data(), outcome.accepted(), outcome.unchanged(), sheet.refused()));
    }
    return counts;
  }

  private static Map<String, SheetTail> tails(List<SheetSummary> sheets) {
    Map<String, SheetTail> tails = new HashMap<>();
    sheets.forEach(one -> one.tail().ifPresent(tail -> tails.put(one.submissionId(), tail)));
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

  static Dataset<Row> inForce(Dataset<Row> rows) {
    return rows.filter(
        col(RecordTable.KNOWN_TO)
            .isNull()
            .and(not(array_contains(col(RecordTable.FLAGS), lit(Versions.WITHDRAWN)))));
  }
}
