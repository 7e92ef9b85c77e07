package rural.jobs.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import rural.jobs.table.RecordTable;
import rural.jobs.table.Types;
import rural.schemas.contract.Contract;
import rural.schemas.contract.Field;
import rural.schemas.contract.Indicator;
import rural.schemas.contract.Parameter;
import rural.schemas.contract.Rule;
import rural.schemas.contract.Severity;
import rural.schemas.expression.ExpressionCheck;
import rural.schemas.expression.ValueType;
import rural.schemas.expression.ValueType.Basic;
import rural.schemas.period.Quarter;

/** What a contract says of one record, as SQL that DuckDB and Spark both understand. */
record FormSql(Contract contract, Quarter quarter) {

  private static final Pattern BEYOND_THE_RECORD =
      Pattern.compile("\\b(previous|effective|attribute)\\.");

  /**
   * What a form adds up for an indicator.
   *
   * @param numerator the sum, exact; null where no record counts
   * @param records how many records count
   */
  record Sums(String indicator, String numerator, String denominator, String records) {}

  String form() {
    return contract.form();
  }

  /** Field → type, in the order of the form. */
  Map<String, String> types() {
    return contract.fields().stream()
        .collect(
            Collectors.toMap(
                Field::name,
                field -> RecordTable.type(field).sql(),
                (one, other) -> one,
                java.util.LinkedHashMap::new));
  }

  String key() {
    return String.join(", ", contract.key());
  }

  /** What a record has to meet: its key, and the hard rules that look at nothing else. */
  String holds() {
    return Stream.concat(
            contract.key().stream().map(name -> name + " is not null"),
            contract.rulesOn(quarter.end()).stream()
                .filter(rule -> rule.severity() == Severity.HARD)
                .map(Rule::check)
                .filter(check -> !BEYOND_THE_RECORD.matcher(check).find())
                .map(check -> "coalesce(" + text(check) + ", true)"))
        .collect(Collectors.joining("\n  and "));
  }

  /** All indicators but those over a target, which no record has. */
  List<Indicator> indicators() {
    return contract.indicatorsOn(quarter.end()).stream()
        .filter(one -> !one.isOverTarget())
        .toList();
  }

  /**
   * @param counted condition on which a record is among those reported
   */
  List<Sums> sums(String counted) {
    List<Sums> all = new ArrayList<>();
    for (Indicator one : indicators()) {
      String numerator = side(one.numerator());
      String denominator =
          one.denominator().equals(Indicator.RECORDS) ? "1" : side(one.denominator());
      String counts =
          numerator
              + " is not null and "
              + denominator
              + " is not null"
              + one.among().map(among -> " and (" + text(among) + ")").orElse("");
      all.add(
          new Sums(
              one.id(),
              sum(counts, numerator),
              sum(counts, denominator),
              "count(case when " + counts + " and " + counted + " then 1 end)"));
    }
    return all;
  }

  private static String sum(String counts, String side) {
    return "cast(sum(case when %s then %s end) as %s)".formatted(counts, side, Types.AMOUNT.sql());
  }

  /** A condition counts 1 or 0. */
  private String side(String expression) {
    boolean isFlag = ExpressionCheck.check(expression, names()).type() == Basic.FLAG;
    return isFlag ? "cast((" + text(expression) + ") as int)" : "(" + text(expression) + ")";
  }

  private Map<String, ValueType> names() {
    Map<String, ValueType> names = new HashMap<>();
    contract.fields().forEach(field -> names.put(field.name(), type(field)));
    names.put("quarter_start", Basic.DATE);
    names.put("quarter_end", Basic.DATE);
    names.put("quarter_days", Basic.NUMBER);
    names.put("quarter_number", Basic.NUMBER);
    return names;
  }

  private static ValueType type(Field field) {
    return switch (field.type()) {
      case COUNT, DECIMAL, YEAR -> Basic.NUMBER;
      case FLAG -> Basic.FLAG;
      case DATE -> Basic.DATE;
      case TEXT, DIVISION, QUARTER, INDICATOR, CODE -> Basic.TEXT;
    };
  }

  /** The expression with what is the same for all records written out. */
  private String text(String expression) {
    String text =
        expression
            .replaceAll("\\bquarter_days\\b", String.valueOf(quarter.days()))
            .replaceAll("\\bquarter_number\\b", String.valueOf(quarter.number()))
            .replaceAll("\\bquarter_start\\b", "date '" + quarter.start() + "'")
            .replaceAll("\\bquarter_end\\b", "date '" + quarter.end() + "'");
    for (Parameter parameter : contract.parameters()) {
      text =
          text.replaceAll(
              "\\bparameter[.]" + parameter.name() + "\\b",
              parameter.defaultValue().toPlainString());
    }
    return text;
  }
}
