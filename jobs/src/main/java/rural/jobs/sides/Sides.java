package rural.jobs.sides;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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
import rural.schemas.contract.Text;
import rural.schemas.text.MistypedException;

/**
 * Evaluates both sides of every indicator of a form over each record. A record that lacks either
 * side, or does not meet {@code among}, has neither.
 */
public final class Sides {

  private static final Column NO_NUMBER = lit(null).cast(DataTypes.LongType);
  private static final Column NO_AMOUNT = lit(null).cast(Types.AMOUNT);

  private static final String UNMEANT = "unmeant_";
  private static final String SIZE = "size_";

  private final Contract contract;
  private final Map<Indicator, Definition> definitions;

  public Sides(Contract contract, Map<Indicator, Definition> definitions) {
    this.contract = contract;
    this.definitions = definitions;
  }

  /** The number of definitions. */
  public int size() {
    return definitions.size();
  }

  /** Rows of {@link Columns#SIDES}; {@code rows} have the fields and a place. */
  public Dataset<Row> of(Dataset<Row> rows, Column unit, Column flags) {
    Dataset<Row> values =
        values(
            rows,
            List.of(
                col(Columns.QUARTER),
                col(Columns.BASE_CODE),
                unit.as(Columns.UNIT),
                flags.as(Columns.MEASURE_FLAGS),
                now(rows, Columns.UNIT_NOW),
                now(rows, Columns.BASE_NOW),
                now(rows, Columns.UNIT_THEN),
                now(rows, Columns.MISSING_PARTS)));
    return values.select(
        lit(contract.form()).as(Columns.FORM),
        col(Columns.QUARTER),
        col(Columns.BASE_CODE),
        col(Columns.UNIT),
        whole(values).as(Columns.WHOLE),
        exact(values).as(Columns.EXACT),
        col(Columns.MEASURE_FLAGS),
        col(Columns.UNIT_NOW),
        col(Columns.BASE_NOW),
        none(Columns.LAST),
        col(Columns.UNIT_THEN),
        col(Columns.MISSING_PARTS),
        hasConditions() ? each(UNMEANT).as(Columns.UNMEANT) : none(Columns.UNMEANT),
        each(SIZE).as(Columns.SIZES));
  }

  /** Picks the columns of {@link Columns#SIDES} from rows that have them, in their order. */
  public static Dataset<Row> arranged(Dataset<Row> rows) {
    return rows.select(
        col(Columns.FORM),
        col(Columns.QUARTER),
        col(Columns.BASE_CODE),
        col(Columns.UNIT),
        col(Columns.WHOLE),
        col(Columns.EXACT),
        array().cast(Types.TEXTS).as(Columns.MEASURE_FLAGS),
        none(Columns.UNIT_NOW),
        none(Columns.BASE_NOW),
        col(Columns.LAST),
        none(Columns.UNIT_THEN),
        none(Columns.MISSING_PARTS),
        none(Columns.UNMEANT),
        none(Columns.SIZES));
  }

  /** A column that only rows of villages have. */
  private static Column now(Dataset<Row> rows, String name) {
    return List.of(rows.columns()).contains(name) ? col(name) : none(name);
  }

  private static Column none(String name) {
    return lit(null).cast(Columns.SIDES.apply(name).dataType()).as(name);
  }

  /** The two sides of each definition as columns of their own, beside others. */
  public Dataset<Row> values(Dataset<Row> rows, List<Column> kept) {
    List<Column> columns = new ArrayList<>(kept);
    int at = 0;
    for (Map.Entry<Indicator, Definition> one : definitions.entrySet()) {
      Column counts = counts(one.getKey(), one.getValue(), Folding.isWhole(rows));
      columns.add(when(counts, numerator(one.getKey())).as(side(at++)));
      columns.add(when(counts, denominator(one.getKey())).as(side(at++)));
      Column unmeant = unmeant(one.getKey());
      columns.add(unmeant.as(UNMEANT + at / 2));
      columns.add(size(one.getKey(), one.getValue(), not(counts.or(unmeant))).as(SIZE + at / 2));
    }
    return rows.select(columns.toArray(Column[]::new));
  }

  private boolean hasConditions() {
    return definitions.keySet().stream().anyMatch(one -> one.among().isPresent());
  }

  /** A column of {@link #values} for each definition, in one. */
  private Column each(String name) {
    return array(
        IntStream.rangeClosed(1, definitions.size())
            .mapToObj(at -> col(name + at))
            .toArray(Column[]::new));
  }

  /** What a condition names has to be there: of who left it out nobody knows. */
  private Column unmeant(Indicator indicator) {
    return indicator
        .among()
        .map(
            among ->
                contract.fieldsIn(among).stream()
                    .map(field -> col(field.name()).isNotNull())
                    .reduce(not(expr(among)), Column::and))
        .map(unmeant -> coalesce(unmeant, lit(false)))
        .orElse(lit(false));
  }

  /** What is known of a unit that did not say all: its size. */
  private static Column size(Indicator indicator, Definition definition, Column lacks) {
    return definition.below() == Definition.Below.AMOUNT
        ? when(
            coalesce(lacks, lit(true)).and(col(Columns.QUARTER).isin(quarters(definition))),
            denominator(indicator).cast(Types.AMOUNT))
        : NO_AMOUNT;
  }

  private static Object[] quarters(Definition definition) {
    return definition.quarters().toArray();
  }

  /**
   * A row for each indicator on both of whose sides the record counts: the columns kept, {@code
   * indicator}, {@code numerator}, {@code denominator}.
   */
  public Dataset<Row> byIndicator(Dataset<Row> values, List<String> kept) {
    List<Column> columns = new ArrayList<>(kept.stream().map(name -> col(name)).toList());
    columns.add(explode(pairs(values)).as("pair"));
    return values
        .select(columns.toArray(Column[]::new))
        .filter("pair.numerator is not null")
        .select(
            Stream.concat(kept.stream(), Stream.of("pair.*"))
                .map(name -> col(name))
                .toArray(Column[]::new));
  }

  /** {@code indicator, numerator, denominator} of each definition; null sides do not count. */
  private Column pairs(Dataset<Row> values) {
    Column[] pairs = new Column[definitions.size()];
    int at = 0;
    for (Definition one : definitions.values()) {
      pairs[at] =
          struct(
              lit(one.id()).as("indicator"),
              amount(values, 2 * at).as("numerator"),
              amount(values, 2 * at + 1).as("denominator"));
      at++;
    }
    return array(pairs);
  }

  private Column amount(Dataset<Row> values, int at) {
    DataType type = values.schema().apply(side(at)).dataType();
    requireExact(type, at / 2);
    Column side = col(side(at));
    return (isWhole(type) ? number(side, type) : side).cast(Types.AMOUNT);
  }

  /** The whole numbers among the {@link #values}, null for the others. */
  public Column whole(Dataset<Row> values) {
    return array(sides(values, (column, type) -> isWhole(type) ? number(column, type) : NO_NUMBER));
  }

  /** The decimals among the {@link #values}, null for the others. */
  public Column exact(Dataset<Row> values) {
    return array(
        sides(values, (column, type) -> isWhole(type) ? NO_AMOUNT : column.cast(Types.AMOUNT)));
  }

  private Column[] sides(Dataset<Row> values, BiFunction<Column, DataType, Column> as) {
    Column[] columns = new Column[2 * definitions.size()];
    for (int at = 0; at < columns.length; at++) {
      DataType type = values.schema().apply(side(at)).dataType();
      requireExact(type, at / 2);
      columns[at] = as.apply(col(side(at)), type);
    }
    return columns;
  }

  private static String side(int at) {
    return "side_" + at;
  }

  private static Column numerator(Indicator indicator) {
    return expr(indicator.numerator());
  }

  /** A target joins its sum later; until then the record only has to be there. */
  private static Column denominator(Indicator indicator) {
    boolean isCount = indicator.denominator().equals(Indicator.RECORDS);
    return isCount || indicator.isOverTarget() ? lit(1L) : expr(indicator.denominator());
  }

  /** Of a part of a village it is not known whether the whole meets a condition. */
  private static Column counts(Indicator indicator, Definition definition, Column isWhole) {
    Column both = numerator(indicator).isNotNull().and(denominator(indicator).isNotNull());
    Column holds = col(Columns.QUARTER).isin(quarters(definition));
    Column condition = indicator.among().map(among -> both.and(expr(among))).orElse(both);
    return definition.below() == Definition.Below.RECORDS
        ? condition.and(holds).and(isWhole)
        : condition.and(holds);
  }

  private static boolean isWhole(DataType type) {
    return type instanceof BooleanType || type instanceof IntegralType;
  }

  private void requireExact(DataType type, int definition) {
    if (!isWhole(type) && !(type instanceof DecimalType)) {
      throw new MistypedException(
          new Text(
                  "指标 {0}：分子或分母的类型是 {1}；应为条件、整数或小数（decimal）",
                  "Indicator {0}: a side is of type {1}; a side is a condition, a whole number or a"
                      + " decimal")
              .with(List.copyOf(definitions.values()).get(definition).id(), type.simpleString()));
    }
  }

  private static Column number(Column value, DataType type) {
    return type instanceof BooleanType
        ? value.cast(DataTypes.IntegerType).cast(DataTypes.LongType)
        : value.cast(DataTypes.LongType);
  }
}
