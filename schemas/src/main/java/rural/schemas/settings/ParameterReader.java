package rural.schemas.settings;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import rural.schemas.contract.ContractBook;
import rural.schemas.contract.Parameter;
import rural.schemas.contract.Text;
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
                    new Text("没有报表定义这个参数{0}", "No contract has this parameter{0}")
                        .with(Nearest.hints(name, declared.keySet())));
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
        at.problem(
            key,
            new Text(
                "应为 'default' 或省代码，例如 370000000000",
                "Expected 'default' or a province code such as 370000000000"));
      }
      Optional<BigDecimal> value = at.number(key);
      if (value.isPresent() && !parameter.allows(value.get())) {
        at.problem(
            key,
            new Text("应为{0}，现为 {1}", "Expected {0}, found {1}")
                .with(parameter.range(), value.get()));
      }
      province.ifPresent(code -> value.ifPresent(number -> values.put(code, number)));
    }
    return Map.copyOf(values);
  }
}
