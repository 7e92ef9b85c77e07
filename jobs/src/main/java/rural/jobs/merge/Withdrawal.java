package rural.jobs.merge;

import static org.apache.spark.sql.functions.array_append;
import static org.apache.spark.sql.functions.array_contains;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.substring_index;
import static org.apache.spark.sql.functions.when;
import static rural.jobs.table.RecordTable.FLAGS;
import static rural.jobs.table.RecordTable.KNOWN_FROM;
import static rural.jobs.table.RecordTable.KNOWN_TO;
import static rural.jobs.table.RecordTable.SUBMISSION_ID;
import static rural.jobs.table.RecordTable.VERSION;

import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.apache.spark.sql.types.DataTypes;
import rural.jobs.table.RecordTable;
import rural.schemas.contract.Contract;

/**
 * Takes a submission back: its rows end now, and the best version that remains of each key is in
 * force again from now on. What was known before stays as it was known. A row that a later
 * submission confirmed ends only when both have been taken back.
 */
public final class Withdrawal {

  private Withdrawal() {}

  /**
   * @param stored all rows of the form's table
   * @param before submissions that were taken back earlier
   * @return the rows to write, with {@link Versions#MATCH} columns like those of {@link Versions}
   */
  public static Dataset<Row> of(
      Contract contract, Dataset<Row> stored, String submissionId, Set<String> before, Instant at) {
    Column now = lit(java.sql.Timestamp.from(at));
    Column standing = not(array_contains(col(FLAGS), Versions.WITHDRAWN));
    Column taken = isTaken(submissionId, before);
    WindowSpec ofKey = Window.partitionBy(columns(contract));
    Dataset<Row> chains =
        stored
            .filter(standing)
            .withColumn("taken", taken)
            .withColumn("lost", max(col("taken").and(col(KNOWN_TO).isNull())).over(ofKey))
            .withColumn("touched", max("taken").over(ofKey))
            .filter(col("touched"));
    return closed(contract, chains, now).unionByName(reopened(contract, chains, now));
  }

  /** The place of a version in time ends with the submission that last said so. */
  private static Column isTaken(String submissionId, Set<String> before) {
    Set<String> gone = new HashSet<>(before);
    gone.add(submissionId);
    Column broughtBy = col(SUBMISSION_ID);
    Column confirmedBy = substring_index(col(VERSION), "|", -1);
    return broughtBy
        .equalTo(submissionId)
        .or(confirmedBy.equalTo(submissionId))
        .and(broughtBy.isInCollection(gone))
        .and(confirmedBy.isInCollection(gone));
  }

  private static Dataset<Row> closed(Contract contract, Dataset<Row> chains, Column now) {
    return chains
        .filter(col("taken"))
        .withColumn("until", coalesce(col(KNOWN_TO), now))
        .withColumn(FLAGS, array_append(col(FLAGS), lit(Versions.WITHDRAWN)))
        .select(output(contract, col(KNOWN_FROM), col("until"), lit(true)));
  }

  private static Dataset<Row> reopened(Contract contract, Dataset<Row> chains, Column now) {
    WindowSpec best =
        Window.partitionBy(columns(contract)).orderBy(col(VERSION).desc(), col(KNOWN_FROM).desc());
    return chains
        .filter(col("lost").and(not(col("taken"))))
        .withColumn("place", row_number().over(best))
        .filter(col("place").equalTo(1))
        .select(output(contract, now, lit(null).cast(DataTypes.TimestampType), lit(false)));
  }

  private static Column[] output(Contract contract, Column from, Column until, Column matches) {
    Stream<Column> table =
        Arrays.stream(RecordTable.schema(contract).fieldNames())
            .map(
                name ->
                    switch (name) {
                      case KNOWN_FROM -> from.as(KNOWN_FROM);
                      case KNOWN_TO -> until.as(KNOWN_TO);
                      default -> col(name);
                    });
    Stream<Column> match =
        Versions.identity(contract).stream()
            .map(name -> when(matches, col(name)).as(Versions.MATCH + name));
    return Stream.concat(table, match).toArray(Column[]::new);
  }

  private static Column[] columns(Contract contract) {
    return contract.key().stream().map(name -> col(name)).toArray(Column[]::new);
  }
}
