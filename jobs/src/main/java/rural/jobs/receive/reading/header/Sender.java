package rural.jobs.receive.reading.header;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Who reports, as the form head says; empty texts where it does not.
 *
 * @param date the 报出日期 as {@code 2024-10-08}, or empty
 * @param extent what a list says it covers, such as 全量
 */
public record Sender(
    String unitName, String unitCode, String date, String filler, String auditor, String extent)
    implements Serializable {

  private static final List<String> COMPLETE = List.of("全量", "全部", "完整", "是", "全量名录");

  static Sender of(FormHead head) {
    return new Sender(
        head.value(Label.UNIT_NAME).orElse(""),
        head.value(Label.UNIT_CODE).orElse(""),
        head.submittedOn().map(LocalDate::toString).orElse(""),
        head.value(Label.FILLER).orElse(""),
        head.value(Label.AUDITOR).orElse(""),
        head.value(Label.EXTENT).orElse(""));
  }

  Sender undated() {
    return new Sender(unitName, unitCode, "", filler, auditor, extent);
  }

  /** Whether a list says of itself that nothing is left out of it. */
  public boolean isComplete() {
    return COMPLETE.contains(extent.strip());
  }

  public Optional<LocalDate> submittedOn() {
    return date.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(date));
  }
}
