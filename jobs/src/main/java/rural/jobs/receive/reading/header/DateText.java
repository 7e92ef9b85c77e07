package rural.jobs.receive.reading.header;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import rural.jobs.receive.reading.file.Blanks;
import rural.jobs.receive.reading.file.FullWidth;

/**
 * Days as people write them, with or without a weekday and a time: 2024-10-08, 2024/10/8 12:00,
 * 2024.10.8, 20241008, 2024年10月8日, 二〇二四年十月八日. What may be another day as well, such as 10/8/2024,
 * is none.
 */
public final class DateText {

  private static final String TIME =
      "(?:[ t]*(?:上午|下午|早上|中午|晚上|am|pm)?["
          + " ]*\\d{1,2}(?:[:时点]\\d{0,2}(?:[:分]\\d{0,2}(?:[.,]\\d{1,9})?)?)?[时点分秒]?[ ]*(?:am|pm)?["
          + " ]*(?:z|[+-]\\d{2}:?\\d{2})?)?";
  private static final String WEEKDAY = "(?:[ ]*\\(?(?:星期|周|礼拜)[一二三四五六日天]\\)?)?";

  private static final Pattern DATE =
      Pattern.compile(
          "(\\d{4})[ ]*([-/.年 ])[ ]*(\\d{1,2})[ ]*([-/.月 ])[ ]*(\\d{1,2})[ ]*[日号.]?"
              + WEEKDAY
              + "(?:(?<=\\D)"
              + TIME
              + "|[ t]"
              + TIME
              + ")?");
  private static final Pattern DIGITS =
      Pattern.compile("(\\d{4})(\\d{2})(\\d{2})(?:[ t]?\\d{2}:?\\d{2}(?::?\\d{2})?)?");
  private static final Pattern CHINESE =
      Pattern.compile("([〇零○一二三四五六七八九]{4})年([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})[日号]?" + WEEKDAY);
  private static final String NUMERALS = "零一二三四五六七八九";
  private static final int LONGEST = 64;

  private DateText() {}

  public static Optional<LocalDate> parse(String text) {
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    String plain = plain(text);
    Matcher date = DATE.matcher(plain);
    if (date.matches() && agree(date.group(2), date.group(4))) {
      return day(number(date.group(1)), number(date.group(3)), number(date.group(5)));
    }
    Matcher digits = DIGITS.matcher(plain);
    if (digits.matches()) {
      return day(number(digits.group(1)), number(digits.group(2)), number(digits.group(3)));
    }
    Matcher chinese = CHINESE.matcher(Blanks.squeeze(plain));
    return chinese.matches()
        ? day(year(chinese.group(1)), tens(chinese.group(2)), tens(chinese.group(3)))
        : Optional.empty();
  }

  /** Half-width, small letters, one plain blank for any run of blanks. */
  private static String plain(String text) {
    String folded = FullWidth.fold(Blanks.strip(text)).toLowerCase(Locale.ROOT);
    StringBuilder plain = new StringBuilder(folded.length());
    for (int i = 0; i < folded.length(); i++) {
      char c = folded.charAt(i);
      if (!Blanks.isBlank(c)) {
        plain.append("‐‑–—−".indexOf(c) >= 0 ? '-' : c == '。' || c == '．' ? '.' : c);
      } else if (plain.charAt(plain.length() - 1) != ' ') {
        plain.append(' ');
      }
    }
    return plain.toString();
  }

  /** 年 goes with 月; other signs with themselves. */
  private static boolean agree(String first, String second) {
    return first.equals("年") ? second.equals("月") : first.equals(second);
  }

  private static Optional<LocalDate> day(int year, int month, int day) {
    try {
      return year < 1900 || year > 2099
          ? Optional.empty()
          : Optional.of(LocalDate.of(year, month, day));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static int number(String digits) {
    return Integer.parseInt(digits);
  }

  private static int year(String numerals) {
    return numerals.chars().reduce(0, (sum, c) -> sum * 10 + numeral((char) c));
  }

  private static int numeral(char c) {
    return c == '〇' || c == '○' ? 0 : NUMERALS.indexOf(c);
  }

  /** 八 is 8, 十 10, 十八 18, 二十 20, 二十八 28; 0 where it is no number up to 99. */
  private static int tens(String numerals) {
    int ten = numerals.indexOf('十');
    if (ten < 0) {
      return numerals.length() == 1 ? numeral(numerals.charAt(0)) : 0;
    }
    boolean isLonger = ten > 1 || numerals.length() - ten > 2 || numerals.lastIndexOf('十') > ten;
    int tens = ten == 0 ? 1 : numeral(numerals.charAt(0));
    int ones = ten + 1 < numerals.length() ? numeral(numerals.charAt(ten + 1)) : 0;
    return isLonger ? 0 : tens * 10 + ones;
  }
}
