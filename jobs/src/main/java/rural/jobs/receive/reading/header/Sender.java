package rural.jobs.receive.reading.header;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import rural.schemas.contract.ContractBook;
import rural.schemas.contract.DecimalSign;
import rural.schemas.place.DivisionCode;

/**
 * Who reports, as the form head says; empty texts where it does not.
 *
 * @param date the 报出日期 as {@code 2024-10-08}, or empty
 * @param extent what a list says it covers, such as 全量
 * @param decimals which sign its numbers have before the decimals, in words
 */
public record Sender(
    String unitName,
    String unitCode,
    String date,
    String filler,
    String auditor,
    String extent,
    String decimals)
    implements Serializable {

  private static final List<String> COMPLETE = List.of("全量", "全部", "完整", "是", "全量名录");

  static Sender of(FormHead head) {
    return new Sender(
        head.value(Label.UNIT_NAME).orElse(""),
        head.value(Label.UNIT_CODE).orElse(""),
        head.submittedOn().map(LocalDate::toString).orElse(""),
        head.value(Label.FILLER).orElse(""),
        head.value(Label.AUDITOR).orElse(""),
        head.value(Label.EXTENT).orElse(""),
        head.value(Label.DECIMALS).orElse(""));
  }

  Sender undated() {
    return new Sender(unitName, unitCode, "", filler, auditor, extent, decimals);
  }

  /** How it writes numbers, as its head says or else the settings of the home. */
  public Optional<DecimalSign> decimalSign(ContractBook book) {
    return DecimalSign.parse(decimals)
        .or(
            () ->
                book.decimalSign(
                    DivisionCode.parse(unitCode).map(DivisionCode::digits).orElse("")));
  }

  /** Whether a list says of itself that nothing is left out of it. */
  public boolean isComplete() {
    return COMPLETE.contains(extent.strip());
  }

  public Optional<LocalDate> submittedOn() {
    return date.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(date));
  }
}
