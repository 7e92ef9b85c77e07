package rural.jobs.dictionary;

import java.util.List;
import rural.schemas.contract.Text;

/**
 * The concepts of SDMX that have a place in {@code published.rates}, by the identifiers of the
 * cross-domain concept scheme (SDMX Content-Oriented Guidelines, CROSS_DOMAIN_CONCEPTS 2.0).
 *
 * @param here where it stands in this product
 */
record Concept(String id, Text title, Text here) {

  static final List<Concept> ALL =
      List.of(
          one("FREQ", "频率", "Frequency", "固定为 Q（季度）", "always Q, quarterly"),
          one(
              "REF_AREA",
              "参考地区",
              "Reference area",
              "division_code：12 位行政区划代码",
              "division_code, 12 digits"),
          one(
              "TIME_PERIOD",
              "时间",
              "Time period",
              "quarter：2024Q3（SDMX 写作 2024-Q3）",
              "quarter, 2024Q3 here, 2024-Q3 in SDMX"),
          one("INDICATOR", "指标", "Statistical indicator", "indicator：指标编号", "indicator, its id"),
          one("OBS_VALUE", "观测值", "Observation value", "value", "value"),
          one(
              "OBS_STATUS",
              "观测状态",
              "Observation status",
              "provisional = true 即 P（暂定）；其余为 A",
              "P where provisional is true, else A"),
          one("COMMENT_OBS", "观测说明", "Observation comment", "flags", "flags"),
          one(
              "UNIT_MEASURE",
              "计量单位",
              "Unit of measure",
              "value 的单位固定为 %（PT）；其他各栏见本字典的单位",
              "always % (PT) of value; of other columns as listed here"),
          one("UNIT_MULT", "单位乘数", "Unit multiplier", "固定为 0", "always 0"),
          one(
              "DECIMALS",
              "小数位数",
              "Decimals",
              "指标的 decimals；文件中的数不舍入",
              "decimals of the indicator; values in files are not rounded"),
          one(
              "STAT_CONC_DEF",
              "统计定义",
              "Statistical concepts and definitions",
              "caliber 和指标的来源",
              "caliber, and the source of the indicator"),
          one(
              "LAST_UPDATE",
              "更新时间",
              "Last update",
              "published.releases 的 published_at",
              "published_at of published.releases"));

  private static Concept one(String id, String zh, String en, String hereZh, String hereEn) {
    return new Concept(id, new Text(zh, en), new Text(hereZh, hereEn));
  }
}
