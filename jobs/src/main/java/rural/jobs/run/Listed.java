package rural.jobs.run;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.row_number;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import rural.jobs.merge.Versions;
import rural.jobs.receive.check.FindingRows;
import rural.jobs.table.QuarantineTable;
import rural.jobs.table.RecordTable;

/**
 * How many findings a receipt lists with their cells: nobody works through more, and a million of
 * them would not fit into the process. All are counted, and all are in the quarantine table.
 *
 * @param ofSheet the first of each sheet
 * @param ofForm of all sheets of a form in one run
 */
record Listed(int ofSheet, int ofForm) {

  static final Listed DEFAULT = new Listed(5_000, 100_000);

  /** The first of each sheet; a sheet's findings are in one task, in its order. */
  private record FirstOfSheet(int count, int place) implements MapPartitionsFunction<Row, Row> {

    @Override
    public Iterator<Row> call(Iterator<Row> found) {
      Map<String, Integer> seen = new HashMap<>();
      Iterable<Row> rows = () -> found;
      return StreamSupport.stream(rows.spliterator(), false)
          .filter(row -> seen.merge(row.getString(place), 1, Integer::sum) <= count)
          .iterator();
    }
  }

  /**
   * @param found rows of {@link FindingRows#SCHEMA}
   */
  List<Row> of(Dataset<Row> found) {
    return found
        .mapPartitions(first(), Encoders.row(FindingRows.SCHEMA))
        .limit(ofForm)
        .collectAsList();
  }

  List<Row> of(List<Row> found) {
    List<Row> listed = new ArrayList<>();
    first().call(found.iterator()).forEachRemaining(listed::add);
    return listed.subList(0, Math.min(ofForm, listed.size()));
  }

  /**
   * @param judged {@link Outdated#columns} of rows of {@link Versions}
   */
  List<Outdated> outdated(Dataset<Row> judged) {
    WindowSpec inOrder =
        Window.partitionBy(RecordTable.SUBMISSION_ID).orderBy(RecordTable.ROW_NUMBER);
    return judged
        .filter(col(Versions.STANDING).isNotNull())
        .withColumn("place", row_number().over(inOrder))
        .filter(col("place").leq(ofSheet))
        .limit(ofForm)
        .collectAsList()
        .stream()
        .map(row -> Outdated.of(row))
        .toList();
  }

  List<Outdated> outdated(List<Outdated> all) {
    Map<String, Integer> seen = new HashMap<>();
    return all.stream()
        .sorted(Comparator.comparing(Outdated::row))
        .filter(one -> seen.merge(one.submissionId(), 1, Integer::sum) <= ofSheet)
        .limit(ofForm)
        .toList();
  }

  /** Whether what was listed is certainly all that was found. */
  boolean isAll(List<Row> listed) {
    Map<String, Integer> sheets = new HashMap<>();
    listed.forEach(row -> sheets.merge(row.getString(first().place()), 1, Integer::sum));
    return listed.size() < ofForm && sheets.values().stream().allMatch(count -> count < ofSheet);
  }

  private FirstOfSheet first() {
    return new FirstOfSheet(ofSheet, FindingRows.SCHEMA.fieldIndex(QuarantineTable.SUBMISSION_ID));
  }
}
