package rural.schemas.contract;

/** How an indicator, or a quantity of a form, stands in time; written S, Q and Y in the tables. */
public enum Kind {
  /** As at the end of the quarter. */
  STOCK("S"),
  /** What happened within the quarter. */
  FLOW("Q"),
  /** From the first of January to the end of the quarter. */
  YEAR_TO_DATE("Y");

  private final String letter;

  Kind(String letter) {
    this.letter = letter;
  }

  public String letter() {
    return letter;
  }
}
