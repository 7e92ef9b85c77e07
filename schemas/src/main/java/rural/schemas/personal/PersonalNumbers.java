package rural.schemas.personal;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds numbers of people in a text and puts a word in their place: mobile numbers, identity
 * numbers, bank cards, e-mail addresses. Quantities and codes stay: a number counts as personal by
 * its own check digit, or as a whole mobile number that no unit follows.
 */
public final class PersonalNumbers {

  private static final String MOBILE = "〔手机号〕";
  private static final String IDENTITY = "〔身份证号〕";
  private static final String CARD = "〔银行卡号〕";
  private static final String MAIL = "〔邮箱〕";

  /** What stands in the place of a number. */
  public static final List<String> WORDS = List.of(MOBILE, IDENTITY, CARD, MAIL);

  private static final int SHORTEST = 11;
  private static final int DIVISION = 12;
  private static final int MOST_GROUPS = 8;

  /** Between the groups of one number: blanks, strokes, invisible characters. */
  private static final String GAP =
      "[ \u00a0\u2000-\u200f\u2010-\u2015\u2060-\u2064\ufeff\u3000-]{0,2}";

  private static final Pattern GROUP = Pattern.compile("\\d+[xX]?");
  private static final Pattern NEXT = Pattern.compile(GAP + "(\\d+[xX]?|[xX](?![0-9a-zA-Z]))");
  private static final Pattern PHONE = Pattern.compile("(?:(?:00)?86)?1[3-9]\\d{9}");
  private static final Pattern ADDRESS =
      Pattern.compile(
          "[a-z0-9._%+-]{1,64}@[a-z0-9-]{1,63}(?:\\.[a-z0-9-]{1,63}){1,8}",
          Pattern.CASE_INSENSITIVE);

  /** Letters before a number make it a code, unless they say that it is a telephone. */
  private static final Pattern CALLED =
      Pattern.compile(".*(?:tel|mob|mobile|phone|ph|cell|wx|weixin|wechat|vx|qq|sim)[.:]?");

  /** A unit behind a number makes it a quantity. */
  private static final Pattern MEASURED =
      Pattern.compile(" ?(?:元|吨|亩|公斤|千克|斤|立方|平方|公里|千米|米|万|亿|公顷|kg|t\\b|%|m[23³²]).*");

  private PersonalNumbers() {}

  /** The text with a word for each number of a person; the same object where there is none. */
  public static String masked(String text) {
    return masked(text, "");
  }

  /**
   * @param place digits of a division: a code that begins so is no bank card, though its last digit
   *     may fit by chance; empty where no place is known
   */
  public static String masked(String text, String place) {
    return masked(text, place, true);
  }

  /**
   * As {@link #masked(String)} for names of files and sheets, where no code is worth a telephone.
   */
  public static String maskedName(String name) {
    return masked(name, "", false);
  }

  private static String masked(String text, String place, boolean sparesCodes) {
    if (!isWorthALook(text)) {
      return text;
    }
    String folded = fold(text);
    StringBuilder kept = new StringBuilder();
    int from = 0;
    Matcher group = GROUP.matcher(folded);
    for (int at = 0; group.find(at); ) {
      Found found = longest(folded, group.start(), place, sparesCodes);
      if (found == null) {
        at = group.end();
      } else {
        kept.append(text, from, withPlus(folded, found.start())).append(found.word());
        from = found.end();
        at = from;
      }
    }
    return withoutMail(kept.append(text, from, text.length()).toString(), text);
  }

  private record Found(int start, int end, String word) {}

  /** The longest number that begins here, over as many groups of digits as make it one. */
  private static Found longest(String text, int start, String place, boolean sparesCodes) {
    if (start > 0 && isMiddle(text, start - 1)) {
      return null;
    }
    Matcher next = NEXT.matcher(text);
    StringBuilder digits = new StringBuilder();
    Found best = null;
    int end = start;
    for (int i = 0; i < MOST_GROUPS && digits.length() < 21; i++) {
      if (!next.region(end, text.length()).lookingAt() || (i == 0 && next.start(1) != start)) {
        break;
      }
      digits.append(next.group(1).toUpperCase(Locale.ROOT));
      end = next.end();
      Found found = found(digits.toString(), text, start, end, place);
      boolean code =
          sparesCodes && found != null && found.word().equals(MOBILE) && isCode(text, start);
      best = found == null || code ? best : found;
    }
    return best;
  }

  private static Found found(String digits, String text, int start, int end, String place) {
    if (isMiddle(text, end)) {
      return null;
    }
    if (CheckDigits.isIdentity(digits)) {
      return new Found(start, end, IDENTITY);
    }
    boolean marked = digits.endsWith("X"); // the X behind a telephone is no part of it
    String number = marked ? digits.substring(0, digits.length() - 1) : digits;
    int last = marked ? end - 1 : end;
    if (CheckDigits.isCard(number) && (place.length() < 6 || !number.startsWith(place))) {
      return new Found(start, last, CARD);
    }
    boolean phone = PHONE.matcher(number).matches();
    boolean quantity =
        MEASURED.matcher(text.substring(last, Math.min(last + 4, text.length()))).lookingAt();
    return phone && !quantity ? new Found(start, last, MOBILE) : null;
  }

  /** Whether a point between digits stands here: the middle of a quantity. */
  private static boolean isMiddle(String text, int at) {
    return at + 1 < text.length()
        && at > 0
        && text.charAt(at) == '.'
        && Character.isDigit(text.charAt(at - 1))
        && text.charAt(at + 1) >= '0'
        && text.charAt(at + 1) <= '9'
        && !text.startsWith(".0", at);
  }

  private static boolean isCode(String text, int start) {
    int from = start;
    while (from > 0 && start - from < 12 && isLatin(text.charAt(from - 1))) {
      from--;
    }
    String before = text.substring(from, start).toLowerCase(Locale.ROOT);
    return !before.isEmpty() && !CALLED.matcher(before).matches();
  }

  private static boolean isLatin(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private static int withPlus(String text, int start) {
    return start > 0 && text.charAt(start - 1) == '+' ? start - 1 : start;
  }

  private static String withoutMail(String kept, String text) {
    String folded = fold(kept);
    if (folded.indexOf('@') < 0) {
      return kept.equals(text) ? text : kept;
    }
    Matcher mail = ADDRESS.matcher(folded);
    StringBuilder rest = new StringBuilder();
    int from = 0;
    while (mail.find()) {
      rest.append(kept, from, mail.start()).append(MAIL);
      from = mail.end();
    }
    return from == 0 && kept.equals(text) ? text : rest.append(kept.substring(from)).toString();
  }

  private static boolean isWorthALook(String text) {
    int digits = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '@' || c == '＠') {
        return true;
      }
      boolean digit = (c >= '0' && c <= '9') || (c >= '０' && c <= '９');
      digits += digit ? 1 : 0;
    }
    // Twelve digits alone are a division's code, as every row has one; no number of a person is.
    return digits >= SHORTEST && !(digits == DIVISION && text.length() == DIVISION);
  }

  /** Full-width characters as half-width ones, each in its place. */
  private static String fold(String text) {
    char[] chars = text.toCharArray();
    for (int i = 0; i < chars.length; i++) {
      chars[i] = chars[i] >= '！' && chars[i] <= '～' ? (char) (chars[i] - 0xfee0) : chars[i];
    }
    return new String(chars);
  }
}
