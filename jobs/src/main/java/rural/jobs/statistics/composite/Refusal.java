package rural.jobs.statistics.composite;

import java.util.Locale;
import rural.schemas.contract.Text;

/** Why a division has no index. */
public enum Refusal {
  MISSING_FIELD(
      new Text(
          "有领域缺数或上报不足，不计算", "A field is missing or has too few reports; it is not taken as 0")),
  TOO_FEW_DIVISIONS(new Text("可比单位不足三个", "Fewer than three divisions to compare")),
  TOO_FEW_FIELDS(new Text("可比领域不足两个", "Fewer than two fields to put together")),
  ALL_ALIKE(new Text("各单位数值完全相同", "All divisions are the same in every field"));

  private final Text says;

  Refusal(Text says) {
    this.says = says;
  }

  /** The word that stands in the table. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public Text says() {
    return says;
  }
}
