package rural.jobs.run.explain;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import rural.jobs.table.Printed;
import rural.jobs.table.RateTable;
import rural.schemas.contract.Indicator;
import rural.schemas.contract.Text;
import rural.schemas.settings.Settings;

/** The figure itself: value, bounds, completeness, comparison, plan and light. */
record Figure(Settings settings, Line rate, Indicator definition) {

  private static final Map<String, Text> LIGHTS =
      Map.of(
          "green", new Text("绿灯", "green"),
          "yellow", new Text("黄灯", "yellow"),
          "red", new Text("红灯", "red"));

  void on(Screen screen) {
    value(screen.section("数值", "Value"));
    plan(screen.section("计划与亮灯", "Plan and light"));
  }

  private void value(Screen.Section section) {
    section.line(
        "率",
        "rate",
        new Text("{0} %（{1} ÷ {2}，口径：{3}{4}）", "{0} % ({1} / {2}; caliber {3}{4})")
            .with(
                printed(),
                rate.plain(RateTable.NUMERATOR),
                rate.plain(RateTable.DENOMINATOR),
                rate.text(RateTable.CALIBER).orElse(""),
                isProvisional() ? new Text("；暂定", "; provisional") : new Text("", "")));
    section.line("定义", "definition", new Text(definition.source(), definition.source()));
    section.line("上下限", "bounds", bounds());
    section.line("报送", "completeness", completeness());
    section.line(
        "比较",
        "comparison",
        new Text("环比 {0}，同比 {1}", "{0} on the quarter before, {1} on the year before")
            .with(change(RateTable.QOQ_PP), change(RateTable.YOY_PP)));
    section.line("位次", "rank", rank());
  }

  private Text change(String column) {
    return rate.has(column)
        ? new Text("{0} 点", "{0} points").with(rate.rounded(column))
        : new Text("无可比数", "nothing to compare with");
  }

  private String printed() {
    return Printed.of(
        rate.number(RateTable.NUMERATOR).orElse(null),
        rate.number(RateTable.DENOMINATOR).orElse(null),
        definition.decimals());
  }

  private boolean isProvisional() {
    return rate.text(RateTable.PROVISIONAL).filter("true"::equals).isPresent();
  }

  private Text bounds() {
    Optional<BigDecimal> low = rate.number(RateTable.LOW);
    Optional<BigDecimal> high = rate.number(RateTable.HIGH);
    if (!rate.has(RateTable.EXPECTED)) {
      return new Text("不适用：没有应报单位", "none: nothing is expected of anybody");
    }
    if (low.isEmpty()) {
      return new Text(
          "无法给出：有未报单位既无往期数据、附近也无单位上报",
          "not known: a unit without a report has neither an earlier size nor neighbours that"
              + " reported");
    }
    if (high.isEmpty()) {
      return new Text(
              "不低于 {0} %；未报单位完成多少没有上限",
              "at least {0} %; what was done and not reported has no upper end")
          .with(rate.rounded(RateTable.LOW));
    }
    return low.equals(high)
        ? new Text("{0} %，即数值本身：没有缺报的分量", "{0} %, the value itself: nothing of weight is missing")
            .with(rate.rounded(RateTable.LOW))
        : new Text(
                "{0} % 至 {1} %（未报单位全为 0 % 或全为 100 % 时）",
                "{0} % to {1} % (the units without a report all at 0 % or all at 100 %)")
            .with(rate.rounded(RateTable.LOW), rate.rounded(RateTable.HIGH));
  }

  private Text completeness() {
    return rate.number(RateTable.EXPECTED)
        .map(
            expected ->
                new Text("应报 {0}，已报 {1}（{2} %）", "{1} of {0} reported ({2} %)")
                    .with(
                        rate.plain(RateTable.EXPECTED),
                        rate.plain(RateTable.REPORTED),
                        Printed.of(rate.number(RateTable.REPORTED).orElseThrow(), expected, 2)))
        .orElse(new Text("没有应报单位", "nothing is expected"));
  }

  private Text rank() {
    if (!rate.has(RateTable.RANK_IN_LEVEL)) {
      return new Text("未排名：没有数值，或上报不足 {0} %", "not ranked: no value, or fewer than {0} % reported")
          .with(Printed.plain(settings.ranking().minimumCompleteness()));
    }
    return new Text("同上级第 {0}，同级第 {1}", "{0} among its siblings, {1} among its level")
        .with(rate.plain(RateTable.RANK_IN_PARENT), rate.plain(RateTable.RANK_IN_LEVEL));
  }

  private void plan(Screen.Section section) {
    if (!rate.has(RateTable.TARGET)) {
      section.line("亮灯", "light", new Text("没有年度目标，所以不亮灯", "none: there is no target"));
      return;
    }
    section.line(
        "目标",
        "target",
        new Text("{0}{1}", "{0}{1}")
            .with(rate.plain(RateTable.TARGET), definition.isOverTarget() ? "" : " %"));
    Optional<BigDecimal> gap = rate.number(RateTable.GAP_PP);
    if (gap.isEmpty()) {
      section.line("亮灯", "light", new Text("没有数值，所以不亮灯", "none: there is no value"));
      return;
    }
    BigDecimal due = rate.number(RateTable.VALUE).orElseThrow().subtract(gap.get());
    section.line(
        "应达",
        "due by now",
        new Text("{0} %，相差 {1} 点", "{0} %, which is {1} points")
            .with(
                Printed.points(due, definition.decimals()),
                (gap.get().signum() > 0 ? "+" : "") + rate.rounded(RateTable.GAP_PP)));
    section.line("亮灯", "light", light(gap.get()));
  }

  private Text light(BigDecimal gap) {
    String code = rate.text(RateTable.LIGHT).orElse("");
    String from = Printed.plain(settings.lights().yellowFrom());
    String above = Printed.plain(settings.lights().redAbove());
    Text rule =
        switch (code) {
          case "green" -> new Text("落后不到 {0} 点为绿", "less than {0} behind is green");
          case "yellow" -> new Text("落后 {0} 至 {1} 点为黄", "{0} to {1} behind is yellow");
          default -> new Text("落后超过 {1} 点为红", "more than {1} behind is red");
        };
    Text place =
        gap.signum() < 0
            ? new Text("落后计划 {0} 点", "{0} points behind the plan")
            : new Text("超出计划 {0} 点", "{0} points ahead of the plan");
    return new Text("{0}：{1}，{2}", "{0}: {1}; {2}")
        .with(
            LIGHTS.getOrDefault(code, new Text(code, code)),
            place.with(Printed.points(gap.abs(), definition.decimals())),
            rule.with(from, above));
  }
}
