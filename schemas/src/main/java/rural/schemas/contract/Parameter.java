package rural.schemas.contract;

import java.math.BigDecimal;

/**
 * A number that rules may name as {@code parameter.<name>}, set for each province in settings. A
 * name that ends in {@code _share} is a part of a whole: above 0 and at most 1. Any other is not
 * negative.
 */
public record Parameter(String name, Text title, BigDecimal defaultValue) {

  public boolean allows(BigDecimal value) {
    return isShare()
        ? value.signum() > 0 && value.compareTo(BigDecimal.ONE) <= 0
        : value.signum() >= 0;
  }

  /** The allowed values in words, for messages. */
  public Text range() {
    return isShare()
        ? new Text("大于 0、不超过 1 的份额", "a share above 0 and at most 1")
        : new Text("不小于 0 的数", "a number not below 0");
  }

  private boolean isShare() {
    return name.endsWith("_share");
  }
}
