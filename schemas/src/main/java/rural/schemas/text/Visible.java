package rural.schemas.text;

/**
 * Text for a terminal or a log: characters that would steer it, or turn the order of what is read,
 * are shown instead of obeyed.
 */
public final class Visible {

  private static final char PICTURES = '\u2400';

  private Visible() {}

  /** Without any control but line feed and tab; the same object where there is none. */
  public static String of(String text) {
    StringBuilder shown = null;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean steers =
          steers(c) && !(c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n');
      if (steers && shown == null) {
        shown = new StringBuilder(text.length() + 16).append(text, 0, i);
      }
      if (shown != null) {
        shown.append(steers ? picture(c) : String.valueOf(c));
      }
    }
    return shown == null ? text : shown.toString();
  }

  /** As {@link #of}, on one line. */
  public static String line(String text) {
    return of(text.replaceAll("\\s*\\R\\s*", " ").replace('\t', ' '));
  }

  /** Whether a character is obeyed by terminals rather than shown. */
  public static boolean steers(char c) {
    return (c < ' ' && c != '\n' && c != '\t')
        || (c >= '\u007f' && c <= '\u009f')
        || isBidi(c)
        || (c >= '\u2028' && c <= '\u2029');
  }

  /** Whether a character turns the order in which text is shown. */
  private static boolean isBidi(char c) {
    return (c >= '\u202a' && c <= '\u202e')
        || (c >= '\u2066' && c <= '\u2069')
        || c == '\u200e'
        || c == '\u200f'
        || c == '\u061c';
  }

  /** ␛ for an escape, {@code \\u202E} for what has no picture. */
  static String picture(char c) {
    if (c < ' ') {
      return String.valueOf((char) (PICTURES + c));
    }
    return c == '\u007f' ? "\u2421" : "\\u%04X".formatted((int) c);
  }
}
