package rural.jobs.merge;

import static org.apache.spark.sql.functions.array_append;
import static org.apache.spark.sql.functions.array_contains;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.lag;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;
import static rural.jobs.table.RecordTable.FLAGS;
import static rural.jobs.table.RecordTable.KNOWN_FROM;
import static rural.jobs.table.RecordTable.KNOWN_TO;
import static rural.jobs.table.RecordTable.RECEIVED_AT;
import static rural.jobs.table.RecordTable.ROW_NUMBER;
import static rural.jobs.table.RecordTable.SHEET;
import static rural.jobs.table.RecordTable.SUBMISSION_ID;
import static rural.jobs.table.RecordTable.VERSION;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.apache.spark.sql.types.DataTypes;
import rural.jobs.table.RecordTable;
import rural.schemas.contract.Contract;
import rural.schemas.contract.Field;

/**
 * The versions of each key as one chain, sorted by when they were submitted and received. What is
 * in force is a function of the set of versions alone, so the order in which they arrive does not
 * matter; a version with the values of the one before it is not stored again, it only confirms it.
 */
public final class Versions {

  /** Whether a judged row was in the table before. */
  public static final String STORED = "stored";

  /** {@code accepted} or {@code unchanged}, for rows that just arrived. */
  public static final String OUTCOME = "outcome";

  public static final String ACCEPTED = "accepted";
  public static final String UNCHANGED = "unchanged";

  /** Carried by a version that arrived after a later one, and by one that was taken back. */
  public static final String STALE = "stale";

  public static final String WITHDRAWN = "withdrawn";

  /** Whether the row has to be written: new, closed, or confirmed by a later submission. */
  public static final String CHANGED = "changed";

  /** Prefix of the columns that say which stored row a change replaces; null = none. */
  public static final String MATCH = "match_";

  private Versions() {}

  /** The columns that identify one stored version. */
  public static List<String> identity(Contract contract) {
    return Stream.concat(contract.key().stream(), Stream.of(VERSION, KNOWN_FROM)).toList();
  }

  /**
   * Judges rows that arrived against those that are stored.
   *
   * @param stored rows of the table for the quarters that the incoming rows name
   * @param incoming accepted rows with the columns of the table except {@code known_from} and
   *     {@code known_to}; at most one row for a key and submission
   * @return every incoming row once with its {@link #OUTCOME}, and the stored rows of its key; rows
   *     to write are marked {@link #CHANGED}
   */
  public static Dataset<Row> judge(Contract contract, Dataset<Row> stored, Dataset<Row> incoming) {
    Dataset<Row> chains = chains(contract, stored, incoming);
    Dataset<Row> runs = withRuns(contract, chains);
    return withPeriods(contract, runs).select(output(contract));
  }

  private static Dataset<Row> chains(
      Contract contract, Dataset<Row> stored, Dataset<Row> incoming) {
    Column[] key = columns(contract.key());
    WindowSpec copies =
        Window.partitionBy(append(key, col(VERSION))).orderBy(col(KNOWN_FROM).desc());
    Dataset<Row> kept =
        stored
            .filter(not(array_contains(col(FLAGS), WITHDRAWN)))
            .join(incoming.select(key).distinct(), scala(contract.key()), "left_semi")
            .withColumn("copy", org.apache.spark.sql.functions.row_number().over(copies))
            .filter(col("copy").equalTo(1))
            .drop("copy")
            .withColumn(STORED, lit(true));
    Dataset<Row> arrived =
        incoming
            .withColumn(KNOWN_FROM, col(RECEIVED_AT))
            .withColumn(KNOWN_TO, lit(null).cast(DataTypes.TimestampType))
            .withColumn(STORED, lit(false));
    return kept.unionByName(arrived);
  }

  /** A run is a stored row or a first new row, and the equal new rows that follow it. */
  private static Dataset<Row> withRuns(Contract contract, Dataset<Row> chains) {
    WindowSpec inOrder = inOrder(contract);
    WindowSpec sameRow =
        Window.partitionBy(
            append(columns(contract.key()), col(SUBMISSION_ID), col(SHEET), col(ROW_NUMBER)));
    Column content = org.apache.spark.sql.functions.struct(values(contract));
    Column first =
        lag(lit(1), 1)
            .over(inOrder)
            .isNull()
            .or(not(lag(content, 1).over(inOrder).eqNullSafe(content)));
    Dataset<Row> marked =
        chains
            .withColumn("again", max(STORED).over(sameRow).and(not(col(STORED))))
            .withColumn("first", first)
            .withColumn("starts", col(STORED).or(col("first").and(not(col("again")))))
            .withColumn("run", sum(when(col("starts"), 1).otherwise(0)).over(inOrder));
    WindowSpec sameRun = Window.partitionBy(append(columns(contract.key()), col("run")));
    return marked.withColumn("confirmed", max(when(not(col("again")), col(VERSION))).over(sameRun));
  }

  private static Dataset<Row> withPeriods(Contract contract, Dataset<Row> runs) {
    WindowSpec later = inOrder(contract).rowsBetween(1, Window.unboundedFollowing());
    Column laterKnown = min(when(col("starts"), col(KNOWN_FROM))).over(later);
    Column closed = when(laterKnown.isNotNull(), greatest(col(KNOWN_FROM), laterKnown));
    Column until = when(col(STORED), coalesce(col(KNOWN_TO), closed)).otherwise(closed);
    Column stale = not(col(STORED)).and(col("until").equalTo(col(KNOWN_FROM)));
    Column inForce = col("until").isNull();
    Column version =
        when(inForce.and(col("confirmed").gt(col(VERSION))), col("confirmed"))
            .otherwise(col(VERSION));
    Column changed =
        col("starts")
            .and(
                not(col(STORED))
                    .or(not(col("until").eqNullSafe(col(KNOWN_TO))))
                    .or(not(col("version_now").eqNullSafe(col(VERSION)))));
    return runs.withColumn("until", until)
        .withColumn("version_now", version)
        .withColumn(CHANGED, changed)
        .withColumn(FLAGS, when(stale, array_append(col(FLAGS), lit(STALE))).otherwise(col(FLAGS)))
        .withColumn(
            OUTCOME,
            when(col(STORED), lit(null).cast("string"))
                .when(col("starts").or(col("again")), lit(ACCEPTED))
                .otherwise(lit(UNCHANGED)));
  }

  private static Column[] output(Contract contract) {
    Stream<Column> table =
        Arrays.stream(RecordTable.schema(contract).fieldNames())
            .map(
                name ->
                    switch (name) {
                      case KNOWN_TO -> col("until").as(KNOWN_TO);
                      case VERSION -> col("version_now").as(VERSION);
                      default -> col(name);
                    });
    Stream<Column> match =
        identity(contract).stream().map(name -> when(col(STORED), col(name)).as(MATCH + name));
    Stream<Column> marks = Stream.of(col(STORED), col(OUTCOME), col(CHANGED));
    return Stream.of(table, match, marks).flatMap(columns -> columns).toArray(Column[]::new);
  }

  private static WindowSpec inOrder(Contract contract) {
    return Window.partitionBy(columns(contract.key()))
        .orderBy(col(VERSION), col(STORED).desc(), col(SHEET), col(ROW_NUMBER));
  }

  private static Column[] values(Contract contract) {
    return contract.fields().stream()
        .map(Field::name)
        .filter(name -> !contract.key().contains(name))
        .map(name -> col(name))
        .toArray(Column[]::new);
  }

  private static Column[] columns(List<String> names) {
    return names.stream().map(name -> col(name)).toArray(Column[]::new);
  }

  private static Column[] append(Column[] columns, Column... more) {
    return Stream.concat(Arrays.stream(columns), Arrays.stream(more)).toArray(Column[]::new);
  }

  private static scala.collection.immutable.Seq<String> scala(List<String> names) {
    return scala.jdk.javaapi.CollectionConverters.asScala(names).toSeq();
  }
}
