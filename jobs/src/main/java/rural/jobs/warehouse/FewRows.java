package rural.jobs.warehouse;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.iceberg.AppendFiles;
import org.apache.iceberg.DataFile;
import org.apache.iceberg.OverwriteFiles;
import org.apache.iceberg.Table;
import org.apache.iceberg.data.Record;
import org.apache.iceberg.expressions.Expression;
import org.apache.iceberg.expressions.Expressions;
import org.apache.spark.sql.Row;

/**
 * Rows of a table read into this process and written from it: planning a Spark job would take far
 * longer.
 */
final class FewRows {

  private final Table table;
  private final TableLayout layout;
  private final PartitionFiles files;

  FewRows(Table table, TableLayout layout) {
    this.table = table;
    this.layout = layout;
    this.files = new PartitionFiles(table, layout);
  }

  /**
   * Rows as the layout has them.
   *
   * @param condition on columns the table is partitioned by
   */
  List<Row> read(Expression condition) {
    RowOfRecord rows = new RowOfRecord(layout.schema());
    return files.among(condition).stream()
        .flatMap(file -> files.read(file).stream())
        .map(rows::of)
        .toList();
  }

  /** Adds rows in one commit; no rows, no commit. */
  void append(List<Row> rows) {
    add(records(rows));
  }

  private void add(List<Record> records) {
    List<DataFile> written = files.write(records);
    if (!written.isEmpty()) {
      AppendFiles append = table.newAppend();
      written.forEach(append::appendFile);
      append.commit();
    }
  }

  /** Puts rows in the place of those of a partition, in one commit on a branch. */
  void replace(List<Row> rows, String column, String value, String branch) {
    OverwriteFiles replace =
        table
            .newOverwrite()
            .overwriteByRowFilter(Expressions.equal(column, value))
            .toBranch(branch);
    files.write(records(rows)).forEach(replace::addFile);
    replace.commit();
  }

  /**
   * Applies changes in one commit: a file that holds a row to be updated is written anew with it,
   * what is new comes beside.
   */
  void merge(List<Row> changes, MergePlan plan) {
    Map<List<Object>, Record> updates = new HashMap<>();
    List<Record> written = new ArrayList<>();
    RecordOfRow records = new RecordOfRow(table.schema());
    for (Row change : changes) {
      Optional<List<Object>> replaced = records.replaced(change, plan);
      Record record = records.of(change);
      replaced.ifPresentOrElse(key -> updates.put(key, record), () -> written.add(record));
    }
    if (updates.isEmpty()) {
      add(written);
      return;
    }
    OverwriteFiles overwrite = table.newOverwrite();
    Expression touched = touched(updates, plan);
    for (DataFile file : files.among(touched)) {
      List<Record> held = files.read(file);
      if (update(held, updates, plan)) {
        overwrite.deleteFile(file);
        written.addAll(held);
      }
    }
    if (!updates.isEmpty()) {
      throw new IllegalStateException(
          "Rows to be updated are not in table " + layout.name() + ": " + updates.keySet());
    }
    Optional.ofNullable(table.currentSnapshot())
        .ifPresent(base -> overwrite.validateFromSnapshot(base.snapshotId()));
    overwrite
        .conflictDetectionFilter(touched)
        .validateNoConflictingData()
        .validateNoConflictingDeletes();
    files.write(written).forEach(overwrite::addFile);
    overwrite.commit();
  }

  /** Updates what is found and takes it from the updates; whether anything was. */
  private static boolean update(
      List<Record> held, Map<List<Object>, Record> updates, MergePlan plan) {
    boolean any = false;
    for (Record record : held) {
      List<Object> key = plan.matchedBy().stream().map(record::getField).toList();
      Record change = updates.remove(key);
      if (change != null) {
        plan.updated().forEach(name -> record.setField(name, change.getField(name)));
        any = true;
      }
    }
    return any;
  }

  /** The partitions that rows to be updated lie in. */
  private Expression touched(Map<List<Object>, Record> updates, MergePlan plan) {
    Expression all = Expressions.alwaysTrue();
    for (String column : layout.partitionedBy()) {
      int place = plan.matchedBy().indexOf(column);
      if (place >= 0) {
        all =
            Expressions.and(
                all,
                Expressions.in(
                    column,
                    updates.keySet().stream().map(key -> key.get(place)).distinct().toArray()));
      }
    }
    return all;
  }

  private List<Record> records(List<Row> rows) {
    RecordOfRow records = new RecordOfRow(table.schema());
    return rows.stream().map(records::of).toList();
  }
}
