package rural.jobs.run.explain;

import java.util.Map;
import java.util.TreeMap;
import rural.schemas.contract.Text;

/** What the flags of a rate mean. */
public final class FlagWords {

  private static final Map<String, Text> WORDS =
      Map.of(
          "break_qoq",
              new Text(
                  "分母（或分子）与上季度相差过大，多为单位或漏报所致，不作环比，请核实",
                  "A side is out of all proportion to the quarter before, as another unit makes it;"
                      + " no difference until that is verified"),
          "break_yoy",
              new Text(
                  "分母与上年同期相差过大，多为单位或漏报所致，不作同比，请核实",
                  "The denominator is out of all proportion to that of last year; no difference"
                      + " until that is verified"),
          "over_100", new Text("数值超过100%，照实保留", "The value is above 100 %; it is kept"),
          "incomplete",
              new Text("上报单位不足，不参加排名", "Too few of the expected units reported; it is not ranked"),
          "series_break",
              new Text(
                  "与上季度或上年同期口径不同，不可相减", "An earlier value was counted otherwise; no difference"),
          "denominator_shrink",
              new Text(
                  "两季都上报的村中有分母减少而率上升的，见“异常”",
                  "Of those that reported both quarters, some rose while their denominator fell;"
                      + " see the outliers"),
          "merged", new Text("含合并村，已合并计算", "Villages that merged were taken together"),
          "part_missing",
              new Text(
                  "合并村有部分未报：已报部分计入合计，该村不算已报",
                  "A part of a merged village has not reported: the others count in the sums, the"
                      + " village not as reported"),
          "household_incomplete",
              new Text(
                  "有作物没有农户抽样，农户部分缺估计",
                  "A crop has no sampled household, hence no estimate of them"),
          "production_incomplete",
              new Text("有产量、面积或系数缺失，该行不计", "A production row lacks yield, area or coefficients"));

  /** Of the straw balance. */
  private static final Map<String, Text> STRAW =
      Map.of(
          "use_without_production",
              new Text(
                  "有作物报了市场主体利用量、没有产生量，该作物不计入任何指标",
                  "Enterprises used straw of a crop without production: it is in no figure"),
          "own_coefficients",
              new Text(
                  "有产生量用自报的草谷比或可收集系数，与系数表不同",
                  "Some production brought other coefficients than those of form 农环02"));

  private FlagWords() {}

  /** Every flag with a meaning of its own. */
  public static Map<String, Text> all() {
    Map<String, Text> all = new TreeMap<>(WORDS);
    all.putAll(STRAW);
    return all;
  }

  static Text of(String flag) {
    return all()
        .getOrDefault(
            flag,
            new Text("表内规则提示，见 schemas/contracts", "A rule of the form; see schemas/contracts"));
  }
}
