package rural.jobs.merge;

import static org.apache.spark.sql.functions.array_contains;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static rural.jobs.table.RecordTable.FLAGS;
import static rural.jobs.table.RecordTable.KNOWN_FROM;
import static rural.jobs.table.RecordTable.KNOWN_TO;
import static rural.jobs.table.RecordTable.RECEIVED_AT;
import static rural.jobs.table.RecordTable.VERSION;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.expressions.GenericRowWithSchema;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import rural.jobs.table.Groups;
import rural.jobs.table.RecordTable;
import rural.schemas.contract.Contract;

/**
 * Judges arriving rows against the stored versions of their keys. What is in force is a function of
 * the set of versions alone, so the order in which they arrive does not matter.
 */
public final class Versions {

  /** {@code accepted} or {@code unchanged} for a row that just arrived; null for a stored one. */
  public static final String OUTCOME = "outcome";

  public static final String ACCEPTED = "accepted";
  public static final String UNCHANGED = "unchanged";

  /**
   * The submission that stands instead of a row that just arrived and does not take over; null
   * where the row, or one that says the same, is in force.
   */
  public static final String STANDING = "standing";

  /** Flag of a version that arrived after a later one. */
  public static final String STALE = "stale";

  /** Flag of a version whose submission was taken back. */
  public static final String WITHDRAWN = RecordTable.WITHDRAWN;

  /** Whether the row has to be written: new, closed, or confirmed by a later submission. */
  public static final String CHANGED = "changed";

  /** Prefix of the columns that say which stored row a change replaces; null = none. */
  public static final String MATCH = "match_";

  private static final String STORED = "stored";
  private static final String SEPARATOR = "\u0001";

  private Versions() {}

  /** The columns that identify one stored version. */
  public static List<String> identity(Contract contract) {
    return Stream.concat(contract.key().stream(), Stream.of(VERSION, KNOWN_FROM)).toList();
  }

  /**
   * Judges rows that arrived against those that are stored, in tasks.
   *
   * @param stored rows of the table for the quarters that the incoming rows name
   * @param incoming accepted rows with the columns of the table except {@code known_from} and
   *     {@code known_to}
   * @return the columns of the table, {@link #MATCH} columns, {@link #OUTCOME}, {@link #STANDING}
   *     and {@link #CHANGED}: every incoming row once, and the stored rows of its key
   */
  public static Dataset<Row> judge(Contract contract, Dataset<Row> stored, Dataset<Row> incoming) {
    Dataset<Row> arrived = arrived(contract, incoming).withColumn(STORED, lit(false));
    Dataset<Row> standing =
        standing(stored)
            .join(arrived.select(key(contract)).distinct(), names(contract.key()), "left_semi")
            .select(columns(arrived));
    ChainOfRows chain = new ChainOfRows(contract);
    return new Groups(arrived.unionByName(standing), concat_ws(SEPARATOR, key(contract)))
        .flatMap((key, rows) -> chain.judge(rows), chain.schema(), false);
  }

  /** The same of few rows, in this process. */
  public static List<Row> judgeHere(Contract contract, List<Row> stored, Dataset<Row> incoming) {
    Dataset<Row> arrived = arrived(contract, incoming).withColumn(STORED, lit(false));
    Map<List<Object>, List<Row>> byKey = new LinkedHashMap<>();
    for (Row row : arrived.collectAsList()) {
      byKey.computeIfAbsent(key(contract, row), key -> new ArrayList<>()).add(row);
    }
    for (Row row : stored) {
      if (!row.getList(row.fieldIndex(FLAGS)).contains(WITHDRAWN)) {
        byKey.computeIfPresent(
            key(contract, row), (key, rows) -> with(rows, standing(row, arrived.schema())));
      }
    }
    ChainOfRows chain = new ChainOfRows(contract);
    List<Row> judged = new ArrayList<>();
    byKey.values().forEach(rows -> chain.judge(rows.iterator()).forEachRemaining(judged::add));
    return judged;
  }

  private static List<Row> with(List<Row> rows, Row row) {
    rows.add(row);
    return rows;
  }

  private static Row standing(Row stored, StructType schema) {
    Object[] cells =
        Stream.of(schema.fieldNames())
            .map(name -> name.equals(STORED) ? true : stored.<Object>getAs(name))
            .toArray();
    return new GenericRowWithSchema(cells, schema);
  }

  private static Dataset<Row> standing(Dataset<Row> stored) {
    return stored.filter(not(array_contains(col(FLAGS), WITHDRAWN))).withColumn(STORED, lit(true));
  }

  private static List<Object> key(Contract contract, Row row) {
    return contract.key().stream().map(name -> row.<Object>getAs(name)).toList();
  }

  private static Column[] key(Contract contract) {
    return contract.key().stream().map(name -> col(name)).toArray(Column[]::new);
  }

  /** Rows as the table has them, in force from their arrival. */
  public static Dataset<Row> arrived(Contract contract, Dataset<Row> incoming) {
    return incoming.select(
        Stream.of(RecordTable.schema(contract).fieldNames())
            .map(Versions::onArrival)
            .toArray(Column[]::new));
  }

  private static Column onArrival(String column) {
    return switch (column) {
      case KNOWN_FROM -> col(RECEIVED_AT).as(KNOWN_FROM);
      case KNOWN_TO -> lit(null).cast(DataTypes.TimestampType).as(KNOWN_TO);
      default -> col(column);
    };
  }

  private static Column[] columns(Dataset<Row> like) {
    return Stream.of(like.columns()).map(name -> col(name)).toArray(Column[]::new);
  }

  private static scala.collection.immutable.Seq<String> names(List<String> names) {
    return scala.jdk.javaapi.CollectionConverters.asScala(names).toSeq();
  }
}
