package rural.jobs.statistics.problems;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;
import rural.jobs.registry.Ground;
import rural.jobs.registry.Hierarchy;
import rural.jobs.sides.Columns;
import rural.jobs.statistics.Material;
import rural.jobs.statistics.Statistic;
import rural.jobs.table.Carried;
import rural.jobs.table.ProblemTable;

/**
 * The ledger of issues (form 农环9表) counted by division, source, state, age and office in charge.
 * Plain counts of every entry in force; nothing is estimated, so nothing is refused.
 */
public final class Problems implements Statistic {

  private static final String FORM = "issue";
  private static final String ID = "issue_id";
  private static final String CLOSED_ID = "closed_id";
  private static final String DIVISION = "division_code";
  private static final String QUARTER = "quarter";
  private static final String WAS_CLOSED = "was_closed";

  @Override
  public String name() {
    return ProblemTable.NAME;
  }

  @Override
  public StructType schema() {
    return ProblemTable.SCHEMA;
  }

  @Override
  public List<String> key() {
    return ProblemTable.KEY;
  }

  @Override
  public Optional<Dataset<Row>> apart(Material material) {
    String quarter = material.quarter().toString();
    Carried<Ground> ground = material.ground();
    Dataset<Row> issues = issues(material, quarter);
    Entering entering = new Entering(quarter, ground, material.quarter().end());
    if (material.isSmall()) {
      List<Row> rows = entering.rows(issues.collectAsList().iterator());
      return Optional.of(issues.sparkSession().createDataFrame(rows, ProblemTable.SCHEMA));
    }
    // Rows pass from task to task without their names.
    int code = ProblemTable.SCHEMA.fieldIndex(ProblemTable.DIVISION_CODE);
    MapFunction<Row, String> division = row -> row.getString(code);
    return Optional.of(
        issues
            .mapPartitions(entering, Encoders.row(ProblemTable.SCHEMA))
            .groupByKey(division, Encoders.STRING())
            .flatMapGroups(new Adding(quarter, ground), Encoders.row(ProblemTable.SCHEMA)));
  }

  /** An issue is in the ledger once a quarter; its earlier quarters say whether it was closed. */
  private static Dataset<Row> issues(Material material, String quarter) {
    Dataset<Row> ledger = material.inForce().apply(material.book().form(FORM).table());
    Dataset<Row> closed =
        ledger
            .filter(col(QUARTER).lt(quarter).and(col("state").equalTo(Issue.CLOSED)))
            .select(col(ID).as(CLOSED_ID))
            .distinct()
            .withColumn(WAS_CLOSED, lit(true));
    Dataset<Row> now = material.records().placeAll(ledger.filter(col(QUARTER).equalTo(quarter)));
    return now.join(
            material.isSmall() ? broadcast(closed) : closed,
            col(ID).equalTo(col(CLOSED_ID)),
            "left_outer")
        .select(
            coalesce(col(Columns.BASE_CODE), col(DIVISION)).as(DIVISION),
            col("source"),
            col("state"),
            col("owner"),
            col("found_on"),
            col("due_on"),
            col("closed_on"),
            coalesce(col(WAS_CLOSED), lit(false)).as(WAS_CLOSED));
  }

  /** Enters the issues of a partition. */
  private record Entering(String quarter, Carried<Ground> ground, LocalDate end)
      implements MapPartitionsFunction<Row, Row> {

    @Override
    public Iterator<Row> call(Iterator<Row> issues) {
      return rows(issues).iterator();
    }

    List<Row> rows(Iterator<Row> issues) {
      Ledger ledger = new Ledger();
      while (issues.hasNext()) {
        Row row = issues.next();
        Issue issue =
            new Issue(
                row.getAs("source"),
                row.getAs("state"),
                row.getAs("owner"),
                Issue.day(row.getAs("found_on")),
                Issue.day(row.getAs("due_on")),
                Issue.day(row.getAs("closed_on")),
                row.getAs(WAS_CLOSED),
                end);
        ledger.enter(issue, divisions(row.getAs(DIVISION)));
      }
      return ledger.rows(quarter, ground.value().hierarchy());
    }

    /** A code that nothing in force stands for counts for the nation alone. */
    private List<String> divisions(String code) {
      Hierarchy hierarchy = ground.value().hierarchy();
      return hierarchy.ancestorsOrSelf(hierarchy.placeOf(code));
    }
  }

  /** Adds up what the partitions came to for a division. */
  private record Adding(String quarter, Carried<Ground> ground)
      implements FlatMapGroupsFunction<String, Row, Row> {

    @Override
    public Iterator<Row> call(String division, Iterator<Row> rows) {
      Ledger ledger = new Ledger();
      rows.forEachRemaining(ledger::add);
      return ledger.rows(quarter, ground.value().hierarchy()).iterator();
    }
  }
}
