package rural.jobs.receive.reading.format;

import java.util.ArrayList;
import java.util.List;

/** A number format: up to four sections, one of which shows a given number. */
public final class FormatCode {

  private static final int LONGEST = 500;

  /** Formats that a file names by number alone, by the program's list; dates of East Asia too. */
  private static final FormatCode NUMBER = new FormatCode("General");

  private static final FormatCode PERCENT = new FormatCode("0%");
  private static final FormatCode DATE = new FormatCode("yyyy-mm-dd");
  private static final FormatCode TEXT = new FormatCode("@");

  private final String code;
  private final List<FormatSection> sections = new ArrayList<>();
  private final boolean conditional;

  private FormatCode(String code) {
    this.code = code;
    split(code).forEach(section -> sections.add(SectionReader.read(section)));
    this.conditional = sections.stream().anyMatch(section -> section.when().isPresent());
  }

  /**
   * @param id number of the format
   * @param code as the file writes it; null where it gives only the number
   */
  public static FormatCode of(int id, String code) {
    return code == null || code.isEmpty() ? builtIn(id) : new FormatCode(cut(code));
  }

  /** A spreadsheet takes 255 characters; what is longer is judged by its beginning. */
  private static String cut(String code) {
    return code.length() > LONGEST ? code.substring(0, LONGEST) : code;
  }

  /**
   * 14–22 and 45–47 are dates and times everywhere, 27–36 and 50–58 in Chinese, Japanese and
   * Korean, 71–81 in Thai; 9, 10 and 67, 68 are percentages (ECMA-376 part 1, 18.8.30).
   */
  private static FormatCode builtIn(int id) {
    boolean isDate = isIn(id, 14, 22) || isIn(id, 45, 47);
    if (isDate || isIn(id, 27, 36) || isIn(id, 50, 58) || isIn(id, 71, 81)) {
      return DATE;
    }
    boolean isPercent = isIn(id, 9, 10) || isIn(id, 67, 68);
    return isPercent ? PERCENT : id == 49 ? TEXT : NUMBER;
  }

  private static boolean isIn(int id, int first, int last) {
    return first <= id && id <= last;
  }

  /** Whether it shows every number as it is: almost every cell's. */
  public boolean isGeneral() {
    return this == NUMBER;
  }

  public String code() {
    return code;
  }

  /** The section that shows a number. */
  FormatSection section(double value) {
    return conditional ? byCondition(value) : bySign(value);
  }

  /**
   * Whether a person sees a number of the other sign: a minus is painted before what is above 0, or
   * left away below it by a section for such numbers, which has no colour to say so either.
   */
  boolean turnsSign(double value) {
    FormatSection section = section(value);
    boolean ownSection = !conditional && numeric() > 1;
    boolean isLeftAway = ownSection && !section.paintsMinus() && !section.isColoured();
    return value < 0 ? isLeftAway : value > 0 && section.paintsMinus();
  }

  private FormatSection byCondition(double value) {
    return sections.stream()
        .filter(section -> section.when().map(test -> test.test(value)).orElse(true))
        .findFirst()
        .orElse(sections.get(sections.size() - 1));
  }

  private FormatSection bySign(double value) {
    int at = value > 0 ? 0 : value < 0 ? 1 : 2;
    return sections.get(at < numeric() ? at : 0);
  }

  /** The fourth section is for texts. */
  private int numeric() {
    return Math.min(3, sections.size());
  }

  /** The parts between semicolons that are neither quoted nor escaped. */
  private static List<String> split(String code) {
    List<String> parts = new ArrayList<>();
    boolean quoted = false;
    int from = 0;
    for (int i = 0; i < code.length(); i++) {
      char c = code.charAt(i);
      if (c == '"') {
        quoted = !quoted;
      } else if (!quoted && (c == '\\' || c == '!')) {
        i++;
      } else if (!quoted && c == ';') {
        parts.add(code.substring(from, i));
        from = i + 1;
      }
    }
    parts.add(code.substring(from));
    return parts;
  }
}
