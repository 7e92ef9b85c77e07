package rural.schemas.contract;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import rural.schemas.expression.ValueType;
import rural.schemas.expression.ValueType.Basic;

/** The names that the expressions of a form may use. */
final class Scopes {

  /** Given with every record of a quarterly form; no field may bear these names. */
  static final List<String> BUILT_IN =
      List.of("quarter_start", "quarter_end", "quarter_days", "quarter_number");

  private final Contract contract;
  private final Function<String, Optional<CodeList>> codes;

  Scopes(Contract contract, Function<String, Optional<CodeList>> codes) {
    this.contract = contract;
    this.codes = codes;
  }

  Map<String, ValueType> ofRules() {
    Map<String, ValueType> names = new LinkedHashMap<>(ofIndicators());
    if (contract.isQuarterly()) {
      fields().forEach((name, type) -> names.put("previous." + name, type));
    }
    names.putAll(parameters());
    for (Field field : contract.fields()) {
      attributes(field).forEach(name -> names.put(name, Basic.NUMBER));
      if (field.fallsBackTo().isPresent()) {
        names.put("effective." + field.name(), type(field));
      }
    }
    return names;
  }

  Map<String, ValueType> ofIndicators() {
    Map<String, ValueType> names = fields();
    if (contract.isQuarterly()) {
      names.put("quarter_start", Basic.DATE);
      names.put("quarter_end", Basic.DATE);
      names.put("quarter_days", Basic.NUMBER);
      names.put("quarter_number", Basic.NUMBER);
    }
    return names;
  }

  Map<String, ValueType> ofMerges() {
    Map<String, ValueType> names = fields();
    names.putAll(parameters());
    return names;
  }

  ValueType type(Field field) {
    return switch (field.type()) {
      case COUNT, DECIMAL, YEAR -> Basic.NUMBER;
      case FLAG -> Basic.FLAG;
      case DATE -> Basic.DATE;
      case TEXT, DIVISION, QUARTER, INDICATOR -> Basic.TEXT;
      case CODE ->
          list(field)
              .<ValueType>map(
                  found ->
                      new ValueType.Code(found.codes().stream().map(CodeList.Code::code).toList()))
              .orElse(Basic.TEXT);
    };
  }

  private Map<String, ValueType> fields() {
    Map<String, ValueType> names = new LinkedHashMap<>();
    contract.fields().forEach(field -> names.put(field.name(), type(field)));
    return names;
  }

  private Map<String, ValueType> parameters() {
    Map<String, ValueType> names = new LinkedHashMap<>();
    contract
        .parameters()
        .forEach(parameter -> names.put("parameter." + parameter.name(), Basic.NUMBER));
    return names;
  }

  private List<String> attributes(Field field) {
    return list(field).stream()
        .flatMap(list -> list.codes().stream())
        .flatMap(code -> code.attributes().keySet().stream())
        .distinct()
        .map(attribute -> "attribute." + field.name() + "." + attribute)
        .toList();
  }

  private Optional<CodeList> list(Field field) {
    return field.codeList().flatMap(codes);
  }
}
