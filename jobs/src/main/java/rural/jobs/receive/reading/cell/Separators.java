package rural.jobs.receive.reading.cell;

import java.util.regex.Pattern;
import rural.schemas.contract.DecimalSign;

/**
 * What the commas and points of a written number may mean. A comma before every third digit groups
 * thousands here; where a comma or point can as well be the decimal sign of another country, the
 * number has two readings, and nobody but its writer may choose.
 *
 * @param bare the number with a point and nothing else; as written where it is doubtful or none
 * @param isGrouped whether separators of thousands were taken out
 * @param asDecimal one reading of a doubtful number; empty where it is not doubtful
 * @param asThousands the other
 */
record Separators(String bare, boolean isGrouped, String asDecimal, String asThousands) {

  private static final Pattern THOUSANDS =
      Pattern.compile("[-+]?[1-9]\\d{0,2}(,\\d{3})+(\\.\\d*)?");
  private static final Pattern POINTS = Pattern.compile("[-+]?[1-9]\\d{0,2}(\\.\\d{3})+");
  private static final Pattern MIXED = Pattern.compile("[-+]?\\d[\\d.,]*\\d");

  /**
   * @param whole whether only whole numbers are expected
   * @param commasGroup whether commas are known to group thousands
   */
  static Separators of(String text, boolean whole, boolean commasGroup) {
    int comma = text.indexOf(',');
    int point = text.indexOf('.');
    if (comma < 0 && !whole && point == text.lastIndexOf('.')) {
      return plain(text); // as nearly all numbers are
    }
    if (comma < 0 && (point < 0 || !MIXED.matcher(text).matches())) {
      return plain(text);
    }
    if (comma < 0) {
      boolean several = text.indexOf('.', point + 1) >= 0;
      boolean doubtful = several || (whole && POINTS.matcher(text).matches());
      return doubtful ? doubtful(text) : plain(text);
    }
    if ((commasGroup || whole) && THOUSANDS.matcher(text).matches()) {
      return new Separators(text.replace(",", ""), true, "", "");
    }
    return MIXED.matcher(text).matches() ? doubtful(text) : plain(text);
  }

  /** The reading of a sender who has said which sign is the decimal one. */
  static Separators declared(String text, DecimalSign sign) {
    String group = Pattern.quote(String.valueOf(sign.grouping()));
    String decimal = Pattern.quote(String.valueOf(sign.sign()));
    boolean fits =
        text.matches("[-+]?(\\d+|[1-9]\\d{0,2}(" + group + "\\d{3})+)(" + decimal + "\\d*)?");
    if (!fits) {
      return MIXED.matcher(text).matches() ? doubtful(text) : plain(text);
    }
    String bare = text.replace(String.valueOf(sign.grouping()), "").replace(sign.sign(), '.');
    return new Separators(bare, text.indexOf(sign.grouping()) >= 0, "", "");
  }

  private static Separators plain(String text) {
    return new Separators(text, false, "", "");
  }

  /** The last sign as the decimal one, or all as separators of thousands. */
  private static Separators doubtful(String text) {
    int last = Math.max(text.lastIndexOf(','), text.lastIndexOf('.'));
    String before = digits(text.substring(0, last));
    String behind = digits(text.substring(last));
    return new Separators(
        text, false, (before.isEmpty() ? "0" : before) + "." + behind, before + behind);
  }

  private static String digits(String text) {
    return text.replace(",", "").replace(".", "");
  }

  boolean isDoubtful() {
    return !asDecimal.isEmpty();
  }
}
