package rural.jobs.run;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.first;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.when;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import rural.jobs.merge.Versions;
import rural.jobs.receive.ArrivedRows;
import rural.jobs.receive.check.ArrivedTable;
import rural.jobs.receive.check.Checks;
import rural.jobs.receive.check.FindingRows;
import rural.jobs.receive.check.SheetColumns;
import rural.jobs.table.RecordTable;
import rural.schemas.contract.Contract;

/** Many rows, kept where they were checked. */
record CheckedInTasks(Contract contract, Dataset<Row> checked) implements CheckedRows {

  @Override
  public List<SheetSummary> sheets() {
    return checked
        .groupBy(RecordTable.SUBMISSION_ID)
        .agg(
            count(when(isData(), 1)),
            count(when(isData().and(not(Checks.isTaken())), 1)),
            count(when(isData().and(isFlagged()), 1)),
            first(ArrivedTable.TAIL, true))
        .collectAsList()
        .stream()
        .map(CheckedInTasks::summary)
        .toList();
  }

  private static SheetSummary summary(Row row) {
    return new SheetSummary(
        row.getString(0),
        row.getLong(1),
        row.getLong(2),
        row.getLong(3),
        Optional.ofNullable(row.<byte[]>getAs(4)).map(ArrivedRows::tail));
  }

  @Override
  public Dataset<Row> taken() {
    return checked.filter(isData().and(Checks.isTaken()));
  }

  @Override
  public Set<String> quarters() {
    return taken().select(Contract.QUARTER).distinct().collectAsList().stream()
        .map(row -> row.getString(0))
        .collect(Collectors.toSet());
  }

  @Override
  public boolean isUncontested() {
    return Versions.isUncontested(contract, taken());
  }

  @Override
  public Found found(SheetColumns columns, int limit) {
    Dataset<Row> found =
        FindingRows.of(
            contract, checked.filter(isData().and(not(Checks.isTaken()).or(isFlagged()))), columns);
    return new Found(
        found.limit(limit).collectAsList(),
        found.filter(not(col(FindingRows.SOFT))).drop(FindingRows.SOFT));
  }

  private static Column isFlagged() {
    return size(col(RecordTable.FLAGS)).gt(0);
  }

  private static Column isData() {
    return col(ArrivedTable.TAIL).isNull();
  }
}
