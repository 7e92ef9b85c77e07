package rural.jobs.statistics.problems;

import java.sql.Date;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import rural.jobs.table.ProblemTable;

/**
 * One issue as the ledger of a quarter has it.
 *
 * @param wasClosed whether an earlier quarter's ledger had it closed
 * @param end last day of the quarter
 */
record Issue(
    String source,
    String state,
    String owner,
    LocalDate foundOn,
    LocalDate dueOn,
    LocalDate closedOn,
    boolean wasClosed,
    LocalDate end) {

  static final String CLOSED = "closed";

  static LocalDate day(Date date) {
    return date == null ? null : date.toLocalDate();
  }

  boolean isClosed() {
    return CLOSED.equals(state);
  }

  boolean isDue() {
    return dueOn != null && !dueOn.isAfter(end);
  }

  boolean isOnTime() {
    return isDue() && isClosed() && closedOn != null && !closedOn.isAfter(dueOn);
  }

  boolean isReopened() {
    return wasClosed && !isClosed();
  }

  /** A class of {@link ProblemTable#AGE}. */
  String age() {
    LocalDate until = isClosed() && closedOn != null ? closedOn : end;
    if (foundOn == null) {
      return ProblemTable.NOT_SAID;
    }
    long days = ChronoUnit.DAYS.between(foundOn, until);
    if (days <= 30) {
      return "0-30";
    }
    if (days <= 90) {
      return "31-90";
    }
    if (days <= 180) {
      return "91-180";
    }
    return days <= 365 ? "181-365" : "366-";
  }
}
