package rural.jobs.receive.reading.format;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads one section of a number format, sign by sign, by the grammar of ECMA-376 part 1, 18.8.31.
 * Only signs that are neither quoted nor escaped mean anything: {@code 0%} multiplies by a hundred,
 * {@code 0"%"} and {@code 0\%} do not.
 */
final class SectionReader {

  private static final Set<String> GENERAL = Set.of("general", "g/通用格式", "g/標準", "g/标准", "常规");
  private static final String DAY_LETTERS = "ydgb";
  private static final String HOUR_LETTERS = "hs";
  private static final Pattern COLOUR =
      Pattern.compile(
          "(?:black|blue|cyan|green|magenta|red|white|yellow|color\\s*\\d+|[黑蓝青绿洋红白黄]+色?|颜色\\s*\\d+)");
  private static final Pattern ELAPSED = Pattern.compile("h+|m+|s+");
  private static final Pattern CONDITION =
      Pattern.compile("(<=|>=|<>|<|>|=)\\s*(-?\\d+(?:\\.\\d+)?)");

  private final String code;
  private final StringBuilder before = new StringBuilder();
  private final StringBuilder after = new StringBuilder();
  private Optional<Predicate<Double>> when = Optional.empty();
  private boolean hasDay;
  private boolean hasHour;
  private boolean hasMonth;
  private boolean isColoured;
  private boolean isText;
  private boolean isDistorted;
  private boolean isLiteralPercent;
  private boolean hasDigits;
  private boolean isPastPoint;
  private int percents;
  private int zeros;
  private int commas;
  private int scales;
  private int at;

  private SectionReader(String code) {
    this.code = code;
  }

  static FormatSection read(String code) {
    if (GENERAL.contains(code.strip().toLowerCase(Locale.ROOT))) {
      return new FormatSection(Shown.NUMBER, Optional.empty(), 0, 0, 0, "", "", false);
    }
    return new SectionReader(code).section();
  }

  private FormatSection section() {
    while (at < code.length()) {
      sign(code.charAt(at++));
    }
    scales += commas;
    return new FormatSection(
        shown(), when, percents, scales, zeros, before.toString(), after.toString(), isColoured);
  }

  private void sign(char c) {
    switch (c) {
      case '"' -> quoted();
      case '\\', '!' -> literal(at < code.length() ? String.valueOf(code.charAt(at++)) : "");
      case '_', '*' -> at++;
      case '[' -> bracket();
      case '%' -> percents++;
      case '@' -> isText = true;
      case '0', '#', '?' -> digit(c);
      case '.' -> point();
      case ',' -> commas++;
      case 'e', 'E' -> exponent();
      default -> other(c);
    }
  }

  private void quoted() {
    int end = code.indexOf('"', at);
    literal(code.substring(at, end < 0 ? code.length() : end));
    at = end < 0 ? code.length() : end + 1;
  }

  /** Commas between digits group them; those behind the last digit divide by a thousand each. */
  private void digit(char c) {
    isDistorted |= hasDigits && after.chars().anyMatch(SectionReader::isPartOfNumbers);
    hasDigits = true;
    commas = 0;
    if (c == '0' && !isPastPoint) {
      zeros++;
    }
    before.append(after);
    after.setLength(0);
  }

  private void point() {
    isPastPoint = true;
    scales += commas;
    commas = 0;
  }

  private void bracket() {
    int end = code.indexOf(']', at);
    String inside = code.substring(at, end < 0 ? code.length() : end).toLowerCase(Locale.ROOT);
    at = end < 0 ? code.length() : end + 1;
    Matcher condition = CONDITION.matcher(inside);
    if (ELAPSED.matcher(inside).matches()) {
      hasHour = true;
    } else if (COLOUR.matcher(inside).matches()) {
      isColoured = true;
    } else if (condition.matches()) {
      when = Optional.of(test(condition.group(1), Double.parseDouble(condition.group(2))));
    }
  }

  private static Predicate<Double> test(String sign, double limit) {
    return switch (sign) {
      case "<" -> value -> value < limit;
      case "<=" -> value -> value <= limit;
      case ">" -> value -> value > limit;
      case ">=" -> value -> value >= limit;
      case "=" -> value -> value == limit;
      default -> value -> value != limit;
    };
  }

  /** {@code 0.00E+00} is a number; a lone e is the year of an era, as in {@code e"年"}. */
  private void exponent() {
    boolean isNumber = at < code.length() && "+-".indexOf(code.charAt(at)) >= 0;
    hasDay |= !isNumber;
    isPastPoint = true;
    at += isNumber ? 1 : 0;
  }

  private void other(char c) {
    String rest = code.substring(at - 1).toLowerCase(Locale.ROOT);
    if (rest.startsWith("general")) {
      hasDigits = true;
      at += "general".length() - 1;
    } else if (rest.startsWith("g/通用格式")) {
      hasDigits = true;
      at += "g/通用格式".length() - 1;
    } else if (rest.startsWith("am/pm") || rest.startsWith("上午/下午")) {
      hasHour = true;
      at += 4;
    } else if (rest.startsWith("a/p")) {
      hasHour = true;
      at += 2;
    } else if (rest.startsWith("aaa")) {
      hasDay = true;
      at += 2;
    } else if (isDateLetter(rest.charAt(0))) {
      hasMonth |= rest.charAt(0) == 'm';
    } else {
      literal(String.valueOf(c));
    }
  }

  /** An m is a month, or beside hours and seconds minutes. */
  private boolean isDateLetter(char letter) {
    hasDay |= DAY_LETTERS.indexOf(letter) >= 0;
    hasHour |= HOUR_LETTERS.indexOf(letter) >= 0;
    return letter == 'm' || DAY_LETTERS.indexOf(letter) >= 0 || HOUR_LETTERS.indexOf(letter) >= 0;
  }

  private void literal(String words) {
    isLiteralPercent |= words.indexOf('%') >= 0 || words.indexOf('％') >= 0;
    after.append(words.replace("%", "").replace("％", ""));
    isDistorted |= words.chars().anyMatch(Character::isDigit);
  }

  private static boolean isPartOfNumbers(int c) {
    return Character.isDigit(c) || ".,-:".indexOf(c) >= 0;
  }

  private Shown shown() {
    if (hasDay || hasHour || hasMonth) {
      return hasHour && !hasDay ? Shown.TIME : Shown.DATE;
    }
    if (!hasDigits && !isText) {
      return isDash() ? Shown.NUMBER : Shown.NOTHING;
    }
    if (isDistorted || scales > 0) {
      return Shown.OTHERWISE;
    }
    if (percents > 0 || isLiteralPercent) {
      return Shown.PERCENT;
    }
    return isWord(before) || isWord(after) ? Shown.LABELLED : Shown.NUMBER;
  }

  /** Accountants' formats show 0 as a dash, and everybody reads it so. */
  private boolean isDash() {
    String words = after.toString().strip();
    return words.equals("-") || words.equals("–") || words.equals("—");
  }

  /** Letters of any script; signs of money and brackets say nothing about the amount. */
  private static boolean isWord(CharSequence words) {
    return words.chars().anyMatch(c -> Character.isLetter(c) || c == '‰');
  }
}
