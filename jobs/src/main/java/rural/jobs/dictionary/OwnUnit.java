package rural.jobs.dictionary;

import java.util.Map;
import java.util.Optional;
import rural.schemas.contract.Text;

/** Units of figures that no form reports. */
final class OwnUnit {

  private static final Map<String, Text> ALL =
      Map.of(
          "percent", new Text("%", "%"),
          "percentage_point", new Text("百分点", "percentage points"),
          "point", new Text("分", "points"),
          "of_indicator", new Text("随指标", "that of the indicator"),
          "unit", new Text("填报单位", "reporting units"),
          "quarter", new Text("季度", "quarters"),
          "village", new Text("村", "villages"),
          "county", new Text("县", "counties"),
          "row", new Text("行", "rows"));

  private OwnUnit() {}

  static Optional<Text> of(String id) {
    return Optional.ofNullable(ALL.get(id));
  }
}
