package rural.jobs.report;

import java.math.BigDecimal;
import rural.jobs.table.Printed;

/** So many of so many have reported. */
record Share(long reported, long expected) {

  static final Share NONE = new Share(0, 0);

  private static final int DECIMALS = 2;

  static Share of(Response one) {
    return new Share(one.reported(), one.expected());
  }

  Share plus(Share other) {
    return new Share(reported + other.reported, expected + other.expected);
  }

  long lacking() {
    return expected - reported;
  }

  /** Rounded half up; null where nobody is expected. */
  BigDecimal percent() {
    return Printed.percent(BigDecimal.valueOf(reported), BigDecimal.valueOf(expected), DECIMALS)
        .orElse(null);
  }

  /** Such as {@code 57/58}. */
  @Override
  public String toString() {
    return reported + "/" + expected;
  }
}
