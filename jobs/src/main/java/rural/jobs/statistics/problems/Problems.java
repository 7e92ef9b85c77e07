package rural.jobs.statistics.problems;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;
import rural.jobs.registry.Division;
import rural.jobs.registry.Ground;
import rural.jobs.registry.Hierarchy;
import rural.jobs.statistics.Material;
import rural.jobs.statistics.Statistic;
import rural.jobs.table.Carried;
import rural.jobs.table.ProblemTable;
import rural.schemas.place.Level;

/**
 * The ledger of issues (form 农环9表) counted by division, source, state, age and office in charge.
 * Plain counts of every entry in force; nothing is estimated, so nothing is refused.
 */
public final class Problems implements Statistic {

  private static final String FORM = "issue";
  private static final String ID = "issue_id";
  private static final String DIVISION = "division_code";
  private static final String NOW = "now";
  private static final String WAS_CLOSED = "was_closed";
  private static final String HANGS_UNDER = "hangs_under";

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
  public Dataset<Row> rows(Material material) {
    String quarter = material.quarter().toString();
    Carried<Ground> ground = material.ground();
    Dataset<Row> issues = placed(issues(material, quarter), material);
    Entering entering = new Entering(quarter, ground, material.quarter().end());
    if (material.isSmall()) {
      return issues
          .sparkSession()
          .createDataFrame(entering.rows(issues.collectAsList().iterator()), ProblemTable.SCHEMA);
    }
    // Rows pass from task to task without their names.
    int code = ProblemTable.SCHEMA.fieldIndex(ProblemTable.DIVISION_CODE);
    MapFunction<Row, String> division = row -> row.getString(code);
    return issues
        .mapPartitions(entering, Encoders.row(ProblemTable.SCHEMA))
        .groupByKey(division, Encoders.STRING())
        .flatMapGroups(new Adding(quarter, ground), Encoders.row(ProblemTable.SCHEMA));
  }

  /** An issue is in the ledger once a quarter; its earlier quarters say whether it was closed. */
  private static Dataset<Row> issues(Material material, String quarter) {
    Column isNow = col("quarter").equalTo(quarter);
    Column entry =
        struct(
            col(DIVISION),
            col("source"),
            col("state"),
            col("owner"),
            col("found_on"),
            col("due_on"),
            col("closed_on"));
    return material
        .inForce()
        .apply(material.book().form(FORM).table())
        .filter(col("quarter").leq(quarter))
        .groupBy(ID)
        .agg(
            max(when(isNow, entry)).as(NOW),
            coalesce(
                    max(col("quarter").lt(quarter).and(col("state").equalTo(Issue.CLOSED))),
                    lit(false))
                .as(WAS_CLOSED))
        .filter(col(NOW).isNotNull())
        .select(NOW + ".*", WAS_CLOSED);
  }

  /** Adds what a village hangs under on the last day of the quarter. */
  private static Dataset<Row> placed(Dataset<Row> issues, Material material) {
    LocalDate day = material.quarter().end();
    Dataset<Row> villages =
        material
            .inForce()
            .apply(material.book().form("division").table())
            .filter(col(Division.LEVEL).equalTo(Level.VILLAGE.code()))
            .filter(coalesce(col(Division.VALID_FROM).leq(lit(day)), lit(true)))
            .filter(coalesce(col(Division.VALID_TO).gt(lit(day)), lit(true)))
            .groupBy(col(Division.CODE).as("village"))
            .agg(max(col(Division.PARENT)).as(HANGS_UNDER));
    return issues
        .join(villages, col(DIVISION).equalTo(col("village")), "left_outer")
        .drop("village");
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
        ledger.enter(issue, divisions(row.getAs(DIVISION), row.getAs(HANGS_UNDER)));
      }
      return ledger.rows(quarter, ground.value().hierarchy());
    }

    /** A code that nothing in force stands for counts for the nation alone. */
    private List<String> divisions(String code, String hangsUnder) {
      Hierarchy hierarchy = ground.value().hierarchy();
      return hierarchy.ancestorsOrSelf(hierarchy.placeOf(hangsUnder == null ? code : hangsUnder));
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
