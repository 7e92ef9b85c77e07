package rural.jobs.receive.check;

import static org.apache.spark.sql.functions.add_months;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.date_add;
import static org.apache.spark.sql.functions.datediff;
import static org.apache.spark.sql.functions.element_at;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.make_date;
import static org.apache.spark.sql.functions.map;
import static org.apache.spark.sql.functions.struct;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import rural.jobs.registry.Coefficients;
import rural.jobs.registry.Places;
import rural.jobs.table.Types;
import rural.schemas.contract.CodeList;
import rural.schemas.contract.Contract;
import rural.schemas.contract.ContractBook;
import rural.schemas.contract.Field;
import rural.schemas.contract.Parameter;
import rural.schemas.settings.Settings;

/**
 * What a rule may name besides the fields of its row: the quarter's days, {@code previous}, {@code
 * parameter}, {@code attribute} and {@code effective}.
 */
public final class RuleContext {

  /** Those fields of the quarter before that rules name, where any does. */
  public static final String PREVIOUS = "previous";

  /** What somebody stood for in the row of the same key that is in force, where anybody did. */
  static final String EXPLAINED = "explained_values";

  private final Contract contract;
  private final ContractBook book;
  private final Settings settings;

  RuleContext(Contract contract, ContractBook book, Settings settings) {
    this.contract = contract;
    this.book = book;
    this.settings = settings;
  }

  /** Rows with their quarter's days and, of the quarter before, the values that are compared. */
  static Dataset<Row> compared(Contract contract, Dataset<Row> rows, Dataset<Row> recordsInForce) {
    RuleContext alone = new RuleContext(contract, null, null);
    return alone.withPrevious(rows.withColumns(new TreeMap<>(quarter())), recordsInForce);
  }

  boolean needsPrevious() {
    return names(PREVIOUS + ".") || !Magnitude.fields(contract).isEmpty();
  }

  boolean needsCoefficients() {
    return contract.fields().stream().anyMatch(field -> field.fallsBackTo().isPresent());
  }

  Dataset<Row> add(Dataset<Row> rows, Dataset<Row> recordsInForce, Coefficients coefficients) {
    Map<String, Column> added = new TreeMap<>();
    if (contract.isQuarterly()) {
      added.putAll(quarter());
    }
    attributes().ifPresent(lists -> added.put("attribute", lists));
    parameters().ifPresent(values -> added.put("parameter", values));
    Dataset<Row> known = added.isEmpty() ? rows : rows.withColumns(added);
    if (needsPrevious()) {
      known = withPrevious(known, recordsInForce);
    }
    return needsCoefficients() ? coefficients.effective(known, province()) : known;
  }

  private static Map<String, Column> quarter() {
    Column year = col(Contract.QUARTER).substr(1, 4).cast("int");
    Column number = col(Contract.QUARTER).substr(6, 1).cast("int");
    Column start = make_date(year, number.multiply(3).minus(2), lit(1));
    Column end = date_add(add_months(start, 3), -1);
    Column days = datediff(end, start).plus(1).cast(DataTypes.createDecimalType(3, 0));
    return Map.of(
        "quarter_number", number,
        "quarter_start", start,
        "quarter_end", end,
        "quarter_days", days);
  }

  private Optional<Column> attributes() {
    if (!names("attribute.")) {
      return Optional.empty();
    }
    Column[] lists =
        contract.fields().stream()
            .flatMap(field -> attributes(field).stream())
            .toArray(Column[]::new);
    return Optional.of(struct(lists));
  }

  private Optional<Column> attributes(Field field) {
    Optional<CodeList> codes = field.codeList().flatMap(book::codeList);
    List<String> names =
        codes.stream()
            .flatMap(list -> list.codes().stream())
            .flatMap(code -> code.attributes().keySet().stream())
            .distinct()
            .sorted()
            .toList();
    if (names.isEmpty()) {
      return Optional.empty();
    }
    Column[] columns =
        names.stream()
            .map(name -> lookUp(valuesOf(codes.orElseThrow(), name), col(field.name())).as(name))
            .toArray(Column[]::new);
    return Optional.of(struct(columns).as(field.name()));
  }

  private static Map<String, BigDecimal> valuesOf(CodeList list, String attribute) {
    Map<String, BigDecimal> values = new java.util.TreeMap<>();
    list.codes().stream()
        .filter(code -> code.attributes().containsKey(attribute))
        .forEach(code -> values.put(code.code(), code.attributes().get(attribute)));
    return values;
  }

  private Optional<Column> parameters() {
    if (contract.parameters().isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        struct(contract.parameters().stream().map(one -> parameter(one)).toArray(Column[]::new)));
  }

  private Column parameter(Parameter parameter) {
    Map<String, BigDecimal> chosen = settings.parameters().getOrDefault(parameter.name(), Map.of());
    Column usual =
        lit(chosen.getOrDefault("default", parameter.defaultValue())).cast(Types.REPORTED);
    Map<String, BigDecimal> byProvince = new java.util.TreeMap<>(chosen);
    byProvince.remove("default");
    return byProvince.isEmpty()
        ? usual.as(parameter.name())
        : coalesce(lookUp(byProvince, province()), usual).as(parameter.name());
  }

  /**
   * @param explained rows in force of the same quarters whose values somebody stands for
   */
  Dataset<Row> withExplained(Dataset<Row> rows, Dataset<Row> explained) {
    Column[] values =
        Magnitude.fields(contract).stream().map(field -> col(field.name())).toArray(Column[]::new);
    Column[] columns =
        Stream.concat(
                Stream.of(struct(values).as(EXPLAINED)),
                contract.key().stream().map(name -> col(name).as("explained_" + name)))
            .toArray(Column[]::new);
    Column same =
        contract.key().stream()
            .map(name -> col(name).equalTo(col("explained_" + name)))
            .reduce(Column::and)
            .orElseThrow();
    String[] added =
        contract.key().stream().map(name -> "explained_" + name).toArray(String[]::new);
    return rows.join(explained.select(columns), same, "left").drop(added);
  }

  /** The record in force of the quarter before under the same key; null where there is none. */
  private Dataset<Row> withPrevious(Dataset<Row> rows, Dataset<Row> recordsInForce) {
    List<String> key =
        contract.key().stream().filter(name -> !name.equals(Contract.QUARTER)).toList();
    List<Field> compared = Magnitude.fields(contract);
    Column year = col(Contract.QUARTER).substr(1, 4).cast("int");
    Column number = col(Contract.QUARTER).substr(6, 1).cast("int");
    Column next =
        org.apache
            .spark
            .sql
            .functions
            .when(
                number.equalTo(4),
                org.apache.spark.sql.functions.concat(year.plus(1).cast("string"), lit("Q1")))
            .otherwise(
                org.apache.spark.sql.functions.concat(
                    year.cast("string"), lit("Q"), number.plus(1).cast("string")));
    Column[] fields =
        contract.fields().stream()
            .filter(field -> compared.contains(field) || names(PREVIOUS + "." + field.name()))
            .map(Field::name)
            .map(name -> col(name))
            .toArray(Column[]::new);
    Column[] columns =
        Stream.concat(
                Stream.of(next.as("previous_of"), struct(fields).as(PREVIOUS)),
                key.stream().map(name -> col(name).as("previous_" + name)))
            .toArray(Column[]::new);
    Column same =
        key.stream()
            .map(name -> col(name).equalTo(col("previous_" + name)))
            .reduce(col(Contract.QUARTER).equalTo(col("previous_of")), Column::and);
    Dataset<Row> joined = rows.join(recordsInForce.select(columns), same, "left");
    List<String> added = new ArrayList<>(List.of("previous_of"));
    key.forEach(name -> added.add("previous_" + name));
    return joined.drop(added.toArray(String[]::new));
  }

  private static Column province() {
    return col(PlaceCheck.PLACE + "." + Places.PROVINCE_CODE);
  }

  private static Column lookUp(Map<String, BigDecimal> values, Column key) {
    Column[] entries =
        values.entrySet().stream()
            .flatMap(
                entry -> Stream.of(lit(entry.getKey()), lit(entry.getValue()).cast(Types.REPORTED)))
            .toArray(Column[]::new);
    return element_at(map(entries), key);
  }

  private boolean names(String prefix) {
    return contract.rules().stream().anyMatch(rule -> rule.check().contains(prefix));
  }
}
