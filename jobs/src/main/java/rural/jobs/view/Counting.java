package rural.jobs.view;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import rural.jobs.table.LineageTable;
import rural.jobs.table.PlaceTable;
import rural.jobs.table.Types;
import rural.schemas.contract.Contract;

/**
 * Where a row counts: the division in force at the end of its quarter that stands for its own, and
 * what that lies in. A row counts nowhere under a code that nothing in force stands for, and where
 * the division that took its own in reports itself; so the rows that count are those of a release.
 */
public final class Counting {

  /** The division a row counts under; null = it counts nowhere. */
  public static final String UNDER = "counts_under";

  public static final StructType SCHEMA = schema();

  /** The columns of {@link LineageTable} that tell it, in the order of {@link #SCHEMA}. */
  private static final List<String> TOLD =
      Stream.concat(Stream.of(LineageTable.UNIT_THEN), LineageTable.ABOVE.stream()).toList();

  private static final String OWN = "own_";

  private Counting() {}

  /** Whether rows of a form count somewhere in a quarter. */
  public static boolean isOf(Contract contract) {
    return contract.isQuarterly() && contract.field(Contract.DIVISION_CODE).isPresent();
  }

  /** Only a form that a division owes has a report of the division itself beside its parts'. */
  private static boolean folds(Contract contract) {
    return contract.key().contains(Contract.DIVISION_CODE);
  }

  private static List<String> otherKeys(Contract contract) {
    return contract.key().stream().filter(key -> !key.equals(Contract.DIVISION_CODE)).toList();
  }

  /** Rows of a form's table with {@link #SCHEMA}, by {@code panel.lineage}. */
  static String sql(Contract contract, StructType columns, String inForce) {
    String counts = folds(contract) ? "own.division_code is null" : "true";
    List<String> counting = new ArrayList<>();
    for (int i = 0; i < TOLD.size(); i++) {
      counting.add("if(%s, %s, null) as %s".formatted(counts, TOLD.get(i), SCHEMA.fieldNames()[i]));
    }
    return """
    with placed as (
      select reported.*, %1$s
      from %2$s reported left join panel.lineage lineage
        on lineage.division_code = reported.division_code
        and reported.quarter between lineage.from_quarter and lineage.to_quarter
      where %3$s)
    select %4$s, %5$s
    from placed %6$s
    """
        .formatted(
            TOLD.stream().map("lineage."::concat).collect(Collectors.joining(", ")),
            contract.table(),
            inForce,
            Arrays.stream(columns.fieldNames())
                .map(name -> "placed." + Sql.name(name))
                .collect(Collectors.joining(", ")),
            String.join(", ", counting),
            folds(contract) ? own(contract, inForce) : "");
  }

  /** What successors report themselves; they are few. */
  private static String own(Contract contract, String inForce) {
    String keys = otherKeys(contract).stream().map(Sql::name).collect(Collectors.joining(", "));
    String same =
        otherKeys(contract).stream()
            .map(key -> " and own.%1$s = placed.%1$s".formatted(Sql.name(key)))
            .collect(Collectors.joining());
    return """
    left join (
      select division_code, %1$s from %2$s
      where %3$s and division_code in (
        select unit_then from panel.lineage where unit_then <> division_code)) own
    on own.division_code = placed.unit_then and own.division_code <> placed.division_code%4$s
    """
        .formatted(keys, contract.table(), inForce, same);
  }

  /**
   * The same over rows that lie in no table.
   *
   * @param rows in force, of a form that {@link #isOf}
   * @param lineage rows of {@link LineageTable#SCHEMA}
   */
  public static Dataset<Row> with(Dataset<Row> rows, Contract contract, Dataset<Row> lineage) {
    Dataset<Row> told =
        lineage.withColumnRenamed(LineageTable.DIVISION_CODE, "told_code").alias("told");
    Dataset<Row> placed =
        rows.join(
            told,
            rows.col(Contract.DIVISION_CODE)
                .equalTo(col("told_code"))
                .and(rows.col(Contract.QUARTER).geq(col(LineageTable.FROM_QUARTER)))
                .and(rows.col(Contract.QUARTER).leq(col(LineageTable.TO_QUARTER))),
            "left");
    Column isOwn = col(LineageTable.UNIT_THEN).equalTo(col(Contract.DIVISION_CODE));
    Column counts = lit(true);
    if (folds(contract)) {
      List<Column> key = new ArrayList<>(List.of(col(LineageTable.UNIT_THEN).as(OWN + 0)));
      Column same = isOwn.unary_$bang().and(col(LineageTable.UNIT_THEN).equalTo(col(OWN + 0)));
      for (String other : otherKeys(contract)) {
        String name = OWN + key.size();
        key.add(col(other).as(name));
        same = same.and(col(other).equalTo(col(name)));
      }
      Dataset<Row> own = placed.filter(isOwn).select(key.toArray(Column[]::new));
      placed = placed.join(own, same, "left");
      counts = col(OWN + 0).isNull();
    }
    List<Column> columns =
        new ArrayList<>(Arrays.stream(rows.columns()).map(name -> col(name)).toList());
    for (int i = 0; i < TOLD.size(); i++) {
      columns.add(when(counts, col(TOLD.get(i))).as(SCHEMA.fieldNames()[i]));
    }
    return placed.select(columns.toArray(Column[]::new));
  }

  private static StructType schema() {
    List<StructField> columns = new ArrayList<>();
    columns.add(
        Types.column(
            UNDER,
            DataTypes.StringType,
            true,
            "Division in force at the quarter's end that the row counts under, after"
                + " recodes and mergers; null = it counts nowhere"));
    for (String level : PlaceTable.ABOVE) {
      columns.add(
          Types.column(
              "counts_" + level,
              DataTypes.StringType,
              true,
              "The %s that this is or lies in, at the quarter's end; null = none"
                  .formatted(level)));
    }
    return Sql.schema(columns.stream());
  }
}
