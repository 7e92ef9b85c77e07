package rural.jobs.receive.reading.file;

/** The blanks met in sheets, among them no-break, ideographic and zero-width ones. */
public final class Blanks {

  private Blanks() {}

  public static boolean isBlank(char c) {
    return c <= ' '
        || c == '\u00a0'
        || c == '\u3000'
        || (c >= '\u2000' && c <= '\u200d')
        || c == '\u202f'
        || c == '\ufeff';
  }

  public static boolean isBlank(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (!isBlank(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /** The text without blanks around it; the same object where there are none. */
  public static String strip(String text) {
    int from = 0;
    int to = text.length();
    while (from < to && isBlank(text.charAt(from))) {
      from++;
    }
    while (to > from && isBlank(text.charAt(to - 1))) {
      to--;
    }
    return to - from == text.length() ? text : text.substring(from, to);
  }

  /** The text without any blank; the same object where there is none. */
  public static String squeeze(String text) {
    StringBuilder kept = null;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (kept != null && !isBlank(c)) {
        kept.append(c);
      } else if (kept == null && isBlank(c)) {
        kept = new StringBuilder(text.length()).append(text, 0, i);
      }
    }
    return kept == null ? text : kept.toString();
  }
}
