package rural.jobs.run.explain;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import rural.jobs.run.PublishedStatistics;
import rural.jobs.run.SealedRelease;
import rural.jobs.table.OutlierTable;
import rural.jobs.table.RateTable;
import rural.schemas.contract.Indicator;
import rural.schemas.contract.Text;

/** What the statistics of the release say of the figure; a table that is not there says nothing. */
record Findings(SealedRelease sealed, String division, Indicator definition) {

  private static final String REASON = "reason";

  void on(Screen screen) throws IOException {
    for (Line one : lines("trends", true)) {
      trend(one, screen.section("趋势与预测", "Trend and forecast"));
    }
    Screen.Section outliers = screen.section("异常", "Outliers");
    for (Line one : lines("outliers", true)) {
      outlier(one, outliers);
    }
    for (Line one : lines("spot_checks", true)) {
      spotCheck(one, screen.section("抽查核实", "Spot checks"));
    }
    for (Line one : lines("standings", true)) {
      standing(one, screen.section("位次有多可靠", "How sure the rank is"));
    }
    if (definition.id().startsWith("straw.")) {
      for (Line one : lines("straw_samples", false)) {
        strawSample(one, screen.section("农户抽样", "Sampled households"));
      }
    }
    if (definition.form().equals("issue")) {
      for (Line one : lines("problems", false)) {
        problems(one, screen.section("问题台账", "Ledger of issues"));
      }
    }
    Screen.Section composite = screen.section("环境整治综合指数", "Composite index");
    for (Line one : lines("composite", false)) {
      composite(one, composite);
    }
  }

  private List<Line> lines(String statistic, boolean byIndicator) throws IOException {
    return lines(statistic, byIndicator, division);
  }

  private List<Line> lines(String statistic, boolean byIndicator, String code) throws IOException {
    return sealed
        .statistic(
            statistic,
            line ->
                line.getField(RateTable.DIVISION_CODE).equals(code)
                    && (!byIndicator || line.getField(RateTable.INDICATOR).equals(definition.id())))
        .orElse(List.of())
        .stream()
        .map(cells -> new Line(cells, definition.decimals()))
        .toList();
  }

  private static Text why(String statistic, Line line, String column) {
    return line.text(column)
        .map(code -> PublishedStatistics.word(statistic, code))
        .orElse(new Text("", ""));
  }

  private static void trend(Line line, Screen.Section section) {
    section.line(
        "趋势",
        "trend",
        line.has("slope")
            ? new Text(
                    "每季 {0} 点（95 % 区间 {1} 至 {2}），Mann–Kendall p {3}，{4} 起 {5} 个季度",
                    "{0} points a quarter (95 %: {1} to {2}), Mann-Kendall p {3}, {5} quarters"
                        + " since {4}")
                .with(
                    line.rounded("slope"),
                    line.rounded("slope_low"),
                    line.rounded("slope_high"),
                    line.probability("p"),
                    line.text("since").orElse(""),
                    line.plain("quarters"))
            : why("trends", line, REASON));
    if (line.has("forecast")) {
      section.line(
          "年末",
          "year end",
          new Text("预计 {0} %（95 % 预测区间 {1} 至 {2}）", "{0} % expected (95 %: {1} to {2})")
              .with(
                  line.rounded("forecast"),
                  line.rounded("forecast_low"),
                  line.rounded("forecast_high")));
    }
    if (line.has("forecast_reason")) {
      section.line("预测", "forecast", why("trends", line, "forecast_reason"));
    }
    if (line.has("probability")) {
      section.line(
          "完成年度目标",
          "the year's target",
          new Text("目标 {0} %，可能性 {1}", "{0} %, reached with probability {1}")
              .with(line.rounded("goal"), line.percent("probability")));
    }
    if (line.has("reached_in")) {
      section.line(
          "按目前进度",
          "at the present pace",
          new Text("{0} 达到", "reached in {0}").with(line.text("reached_in").orElseThrow()));
    } else if (line.has("reached_reason")) {
      section.line("按目前进度", "at the present pace", why("trends", line, "reached_reason"));
    }
  }

  private void outlier(Line line, Screen.Section section) throws IOException {
    List<String> named = StandsOut.named(line);
    Map<String, Line> villages = new HashMap<>();
    sealed
        .statistic(
            "outliers",
            cells ->
                named.contains(cells.getField(RateTable.DIVISION_CODE))
                    && cells.getField(RateTable.INDICATOR).equals(definition.id())
                    && line.text(OutlierTable.METHOD).equals(cells.findField(OutlierTable.METHOD)))
        .orElse(List.of())
        .forEach(
            cells ->
                villages.put(
                    cells.getField(RateTable.DIVISION_CODE),
                    new Line(cells, definition.decimals())));
    section.line(
        why("outliers", line, OutlierTable.METHOD),
        new StandsOut(line, why("outliers", line, REASON), villages).says());
  }

  private static void spotCheck(Line line, Screen.Section section) {
    section.line(
        "核实",
        "verified",
        new Text("抽查 {0} 个村：上报 {1} %，核实 {2} %", "{0} villages checked: {1} % claimed, {2} % found")
            .with(
                line.plain("checked"),
                line.rounded("reported_rate"),
                line.rounded("verified_rate")));
    if (line.has("ratio_rate")) {
      section.line(
          "校正后的率",
          "corrected rate",
          new Text(
                  "比率估计 {0} %（{1} 至 {2}），差值估计 {3} %（{4} 至 {5}）{6}",
                  "{0} % ({1} to {2}) by ratio, {3} % ({4} to {5}) by difference{6}")
              .with(
                  line.rounded("ratio_rate"),
                  line.rounded("ratio_low"),
                  line.rounded("ratio_high"),
                  line.rounded("difference_rate"),
                  line.rounded("difference_low"),
                  line.rounded("difference_high"),
                  isFalse(line, "reliable")
                      ? new Text("；样本小，仅供参考", "; a small sample, read with care")
                      : new Text("", "")));
    }
    if (line.has("verdict")) {
      section.line("结论", "verdict", why("spot_checks", line, "verdict"));
    }
    if (line.has(REASON)) {
      section.line("没有估计", "no estimate", why("spot_checks", line, REASON));
    }
  }

  private void standing(Line line, Screen.Section section) throws IOException {
    if (line.has("rank")) {
      section.line(
          "位次",
          "rank",
          new Text(
                  "{1} 个中第 {0}，比上季度进 {2} 位",
                  "{0} of {1}, {2} places gained since the quarter before")
              .with(line.plain("rank"), line.plain("ranked"), line.plain("rank_gain")));
    }
    if (line.has("rank_low")) {
      section.line(
          "95 % 区间",
          "95 % interval",
          new Text(
                  "第 {0} 至第 {1}；若同一单位所报完全相关，第 {2} 至第 {3}",
                  "{0} to {1}; {2} to {3} if all of a reporting unit speak with one voice")
              .with(
                  line.plain("rank_low"),
                  line.plain("rank_high"),
                  line.plain("rank_low_clustered"),
                  line.plain("rank_high_clustered")));
    }
    if (line.has("ahead_of_next")) {
      section.line(
          "领先下一位",
          "ahead of the next",
          new Text("{0}，可能性 {1}", "{0}, with probability {1}")
              .with(nextName(line), line.percent("ahead_of_next")));
    }
    if (line.has(REASON)) {
      section.line("没有区间", "no interval", why("standings", line, REASON));
    }
  }

  private String nextName(Line line) throws IOException {
    String code = line.text("next_code").orElse("");
    return lines("standings", true, code).stream()
        .flatMap(one -> one.text(RateTable.DIVISION_NAME).stream())
        .findFirst()
        .orElse(code);
  }

  private static void strawSample(Line line, Screen.Section section) {
    section.line(
        new Text(line.text("crop").orElse(""), line.text("crop").orElse("")),
        new Text(
                "农户利用 {0} 吨（95 %：{1} 至 {2}），相对标准误 {3} %，设计效应 {4}，{5} 户、{6} 村{7}",
                "{0} t used by households (95 %: {1} to {2}), relative error {3} %, design effect"
                    + " {4}, {5} households in {6} villages{7}")
            .with(
                line.rounded("estimate"),
                line.rounded("low"),
                line.rounded("high"),
                line.rounded("relative_error", 1),
                line.rounded("design_effect", 2),
                line.plain("households"),
                line.plain("villages"),
                line.has(REASON)
                    ? new Text("；{0}{1}", "; {0}{1}")
                        .with(why("straw_samples", line, REASON), crops(line))
                    : new Text("", "")));
  }

  /** The crops that the reason is about. */
  private static String crops(Line line) {
    String crops =
        Stream.of("one_village_crops", "unsampled_crops")
            .flatMap(column -> line.text(column).stream())
            .collect(Collectors.joining(" "));
    return crops.isEmpty() ? "" : " [" + crops + "]";
  }

  private static void problems(Line line, Screen.Section section) {
    if (line.text("breakdown").filter("total"::equals).isPresent()) {
      section.line(
          "问题",
          "issues",
          new Text(
                  "{0} 个，已完成 {1}，到期 {2}，按期 {3}，逾期完成 {4}，逾期未完成 {5}，反弹 {6}",
                  "{0}, of which {1} closed; {2} due: {3} on time, {4} late, {5} overdue;"
                      + " {6} open again")
              .with(
                  line.plain("issues"),
                  line.plain("closed"),
                  line.plain("due"),
                  line.plain("on_time"),
                  line.plain("late"),
                  line.plain("overdue"),
                  line.plain("reopened")));
    }
  }

  private static void composite(Line line, Screen.Section section) {
    Text scope =
        Optional.of("parent").equals(line.text("scope"))
            ? new Text("同上级", "among its siblings")
            : new Text("同级", "among its level");
    section.line(
        scope,
        line.has("index_entropy")
            ? new Text(
                    "熵权 {0}（第 {1}），等权 {2}（第 {3}），权重变动时第 {4} 至第 {5}",
                    "entropy weights {0} (rank {1}), equal weights {2} (rank {3}); rank {4} to {5}"
                        + " over all weights")
                .with(
                    line.rounded("index_entropy", 1),
                    line.plain("rank_entropy"),
                    line.rounded("index_equal", 1),
                    line.plain("rank_equal"),
                    line.plain("rank_best"),
                    line.plain("rank_worst"))
            : why("composite", line, REASON));
  }

  private static boolean isFalse(Line line, String column) {
    return line.text(column).filter("false"::equals).isPresent();
  }
}
