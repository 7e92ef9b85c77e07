package rural.jobs.statistics.standing;

import java.util.Locale;
import rural.schemas.contract.Text;

/** Why nothing is said of how sure a rank is. */
public enum Refusal {
  UNRANKED(new Text("未参加排名", "Not ranked: no value, or too few reports")),
  NOT_A_PROPORTION(
      new Text(
          "不是可数单位的比例，没有二项方差",
          "Not a share of countable units, so that it has no binomial variance")),
  ALONE(new Text("同组没有其他参加排名的单位", "No other of the group is ranked"));

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
