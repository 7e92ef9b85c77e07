package rural.jobs.statistics.outlier;

import java.util.Locale;
import rural.schemas.contract.Text;

/** In which way a figure stands out. */
public enum Reason {
  TOO_HIGH(new Text("明显高于应有水平", "Far above what is expected")),
  TOO_LOW(new Text("明显低于应有水平", "Far below what is expected")),
  ROSE_TOO_MUCH(new Text("升幅异常", "Rose by far more than expected")),
  FELL_TOO_MUCH(new Text("降幅异常", "Fell by far more, or rose by far less, than expected")),
  HOUSEHOLDS_FELL(new Text("户数减少而率上升", "Households fell while the rate rose")),
  DENOMINATOR_FELL(new Text("分母减少而率上升", "The denominator fell while the rate rose"));

  private final Text says;

  Reason(Text says) {
    this.says = says;
  }

  static Reason ofValue(double score) {
    return score > 0 ? TOO_HIGH : TOO_LOW;
  }

  static Reason ofChange(double score) {
    return score > 0 ? ROSE_TOO_MUCH : FELL_TOO_MUCH;
  }

  /** The word that stands in the table. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public Text says() {
    return says;
  }
}
