package rural.jobs.run;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.size;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Observation;
import org.apache.spark.sql.Row;
import rural.jobs.merge.Versions;
import rural.jobs.receive.SheetTail;
import rural.jobs.receive.check.ArrivedTable;
import rural.jobs.receive.check.Checks;
import rural.jobs.receive.check.FindingRows;
import rural.jobs.receive.check.SheetColumns;
import rural.jobs.table.RecordTable;
import rural.jobs.warehouse.Staged;
import rural.jobs.warehouse.Warehouse;
import rural.schemas.contract.Contract;

/**
 * Many rows. They pass once: those that count are written where nobody reads them yet, and what
 * must be known of all is gathered on the way. Sheets in which something is wrong are read again
 * for it.
 */
final class CheckedInTasks implements CheckedRows {

  private static final String SUMS = "sums";

  private final Warehouse warehouse;
  private final Contract contract;
  private final Reading checked;
  private final List<SheetSummary> broken = new ArrayList<>();
  private Staged staged;
  private CheckedSums sums;

  /** Reads and checks; as often as it is asked. */
  @FunctionalInterface
  interface Reading {

    /**
     * @param withCells whether the rows carry their cells as written
     */
    Dataset<Row> of(Set<String> submissions, boolean withCells);
  }

  CheckedInTasks(Warehouse warehouse, Contract contract, Set<String> submissions, Reading checked) {
    this.warehouse = warehouse;
    this.contract = contract;
    this.checked = checked;
    Set<String> left = new HashSet<>(submissions);
    pass(left);
    for (Set<String> lost = lost(); !lost.isEmpty(); lost = lost()) {
      left.removeAll(lost);
      staged.drop();
      pass(left);
    }
  }

  private void pass(Set<String> submissions) {
    this.staged = warehouse.writer(Tables.of(contract)).stage();
    if (submissions.isEmpty()) {
      this.sums = new CheckedSums();
      return;
    }
    Observation observation = new Observation();
    Dataset<Row> rows =
        checked.of(submissions, false).observe(observation, SheetTally.of(contract).as(SUMS));
    staged.write(Versions.arrived(contract, rows.filter(isData().and(Checks.isTaken()))));
    this.sums = gathered(observation);
  }

  /** Sheets of files that changed after rows of them were handed out: none of these counts. */
  private Set<String> lost() {
    Set<String> lost = new HashSet<>();
    for (SheetSummary one : sums.sheets()) {
      if (one.data() > 0 && one.tail().flatMap(SheetTail::refusal).isPresent()) {
        lost.add(one.submissionId());
        broken.add(new SheetSummary(one.submissionId(), 0, 0, 0, one.tail()));
      }
    }
    return lost;
  }

  private static CheckedSums gathered(Observation observation) {
    try {
      return SheetTally.sums((byte[]) observation.getAsJava().get(SUMS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while rows were checked", e);
    }
  }

  @Override
  public List<SheetSummary> sheets() {
    return Stream.concat(sums.sheets().stream(), broken.stream()).toList();
  }

  @Override
  public Dataset<Row> taken() {
    return staged.rows().withColumn(RecordTable.RECEIVED_AT, col(RecordTable.KNOWN_FROM));
  }

  @Override
  public void append() {
    staged.adopt();
  }

  @Override
  public Set<String> quarters() {
    return sums.quarters();
  }

  @Override
  public boolean isUncontested() {
    return sums.isUncontested();
  }

  @Override
  public Found found(SheetColumns columns, Listed limit) {
    Set<String> remarked =
        sums.sheets().stream()
            .filter(one -> one.refused() + one.flagged() > 0)
            .map(SheetSummary::submissionId)
            .collect(Collectors.toSet());
    Column isRemarked = not(Checks.isTaken()).or(size(col(RecordTable.FLAGS)).gt(0));
    Dataset<Row> found =
        FindingRows.of(
            contract, checked.of(remarked, true).filter(isData().and(isRemarked)), columns);
    List<Row> listed = limit.of(found);
    Dataset<Row> all = limit.isAll(listed) ? warehouse.local(listed, FindingRows.SCHEMA) : found;
    return new Found(
        listed,
        all.filter(not(col(FindingRows.SOFT))).drop(FindingRows.SOFT, FindingRows.PREVIOUS));
  }

  private static Column isData() {
    return col(ArrivedTable.TAIL).isNull();
  }

  @Override
  public void close() {
    staged.drop();
  }
}
