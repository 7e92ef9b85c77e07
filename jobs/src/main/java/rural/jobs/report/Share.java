package rural.jobs.report;

import java.math.BigDecimal;
import rural.jobs.table.Printed;

/** So many of so many have reported. */
record Share(long reported, long expected) {

  private static final int DECIMALS = 2;

  static Share of(Response one) {
    return new Share(one.reported(), one.expected());
  }

  Share plus(Share other) {
    return new Share(reported + other.reported, expected + other.expected);
  }

  /** Such as {@code 57/58 98.28%}. */
  @Override
  public String toString() {
    String percent =
        Printed.of(BigDecimal.valueOf(reported), BigDecimal.valueOf(expected), DECIMALS);
    return reported + "/" + expected + " " + percent + "%";
  }
}
