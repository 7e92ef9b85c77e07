package rural.jobs.run.explain;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import rural.jobs.table.OutlierTable;
import rural.schemas.contract.Text;

/**
 * What a row of the outliers says in words.
 *
 * @param villages code → the row of a village that the line names
 */
record StandsOut(Line line, Text reason, Map<String, Line> villages) {

  static List<String> named(Line line) {
    return line.text(OutlierTable.VILLAGES)
        .map(codes -> List.of(codes.split("\\|")))
        .orElse(List.of());
  }

  Text says() {
    return line.has(OutlierTable.DENOMINATOR_BEFORE) ? shrunk() : beyondItsLimits();
  }

  private Text beyondItsLimits() {
    return new Text(
            "{0} %，预期 {1} %（{2} 至 {3}），得分 {4}：{5}",
            "{0} %, expected {1} % ({2} to {3}), score {4}: {5}")
        .with(
            line.rounded(OutlierTable.VALUE),
            line.rounded(OutlierTable.EXPECTED_VALUE),
            line.rounded(OutlierTable.LOW),
            line.rounded(OutlierTable.HIGH),
            line.rounded(OutlierTable.SCORE, 1),
            reason);
  }

  private Text shrunk() {
    return new Text(
            "{0}：两季都上报的单位分母由 {1} 变为 {2}，率 {3} %，分母不减则为 {4} %{5}",
            "{0}: from {1} to {2} among those that reported both quarters; {3} %, and {4} % had it"
                + " not fallen{5}")
        .with(
            reason,
            line.plain(OutlierTable.DENOMINATOR_BEFORE),
            line.plain(OutlierTable.DENOMINATOR),
            line.rounded(OutlierTable.VALUE),
            line.rounded(OutlierTable.EXPECTED_VALUE),
            who());
  }

  private Text who() {
    List<String> named = named(line);
    return named.isEmpty()
        ? new Text("", "")
        : new Text("；涉及：" + joined(named, "、"), "; in " + joined(named, ", "));
  }

  private String joined(List<String> named, String mark) {
    return named.stream().map(this::village).collect(Collectors.joining(mark));
  }

  private String village(String code) {
    Line one = villages.get(code);
    return one == null
        ? code
        : "%s %s→%s"
            .formatted(
                one.text(OutlierTable.DIVISION_NAME).orElse(code),
                one.plain(OutlierTable.DENOMINATOR_BEFORE),
                one.plain(OutlierTable.DENOMINATOR));
  }
}
