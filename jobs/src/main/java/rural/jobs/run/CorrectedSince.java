package rural.jobs.run;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import rural.jobs.merge.Versions;
import rural.jobs.receive.SheetTask;
import rural.jobs.receive.prefill.Corrections;
import rural.jobs.receive.prefill.LastingFields;
import rural.jobs.receive.reading.header.PrefilledColumns;
import rural.jobs.table.RecordTable;
import rural.jobs.warehouse.TableLayout;
import rural.jobs.warehouse.Warehouse;
import rural.schemas.contract.Contract;
import rural.schemas.period.Quarter;

/**
 * Looks up what became of the records that prefilled forms were made from. A form says since when:
 * later versions are few, so they are told to whoever reads the form.
 */
record CorrectedSince(Warehouse warehouse, Contract contract) {

  /** The tasks, those of prefilled forms with what was corrected since. */
  List<SheetTask> tell(List<SheetTask> tasks) {
    Map<Quarter, Long> marks = new TreeMap<>();
    tasks.forEach(
        task ->
            columns(task)
                .ifPresent(
                    columns ->
                        marks(task, columns)
                            .forEach((quarter, mark) -> marks.merge(quarter, mark, Math::min))));
    if (marks.isEmpty() || warehouse.isEmpty(Tables.of(contract))) {
      return tasks;
    }
    Map<Quarter, Corrections> found = new HashMap<>();
    marks.forEach((quarter, mark) -> found.put(quarter, since(quarter, mark)));
    return tasks.stream()
        .map(task -> columns(task).map(one -> task.with(of(task, one, found))).orElse(task))
        .toList();
  }

  private static Optional<PrefilledColumns> columns(SheetTask task) {
    return PrefilledColumns.of(task.sheet());
  }

  /** Rows are prefilled with what was reported for the quarter before, or for it already. */
  private static Map<Quarter, Long> marks(SheetTask task, PrefilledColumns columns) {
    Map<Quarter, Long> marks = new TreeMap<>();
    task.sheet()
        .quarter()
        .ifPresent(
            quarter -> {
              marks.put(quarter.previous(), columns.mark());
              if (columns.reportedMark() > 0) {
                marks.put(quarter, columns.reportedMark());
              }
            });
    return marks;
  }

  private static Corrections of(
      SheetTask task, PrefilledColumns columns, Map<Quarter, Corrections> found) {
    return marks(task, columns).keySet().stream()
        .map(found::get)
        .reduce(Corrections.NONE, Corrections::and);
  }

  private Corrections since(Quarter quarter, long mark) {
    Timestamp then = Timestamp.from(Instant.EPOCH.plus(mark, ChronoUnit.MICROS));
    Map<Map<String, String>, Map<String, String>> now = new HashMap<>();
    Set<Map<String, String>> seen = new HashSet<>();
    for (Row row : versions(quarter, then)) {
      Map<String, String> key =
          Corrections.key(LastingFields.texts(LastingFields.key(contract), row::getAs), quarter);
      seen.add(key);
      if (isInForce(row)) {
        now.put(key, LastingFields.texts(LastingFields.values(contract), row::getAs));
      }
    }
    seen.removeAll(now.keySet());
    return new Corrections(now, seen);
  }

  /** Versions that began or ended then or later. */
  private List<Row> versions(Quarter quarter, Timestamp then) {
    TableLayout table = Tables.of(contract);
    if (warehouse.scale().isSmall()) {
      List<Row> few =
          new ArrayList<>(warehouse.few(table, Contract.QUARTER, List.of(quarter.toString())));
      few.removeIf(row -> isBefore(row, RecordTable.KNOWN_FROM, then) && endedBefore(row, then));
      return few;
    }
    return warehouse
        .read(table)
        .filter(col(Contract.QUARTER).equalTo(quarter.toString()))
        .filter(
            col(RecordTable.KNOWN_FROM).geq(lit(then)).or(col(RecordTable.KNOWN_TO).geq(lit(then))))
        .collectAsList();
  }

  private static boolean endedBefore(Row row, Timestamp then) {
    return row.getAs(RecordTable.KNOWN_TO) == null || isBefore(row, RecordTable.KNOWN_TO, then);
  }

  private static boolean isBefore(Row row, String column, Timestamp then) {
    return row.<Timestamp>getAs(column).before(then);
  }

  static boolean isInForce(Row row) {
    return row.getAs(RecordTable.KNOWN_TO) == null
        && !row.getList(row.fieldIndex(RecordTable.FLAGS)).contains(Versions.WITHDRAWN);
  }
}
