package rural.jobs.receive.receipt;

/** Column numbers as spreadsheets letter them. */
final class Columns {

  private Columns() {}

  /** 1 → A, 26 → Z, 27 → AA. */
  static String letter(int column) {
    StringBuilder letters = new StringBuilder();
    for (int rest = column; rest > 0; rest = (rest - 1) / 26) {
      letters.insert(0, (char) ('A' + (rest - 1) % 26));
    }
    return letters.toString();
  }
}
