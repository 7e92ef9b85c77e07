package rural.schemas.contract;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import rural.schemas.yaml.Branch;

/** Reads the files that contracts refer to: code lists and units. */
final class CodesReader {

  static final List<String> LIST_KEYS = List.of("codes", "title", "source", "values");
  static final List<String> CODE_KEYS = List.of("title", "also", "attributes");
  static final List<String> UNITS_KEYS = List.of("units");
  static final List<String> UNIT_KEYS = List.of("title", "converts_from");

  private CodesReader() {}

  static Drafts.Codes codes(ContractFile file, Branch root) {
    root.allowing(LIST_KEYS);
    List<CodeList.Code> codes = new ArrayList<>();
    root.children("values").forEach((code, at) -> codes.add(code(code, at)));
    if (codes.isEmpty()) {
      root.problem(
          "values", new Text("缺少；应列出各代码及其名称", "Missing; expected the codes, each with a title"));
    }
    if (codes.stream().anyMatch(code -> !code.attributes().isEmpty())) {
      root.text("source");
    }
    return new Drafts.Codes(
        file, root, new CodeList(root.text("codes"), Titles.read(root, "title"), codes));
  }

  static Drafts.UnitTable units(ContractFile file, Branch root) {
    root.allowing(UNITS_KEYS);
    List<Units.Unit> units = new ArrayList<>();
    root.children("units").forEach((id, at) -> units.add(unit(id, at)));
    return new Drafts.UnitTable(file, root, new Units(units));
  }

  private static CodeList.Code code(String code, Branch at) {
    at.allowing(CODE_KEYS);
    return new CodeList.Code(
        code, Titles.read(at, "title"), at.texts("also"), numbers(at, "attributes"));
  }

  private static Units.Unit unit(String id, Branch at) {
    at.allowing(UNIT_KEYS);
    Map<String, BigDecimal> factors = numbers(at, "converts_from");
    factors.forEach(
        (spelling, factor) -> {
          if (factor.signum() <= 0) {
            at.problem(
                "converts_from",
                new Text("{0}：换算系数应大于 0，现为 {1}", "{0}: expected a factor above 0, found {1}")
                    .with(spelling, factor));
          }
        });
    return new Units.Unit(id, Titles.read(at, "title"), factors);
  }

  private static Map<String, BigDecimal> numbers(Branch at, String key) {
    Map<String, BigDecimal> numbers = new LinkedHashMap<>();
    at.child(key)
        .ifPresent(
            child ->
                child
                    .keys()
                    .forEach(
                        name -> child.number(name).ifPresent(number -> numbers.put(name, number))));
    return numbers;
  }
}
