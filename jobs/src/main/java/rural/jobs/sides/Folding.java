package rural.jobs.sides;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_contains;
import static org.apache.spark.sql.functions.array_union;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.first;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.types.DataTypes;
import rural.jobs.table.RecordTable;
import rural.jobs.table.Types;
import rural.schemas.contract.Contract;
import rural.schemas.contract.Field;

/**
 * Makes one record of those that retired codes and their successor left in a quarter. Where the
 * successor itself reported, its own record counts alone; a field that any merged part lacks is
 * missing from the whole. Parts that did not report are named beside it: quantities of the others
 * count, but the unit has not reported.
 */
public final class Folding {

  /** Flag of sums in which villages that merged were taken together. */
  public static final String MERGED = "merged";

  /** Flag of sums that hold a merged village of which a part has not reported. */
  public static final String PART_MISSING = "part_missing";

  private static final String OWN = "own_record";
  private static final String CODES = "reported_codes";

  private static final List<String> NOW =
      List.of(Columns.UNIT_NOW, Columns.BASE_NOW, Columns.UNIT_THEN);

  private static final Set<String> ONE_A_QUARTER = Set.of(Contract.DIVISION_CODE, Contract.QUARTER);

  private static final Column NO_FLAGS = array().cast(Types.TEXTS);

  private Folding() {}

  /** Rows of {@link Placing}; afterwards each key exists once, under codes in force. */
  public static Dataset<Row> fold(Dataset<Row> placed, Contract contract, Placing placing) {
    Set<String> successors = placing.successors();
    if (!contract.key().contains(Contract.DIVISION_CODE) || successors.isEmpty()) {
      return placed;
    }
    Dataset<Row> flagged =
        placed
            .withColumn(Columns.MEASURE_FLAGS, NO_FLAGS)
            .withColumn(Columns.MISSING_PARTS, NO_FLAGS);
    Set<String> known = new HashSet<>(successors);
    UDF1<String, Boolean> isSuccessor = known::contains;
    Column touched = udf(isSuccessor, DataTypes.BooleanType).apply(col(Columns.EFFECTIVE_CODE));
    List<String> columns = new ArrayList<>(contract.fields().stream().map(Field::name).toList());
    columns.addAll(
        List.of(
            Columns.EFFECTIVE_CODE,
            Columns.BASE_CODE,
            Columns.RURAL_VILLAGE,
            Columns.MEASURE_FLAGS,
            Columns.MISSING_PARTS));
    NOW.stream().filter(List.of(placed.columns())::contains).forEach(columns::add);
    Dataset<Row> folded =
        merged(flagged.filter(touched), contract, placing)
            .selectExpr(columns.toArray(String[]::new));
    Dataset<Row> rest = flagged.filter(not(touched)).selectExpr(columns.toArray(String[]::new));
    return rest.unionByName(folded);
  }

  /** Expressions of {@code on_merge} see the merged record, as it is before any of them. */
  public static Dataset<Row> judgeAgain(Dataset<Row> rows, Contract contract) {
    if (!isFolded(rows) || contract.fields().stream().noneMatch(Folding::isJudged)) {
      return rows;
    }
    Column merged = array_contains(col(Columns.MEASURE_FLAGS), MERGED);
    List<Column> columns = new ArrayList<>();
    for (String name : rows.columns()) {
      Column column = col(name);
      columns.add(
          contract
              .field(name)
              .filter(Folding::isJudged)
              .map(field -> when(merged, expr(field.onMerge())).otherwise(column).as(name))
              .orElse(column));
    }
    return rows.select(columns.toArray(Column[]::new));
  }

  /** The flags of rows that went through {@link #fold}. */
  public static Column flags(Dataset<Row> rows) {
    return isFolded(rows) ? col(Columns.MEASURE_FLAGS) : NO_FLAGS;
  }

  private static boolean isFolded(Dataset<Row> rows) {
    return List.of(rows.columns()).contains(Columns.MEASURE_FLAGS);
  }

  private static boolean isJudged(Field field) {
    return !List.of(Field.SUM, Field.ALL, Field.SAME).contains(field.onMerge());
  }

  /** Whether each row tells of the whole unit; only rows that were folded can tell of a part. */
  public static Column isWhole(Dataset<Row> rows) {
    return List.of(rows.columns()).contains(Columns.MISSING_PARTS)
        ? size(col(Columns.MISSING_PARTS)).equalTo(0)
        : lit(true);
  }

  private static Dataset<Row> merged(Dataset<Row> rows, Contract contract, Placing placing) {
    List<Column> key = new ArrayList<>(List.of(col(Columns.EFFECTIVE_CODE)));
    contract.key().stream()
        .filter(name -> !name.equals(Contract.DIVISION_CODE))
        .forEach(name -> key.add(col(name)));
    List<Column> values = new ArrayList<>();
    for (Field field : contract.fields()) {
      if (!contract.key().contains(field.name())) {
        values.add(value(field).as(field.name()));
      }
    }
    values.add(first(col(Columns.RURAL_VILLAGE)).as(Columns.RURAL_VILLAGE));
    values.add(flags().as(Columns.MEASURE_FLAGS));
    NOW.stream()
        .filter(List.of(rows.columns())::contains)
        .forEach(name -> values.add(first(col(name)).as(name)));
    values.add(collect_set(col(Contract.DIVISION_CODE)).as(CODES));
    return rows.withColumn(OWN, col(Contract.DIVISION_CODE).equalTo(col(Columns.EFFECTIVE_CODE)))
        .groupBy(key.toArray(Column[]::new))
        .agg(first(col(Columns.BASE_CODE)).as(Columns.BASE_CODE), values.toArray(Column[]::new))
        .withColumn(Contract.DIVISION_CODE, col(Columns.EFFECTIVE_CODE))
        .withColumn(Columns.MISSING_PARTS, missingParts(contract, placing))
        .withColumn(
            Columns.MEASURE_FLAGS,
            when(
                    size(col(Columns.MISSING_PARTS)).gt(0),
                    array_union(col(Columns.MEASURE_FLAGS), array(lit(PART_MISSING))))
                .otherwise(col(Columns.MEASURE_FLAGS)));
  }

  /** Whether a unit owes one record of the form a quarter, so that it is known what is missing. */
  public static boolean owesOne(Contract contract) {
    return Set.copyOf(contract.key()).equals(ONE_A_QUARTER);
  }

  /** Only where each unit owes one record: which crops a county grows is not known. */
  private static Column missingParts(Contract contract, Placing placing) {
    return owesOne(contract)
        ? placing.missingParts(col(Contract.QUARTER), col(Columns.EFFECTIVE_CODE), col(CODES))
        : NO_FLAGS;
  }

  private static Column flags() {
    Column parts = count(when(col(OWN), null).otherwise(1));
    return when(hasOwn().or(parts.leq(1)), array().cast(Types.TEXTS)).otherwise(array(lit(MERGED)));
  }

  private static Column hasOwn() {
    return max(col(OWN));
  }

  private static Column value(Field field) {
    Column own = max(when(col(OWN), col(field.name())));
    return when(hasOwn(), own).otherwise(ofParts(field)).cast(RecordTable.type(field));
  }

  private static Column ofParts(Field field) {
    Column part = col(field.name());
    Column complete = count(part).equalTo(count(lit(1)));
    return switch (field.onMerge()) {
      case Field.SUM -> when(complete, sum(part));
      case Field.ALL -> when(complete.or(min(part).equalTo(false)), min(part));
      default -> when(complete.and(min(part).equalTo(max(part))), min(part));
    };
  }
}
