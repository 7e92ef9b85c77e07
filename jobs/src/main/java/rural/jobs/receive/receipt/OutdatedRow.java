package rural.jobs.receive.receipt;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import rural.schemas.contract.Text;

/** What a receipt says of a row that is kept and does not take over: which report stands. */
public final class OutdatedRow {

  /** As the flag of the record. */
  static final String RULE = "stale";

  private OutdatedRow() {}

  /**
   * @param name of the village the row is about; blank where it gives none
   * @param own 报出日期 of the report the row is in; empty where it gives none that is believed
   * @param file of the report that stands
   */
  public static Finding of(
      int row,
      String name,
      Optional<LocalDate> own,
      String file,
      Optional<LocalDate> reported,
      Optional<Instant> received) {
    Text says =
        new Text(
            "没有采用。现在算数的是“%s”（报出日期：%s；收到：%s）。本表报出日期：%s。"
                .formatted(file, zh(reported), minute(received), zh(own)),
            "Does not take over: '%s' stands (reported %s, received %s). This report: %s."
                .formatted(file, en(reported), minute(received), en(own)));
    return new Finding(row, name, List.of(), RULE, says);
  }

  private static String zh(Optional<LocalDate> day) {
    return day.map(LocalDate::toString).orElse("没有或不可信");
  }

  private static String en(Optional<LocalDate> day) {
    return day.map(LocalDate::toString).orElse("without a usable date");
  }

  private static String minute(Optional<Instant> at) {
    return at.map(Rubric::minute).orElse("?");
  }
}
