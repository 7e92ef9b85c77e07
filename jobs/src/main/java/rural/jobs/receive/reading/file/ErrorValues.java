package rural.jobs.receive.reading.file;

import java.util.Set;

/** What spreadsheets show where a formula fails. */
final class ErrorValues {

  private static final Set<String> KNOWN =
      Set.of(
          "#REF!", "#DIV/0!", "#VALUE!", "#NAME?", "#N/A", "#NUM!", "#NULL!", "#SPILL!", "#CALC!");

  private ErrorValues() {}

  static boolean isError(String text) {
    return text != null && KNOWN.contains(text);
  }
}
