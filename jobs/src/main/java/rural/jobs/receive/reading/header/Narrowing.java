package rural.jobs.receive.reading.header;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import rural.schemas.period.Quarter;

/**
 * Group titles that make something else of the titles below them: 卫生厕所户数 below 其中：脱贫户, 去年 or 计划 is
 * not what the form asks for. A bare 其中 only lists parts.
 */
final class Narrowing {

  private static final Pattern PART = Pattern.compile("其中:.+");
  private static final Pattern YEAR = Pattern.compile(".*?((?:19|20)\\d{2})年?.*");
  private static final List<String> WORDS =
      List.of(
          "计划", "规划", "目标", "任务", "预计", "预测", "去年", "上年", "上季", "上期", "上月", "前期", "同期", "往年", "历年",
          "基期", "增减", "增长", "增幅", "较上", "同比", "环比", "占比", "比重", "比例", "平均", "抽查", "核查", "脱贫", "贫困",
          "低保", "五保", "监测户", "边缘", "示范");

  private Narrowing() {}

  /**
   * Whether a group's title narrows.
   *
   * @param quarter what the head says; a group of another year is not of this report
   */
  static boolean is(Title group, Optional<Quarter> quarter) {
    String text = group.whole();
    if (PART.matcher(text).matches() || WORDS.stream().anyMatch(text::contains)) {
      return true;
    }
    var year = YEAR.matcher(text);
    return quarter.isPresent()
        && year.matches()
        && Integer.parseInt(year.group(1)) != quarter.get().year();
  }
}
