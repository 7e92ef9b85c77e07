package rural.jobs.report;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import rural.schemas.contract.Text;

/** How long there is until a day, in words. */
public final class DaysLeft {

  private DaysLeft() {}

  /**
   * @param what ends on the day
   */
  public static Text until(LocalDate end, Text what, LocalDate today) {
    long days = ChronoUnit.DAYS.between(today, end);
    if (days < 0) {
      return new Text("{0}（{1}）已过 {2} 天。", "{0} ({1}) was {2} day(s) ago.").with(what, end, -days);
    }
    return days == 0
        ? new Text("{0}（{1}）是今天。", "{0} ({1}) is today.").with(what, end)
        : new Text("距{0}（{1}）还有 {2} 天。", "{0} ({1}) is in {2} day(s).").with(what, end, days);
  }
}
