package rural.jobs.receive.reading.header;

import java.util.regex.Pattern;
import rural.jobs.receive.reading.file.Blanks;
import rural.jobs.receive.reading.file.FullWidth;

/**
 * A cell read as a column title: what it says, and the unit in the bracket at its end.
 *
 * @param whole everything, normal: half-width, lower case, without blanks and line breaks
 * @param base without the bracket at the end and without marks such as * or 其中：
 * @param unit what the bracket holds, without 单位：; empty where there is none
 */
record Title(String whole, String base, String unit) {

  private static final int LONGEST = 80;

  /** Marks that point to a footnote, and signs that others put before a title that matters. */
  private static final Pattern MARKS =
      Pattern.compile("^[#*★☆▲△※·]+|(?:[①-⑳⑴-⒇❶-❿¹²³⁰-⁹*※]|\\((?:注?\\d{1,2}|注)\\)|注\\d{1,2})+$");

  static Title of(String text) {
    String whole = MARKS.matcher(normal(text)).replaceAll("");
    int open = bracket(whole);
    if (open < 0) {
      return new Title(whole, bare(whole), "");
    }
    String inside = whole.substring(open + 1, whole.length() - 1);
    String unit = inside.startsWith("单位:") ? inside.substring(3) : inside;
    return new Title(whole, bare(MARKS.matcher(whole.substring(0, open)).replaceAll("")), unit);
  }

  /** Half-width, lower case, round brackets, no blanks; over-long cells are no titles. */
  static String normal(String text) {
    if (text.length() > LONGEST) {
      return Blanks.squeeze(text.substring(0, LONGEST));
    }
    String folded = FullWidth.fold(Blanks.squeeze(text));
    StringBuilder normal = new StringBuilder(folded.length());
    for (int i = 0; i < folded.length(); i++) {
      char c = folded.charAt(i);
      int open = "[【〔".indexOf(c);
      int close = "]】〕".indexOf(c);
      normal.append(open >= 0 ? '(' : close >= 0 ? ')' : Character.toLowerCase(c));
    }
    return normal.toString();
  }

  private static int bracket(String whole) {
    return whole.endsWith(")") ? whole.lastIndexOf('(') : -1;
  }

  private static String bare(String text) {
    String rest = text.startsWith("*") ? text.substring(1) : text;
    rest = rest.endsWith("*") ? rest.substring(0, rest.length() - 1) : rest;
    return rest.startsWith("其中:") ? rest.substring(3) : rest;
  }

  boolean isEmpty() {
    return whole.isEmpty();
  }

  /** This title below a group title: 户数 below 卫生厕所 is 卫生厕所户数. */
  Title under(Title group) {
    return new Title(group.base + whole, group.base + base, unit.isEmpty() ? group.unit : unit);
  }
}
