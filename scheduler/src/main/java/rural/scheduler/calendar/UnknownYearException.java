package rural.scheduler.calendar;

/** A day of a year whose holidays are not known; nobody may guess them. */
public final class UnknownYearException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  UnknownYearException(int year, String file) {
    super(
        file
            + " has no working days for "
            + year
            + "; add the holidays and worked weekends of the State Council's notice for that year,"
            + " one a line: "
            + year
            + "-01-01,holiday,元旦");
  }
}
