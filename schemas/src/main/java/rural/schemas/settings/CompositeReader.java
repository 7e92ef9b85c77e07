package rural.schemas.settings;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import rural.schemas.contract.Contract;
import rural.schemas.contract.ContractBook;
import rural.schemas.contract.Indicator;
import rural.schemas.contract.Text;
import rural.schemas.yaml.Branch;
import rural.schemas.yaml.Nearest;

/** Reads which indicator stands for each field of work in the composite index. */
final class CompositeReader {

  private CompositeReader() {}

  /** What the file does not say keeps its default. */
  static Settings.Composite read(Branch at, ContractBook book) {
    Map<String, String> indicators = new LinkedHashMap<>(Settings.DEFAULT.composite().indicators());
    at.allowing(List.copyOf(indicators.keySet()));
    Set<String> known = new TreeSet<>();
    for (Contract contract : book.contracts()) {
      contract.indicators().stream().map(Indicator::id).forEach(known::add);
    }
    for (String field : List.copyOf(indicators.keySet())) {
      at.optionalText(field)
          .ifPresent(
              id -> {
                if (!known.contains(id)) {
                  at.problem(
                      field,
                      new Text("没有这个指标：“{0}”{1}", "No contract has the indicator '{0}'{1}")
                          .with(id, Nearest.hints(id, known)));
                }
                indicators.put(field, id);
              });
    }
    return new Settings.Composite(indicators);
  }
}
