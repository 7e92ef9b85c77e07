package rural.jobs.receive.receipt;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import rural.schemas.contract.Contract;
import rural.schemas.contract.Text;
import rural.schemas.period.Quarter;

/**
 * Where a submission comes from, as far as its file says.
 *
 * @param submissionId names the receipt's files, so letters, digits, {@code -}, {@code _} and
 *     {@code .} only
 * @param sheet the sheet read; empty for CSV and for what could not be opened
 * @param form empty where the file was refused before its form was known
 * @param receivedAt when the file arrived
 */
public record Origin(
    String submissionId,
    String file,
    Optional<Sheet> sheet,
    Optional<Form> form,
    Optional<Quarter> quarter,
    Optional<String> unit,
    Optional<String> unitCode,
    Optional<LocalDate> submittedOn,
    Instant receivedAt) {

  public Origin {
    Objects.requireNonNull(file, "file");
    Objects.requireNonNull(receivedAt, "receivedAt");
    if (!submissionId.matches("[A-Za-z0-9_][A-Za-z0-9._-]*")) {
      throw new IllegalArgumentException(
          "Submission id '" + submissionId + "' cannot name a file; example: 20241008-3f9a1c");
    }
  }

  /**
   * The rows that the sender sees.
   *
   * @param name of the sheet; for CSV, any name that tells the sender what he sees
   * @param headerRow the last header row, from 1
   * @param columns cells of the widest row
   */
  public record Sheet(String name, int headerRow, int columns) {}

  /** The form as its head prints it. */
  public record Form(String id, String number, Text title) {

    public static Form of(Contract contract) {
      return new Form(contract.form(), contract.number(), contract.title());
    }
  }
}
