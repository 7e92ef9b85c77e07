package rural.jobs.run;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;
import rural.jobs.merge.Versions;
import rural.jobs.receive.ArrivedRows;
import rural.jobs.receive.check.ArrivedTable;
import rural.jobs.receive.check.FindingRows;
import rural.jobs.receive.check.SheetColumns;
import rural.jobs.table.RecordTable;
import rural.jobs.warehouse.Warehouse;
import rural.schemas.contract.Contract;

/** Few rows, kept in this process: starting tasks would take longer than the work. */
record CheckedHere(Warehouse warehouse, Contract contract, StructType schema, List<Row> rows)
    implements CheckedRows {

  @Override
  public List<SheetSummary> sheets() {
    Map<String, SheetSummary> sheets = new LinkedHashMap<>();
    for (Row row : rows) {
      String id = row.getAs(RecordTable.SUBMISSION_ID);
      sheets.merge(id, summary(id, row), CheckedHere::sum);
    }
    return List.copyOf(sheets.values());
  }

  private static SheetSummary summary(String id, Row row) {
    return isData(row)
        ? new SheetSummary(id, 1, isTaken(row) ? 0 : 1, isFlagged(row) ? 1 : 0, Optional.empty())
        : new SheetSummary(
            id, 0, 0, 0, Optional.of(ArrivedRows.tail(row.<byte[]>getAs(ArrivedTable.TAIL))));
  }

  private static SheetSummary sum(SheetSummary one, SheetSummary other) {
    return new SheetSummary(
        one.submissionId(),
        one.data() + other.data(),
        one.refused() + other.refused(),
        one.flagged() + other.flagged(),
        one.tail().or(other::tail));
  }

  @Override
  public Dataset<Row> taken() {
    return warehouse.local(takenRows(), schema);
  }

  @Override
  public void append() {
    warehouse.writer(Tables.of(contract)).append(Versions.arrived(contract, taken()));
  }

  private List<Row> takenRows() {
    return rows.stream().filter(row -> isData(row) && isTaken(row)).toList();
  }

  @Override
  public Set<String> quarters() {
    Set<String> quarters = new TreeSet<>();
    takenRows().forEach(row -> quarters.add(row.getAs(Contract.QUARTER)));
    return quarters;
  }

  @Override
  public boolean isUncontested() {
    Set<List<Object>> keys = new HashSet<>();
    return takenRows().stream().allMatch(row -> keys.add(key(row)));
  }

  private List<Object> key(Row row) {
    return contract.key().stream().map(name -> row.<Object>getAs(name)).toList();
  }

  @Override
  public Found found(SheetColumns columns, Listed limit) {
    List<Row> found =
        FindingRows.onDriver(
            contract,
            rows.stream().filter(row -> isData(row) && (!isTaken(row) || isFlagged(row))).toList(),
            columns);
    List<Row> refusing =
        found.stream().filter(row -> !row.<Boolean>getAs(FindingRows.SOFT)).toList();
    return new Found(
        limit.of(found),
        warehouse.local(refusing, FindingRows.SCHEMA).drop(FindingRows.SOFT, FindingRows.PREVIOUS));
  }

  @Override
  public void close() {
    // Nothing is held outside of this process.
  }

  private static boolean isData(Row row) {
    return row.isNullAt(row.fieldIndex(ArrivedTable.TAIL));
  }

  private static boolean isTaken(Row row) {
    return isNone(row, ArrivedTable.PROBLEMS) && isNone(row, ArrivedTable.REFUSED);
  }

  private static boolean isFlagged(Row row) {
    return !isNone(row, RecordTable.FLAGS);
  }

  private static boolean isNone(Row row, String column) {
    return row.getList(row.fieldIndex(column)).isEmpty();
  }
}
