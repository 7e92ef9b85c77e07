package rural.jobs.receive.reading.header;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Who reports, as the form head says; empty texts where it does not.
 *
 * @param date the 报出日期 as {@code 2024-10-08}, or empty
 */
public record Sender(String unitName, String unitCode, String date, String filler, String auditor)
    implements Serializable {

  static Sender of(FormHead head) {
    return new Sender(
        head.value(Label.UNIT_NAME).orElse(""),
        head.value(Label.UNIT_CODE).orElse(""),
        head.submittedOn().map(LocalDate::toString).orElse(""),
        head.value(Label.FILLER).orElse(""),
        head.value(Label.AUDITOR).orElse(""));
  }

  Sender undated() {
    return new Sender(unitName, unitCode, "", filler, auditor);
  }

  public Optional<LocalDate> submittedOn() {
    return date.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(date));
  }
}
