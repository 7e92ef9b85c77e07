package rural.jobs.statistics.trend;

import java.util.Locale;
import rural.schemas.contract.Text;

/** Why a part of a trend is left empty. */
public enum Refusal {
  NO_VALUE(new Text("本季度没有数值", "No value in the quarter")),
  TOO_FEW_QUARTERS(
      new Text("可比季度太少", "Too few comparable quarters since the series began or was cut")),
  TOO_FEW_YEARS(
      new Text(
          "可比年份不足三年，只有预测值而无区间", "Fewer than three comparable years: a value, but no interval")),
  NO_EARLIER_YEAR(new Text("没有可比的往年", "No comparable earlier year")),
  NO_VARIATION(
      new Text("历次变化完全相同，无法估计误差", "All changes were the same, so that their scatter is unknown")),
  NO_TARGET(new Text("没有年度目标", "No target of the year")),
  NOT_RISING(new Text("按目前趋势不上升", "At the present pace it does not rise")),
  NOT_THIS_YEAR(
      new Text(
          "按目前进度本年内达不到", "At the present pace not within the year, after which it starts anew")),
  TOO_FAR(new Text("按目前进度十年内达不到", "At the present pace not within ten years"));

  private final Text says;

  Refusal(Text says) {
    this.says = says;
  }

  /** The word that stands in the tables. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public Text says() {
    return says;
  }
}
