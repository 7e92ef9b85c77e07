package rural.jobs.run;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.when;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import rural.jobs.merge.Versions;
import rural.jobs.table.RecordTable;
import rural.jobs.warehouse.MergePlan;
import rural.jobs.warehouse.TableWriter;
import rural.schemas.contract.Contract;

/** Rows of a form that were judged against the stored versions of their keys. */
sealed interface Judged {

  /**
   * What became of the rows of one submission.
   *
   * @param accepted rows that arrived and were new
   * @param unchanged rows that arrived and said what was known
   * @param outdated rows that arrived and do not take over
   * @param replacing rows to write that stand in the place of stored ones
   * @param written rows to write
   */
  record Outcome(long accepted, long unchanged, long outdated, long replacing, long written) {

    static final Outcome NONE = new Outcome(0, 0, 0, 0, 0);

    /** Rows of a form that has none of their keys yet. */
    static Outcome allNew(long rows) {
      return new Outcome(rows, 0, 0, 0, 0);
    }

    private Outcome plus(Outcome other) {
      return new Outcome(
          accepted + other.accepted,
          unchanged + other.unchanged,
          outdated + other.outdated,
          replacing + other.replacing,
          written + other.written);
    }
  }

  /** Submission → what became of its rows; of stored rows, the submission that brought them. */
  Map<String, Outcome> outcomes();

  /** The rows that arrived and do not take over, as many as receipts list. */
  List<Outdated> outdated(Listed limit);

  /** Writes the rows that changed. */
  void write(TableWriter table);

  /** Rows of a small quarter, judged in this process. */
  record Here(Contract contract, List<Row> rows) implements Judged {

    @Override
    public Map<String, Outcome> outcomes() {
      Map<String, Outcome> outcomes = new HashMap<>();
      rows.forEach(
          row -> outcomes.merge(row.getAs(RecordTable.SUBMISSION_ID), outcome(row), Outcome::plus));
      return outcomes;
    }

    private static Outcome outcome(Row row) {
      String outcome = row.getAs(Versions.OUTCOME);
      boolean isChanged = row.getAs(Versions.CHANGED);
      return new Outcome(
          Versions.ACCEPTED.equals(outcome) ? 1 : 0,
          Versions.UNCHANGED.equals(outcome) ? 1 : 0,
          Outdated.is(row) ? 1 : 0,
          isChanged && outcome == null ? 1 : 0,
          isChanged ? 1 : 0);
    }

    @Override
    public List<Outdated> outdated(Listed limit) {
      return limit.outdated(
          rows.stream().filter(Outdated::is).map(row -> Outdated.of(contract, row)).toList());
    }

    @Override
    public void write(TableWriter table) {
      table.merge(
          rows.stream().filter(row -> row.<Boolean>getAs(Versions.CHANGED)).toList(),
          plan(contract));
    }
  }

  /** Rows judged in tasks. */
  record InTasks(Contract contract, Dataset<Row> rows, Map<String, Outcome> outcomes)
      implements Judged {

    static InTasks of(Contract contract, Dataset<Row> rows) {
      Column outcome = col(Versions.OUTCOME);
      Map<String, Outcome> outcomes = new HashMap<>();
      rows.groupBy(RecordTable.SUBMISSION_ID)
          .agg(
              count(when(outcome.equalTo(Versions.ACCEPTED), 1)),
              count(when(outcome.equalTo(Versions.UNCHANGED), 1)),
              count(col(Versions.STANDING)),
              count(when(col(Versions.CHANGED).and(outcome.isNull()), 1)),
              count(when(col(Versions.CHANGED), 1)))
          .collectAsList()
          .forEach(row -> outcomes.put(row.getString(0), outcome(row)));
      return new InTasks(contract, rows, outcomes);
    }

    private static Outcome outcome(Row counts) {
      return new Outcome(
          counts.getLong(1),
          counts.getLong(2),
          counts.getLong(3),
          counts.getLong(4),
          counts.getLong(5));
    }

    @Override
    public List<Outdated> outdated(Listed limit) {
      return outcomes.values().stream().anyMatch(one -> one.outdated() > 0)
          ? limit.outdated(rows.select(Outdated.columns(contract)))
          : List.of();
    }

    @Override
    public void write(TableWriter table) {
      Dataset<Row> changed = rows.filter(col(Versions.CHANGED));
      if (outcomes.values().stream().anyMatch(one -> one.replacing() > 0)) {
        table.merge(changed, plan(contract));
      } else if (outcomes.values().stream().anyMatch(one -> one.written() > 0)) {
        table.append(changed);
      }
    }
  }

  private static MergePlan plan(Contract contract) {
    return new MergePlan(
        Versions.identity(contract),
        List.of(RecordTable.KNOWN_TO, RecordTable.VERSION, RecordTable.FLAGS));
  }
}
