package rural.jobs.measure;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.BooleanType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.DecimalType;
import org.apache.spark.sql.types.IntegralType;
import rural.jobs.table.Types;
import rural.schemas.contract.Contract;
import rural.schemas.contract.Indicator;

/**
 * Evaluates both sides of every indicator of a form over each record. A record that lacks either
 * side, or does not meet {@code among}, has neither.
 */
final class Sides {

  private static final Column NO_NUMBER = lit(null).cast(DataTypes.LongType);
  private static final Column NO_AMOUNT = lit(null).cast(Types.AMOUNT);

  private final Contract contract;
  private final Map<Indicator, Definition> definitions;

  Sides(Contract contract, Map<Indicator, Definition> definitions) {
    this.contract = contract;
    this.definitions = definitions;
  }

  /** The number of definitions. */
  int size() {
    return definitions.size();
  }

  /** Replaces the fields of a form by the arrays {@code whole} and {@code exact}. */
  Dataset<Row> of(Dataset<Row> rows, Column... kept) {
    DataType[] types = types(rows);
    List<Column> whole = new ArrayList<>();
    List<Column> exact = new ArrayList<>();
    int side = 0;
    for (Map.Entry<Indicator, Definition> one : definitions.entrySet()) {
      Column counts = counts(one.getKey(), one.getValue());
      for (Column value : List.of(numerator(one.getKey()), denominator(one.getKey()))) {
        DataType type = types[side++];
        boolean isWhole = isWhole(one.getKey(), type);
        whole.add(isWhole ? when(counts, number(value, type)) : NO_NUMBER);
        exact.add(isWhole ? NO_AMOUNT : when(counts, value.cast(Types.AMOUNT)));
      }
    }
    List<Column> columns = new ArrayList<>(List.of(lit(contract.form()).as(Columns.FORM)));
    columns.addAll(List.of(kept));
    columns.add(array(whole.toArray(Column[]::new)).as(Columns.WHOLE));
    columns.add(array(exact.toArray(Column[]::new)).as(Columns.EXACT));
    return rows.select(columns.toArray(Column[]::new));
  }

  private DataType[] types(Dataset<Row> rows) {
    List<Column> sides = new ArrayList<>();
    definitions.keySet().forEach(one -> sides.addAll(List.of(numerator(one), denominator(one))));
    return java.util.Arrays.stream(rows.select(sides.toArray(Column[]::new)).schema().fields())
        .map(field -> field.dataType())
        .toArray(DataType[]::new);
  }

  private static Column numerator(Indicator indicator) {
    return expr(indicator.numerator());
  }

  /** A target joins its sum later; until then the record only has to be there. */
  private static Column denominator(Indicator indicator) {
    boolean isCount = indicator.denominator().equals(Indicator.RECORDS);
    return isCount || indicator.isOverTarget() ? lit(1L) : expr(indicator.denominator());
  }

  private static Column counts(Indicator indicator, Definition definition) {
    Column both = numerator(indicator).isNotNull().and(denominator(indicator).isNotNull());
    Column holds = col(Columns.QUARTER).isin(definition.quarters().toArray());
    Column condition = indicator.among().map(among -> both.and(expr(among))).orElse(both);
    return condition.and(holds);
  }

  private static boolean isWhole(Indicator indicator, DataType type) {
    if (type instanceof BooleanType || type instanceof IntegralType) {
      return true;
    }
    if (type instanceof DecimalType) {
      return false;
    }
    throw new IllegalArgumentException(
        "Indicator "
            + indicator.id()
            + ": a side is of type "
            + type.simpleString()
            + "; a side is a condition, a whole number or a decimal");
  }

  private static Column number(Column value, DataType type) {
    return type instanceof BooleanType
        ? value.cast(DataTypes.IntegerType).cast(DataTypes.LongType)
        : value.cast(DataTypes.LongType);
  }
}
