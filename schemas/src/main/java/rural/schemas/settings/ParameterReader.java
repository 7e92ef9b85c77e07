package rural.schemas.settings;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import rural.schemas.contract.ContractBook;
import rural.schemas.contract.Parameter;
import rural.schemas.place.DivisionCode;
import rural.schemas.yaml.Branch;
import rural.schemas.yaml.Nearest;

/** Reads what provinces choose for the parameters that contracts declare. */
final class ParameterReader {

  private static final String DEFAULT = "default";

  private ParameterReader() {}

  /** Parameter → province code of 12 digits, or {@code default} → value. */
  static Map<String, Map<String, BigDecimal>> read(Branch root, ContractBook book) {
    Map<String, Parameter> declared = new LinkedHashMap<>();
    book.contracts().stream()
        .flatMap(contract -> contract.parameters().stream())
        .forEach(parameter -> declared.putIfAbsent(parameter.name(), parameter));
    Map<String, Map<String, BigDecimal>> values = new LinkedHashMap<>();
    root.children("parameters")
        .forEach(
            (name, at) -> {
              if (declared.containsKey(name)) {
                values.put(name, values(at, declared.get(name)));
              } else {
                at.problem(
                    "No contract has this parameter" + Nearest.hint(name, declared.keySet()));
              }
            });
    return values;
  }

  private static Map<String, BigDecimal> values(Branch at, Parameter parameter) {
    Map<String, BigDecimal> values = new LinkedHashMap<>();
    for (String key : at.keys()) {
      Optional<String> province =
          key.equals(DEFAULT)
              ? Optional.of(DEFAULT)
              : DivisionCode.parse(key).map(DivisionCode::digits);
      if (province.isEmpty()) {
        at.problem(key, "Expected 'default' or a province code such as 370000000000");
      }
      Optional<BigDecimal> value = at.number(key);
      if (value.isPresent() && !parameter.allows(value.get())) {
        at.problem(key, "Expected " + parameter.range() + ", found " + value.get());
      }
      province.ifPresent(code -> value.ifPresent(number -> values.put(code, number)));
    }
    return Map.copyOf(values);
  }
}
