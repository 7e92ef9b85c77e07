package rural.jobs.receive.receipt;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import rural.schemas.contract.Text;
import rural.schemas.period.CivilTime;

/**
 * Whom the sender can ask, and until when a corrected form is taken in time.
 *
 * @param contact of the office, in its own words; empty = the settings name none
 * @param until the last day; empty where none is set or the quarter is not known
 */
public record Help(Optional<String> contact, Optional<LocalDate> until) {

  public static final Help NONE = new Help(Optional.empty(), Optional.empty());

  /** Empty where there is nothing to say. */
  Optional<Text> says(Receipt receipt) {
    Text said =
        until
            .filter(day -> receipt.asksForSomething())
            .map(day -> until(day, receipt.origin().receivedAt()))
            .orElse(new Text("", ""));
    String zh = said.zh() + contact.map("有疑问请联系：%s。"::formatted).orElse("");
    String en = said.en() + contact.map("Questions: %s."::formatted).orElse("");
    return zh.isEmpty() ? Optional.empty() : Optional.of(new Text(zh, en.strip()));
  }

  private static Text until(LocalDate day, Instant receivedAt) {
    boolean isOver = LocalDate.ofInstant(receivedAt, CivilTime.ZONE).isAfter(day);
    return isOver
        ? new Text(
                "报送截止日期 {0} 已过，请尽快报送。", "The last day, {0}, is over; send it as soon as you can. ")
            .with(day)
        : new Text("请在 {0} 前（含当日）报送。", "Send it by {0}. ").with(day);
  }
}
