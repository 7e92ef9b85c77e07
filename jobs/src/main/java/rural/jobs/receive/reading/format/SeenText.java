package rural.jobs.receive.reading.format;

/**
 * Letters as a person sees them: what is crossed out or raised is told by characters of its own, so
 * that a 12 with the mark of a footnote is not read as 121, nor a number crossed out as reported.
 */
public final class SeenText {

  private static final char STROKE = '\u0336';
  private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";

  private SeenText() {}

  /** A stroke through every letter. */
  public static String crossedOut(String text) {
    StringBuilder seen = new StringBuilder();
    text.codePoints().forEach(letter -> seen.appendCodePoint(letter).append(STROKE));
    return seen.toString();
  }

  /** Raised digits, but for those behind a letter of a unit: m³ is as good as m3. */
  public static String raised(String text, CharSequence before) {
    if (before.length() > 0 && isLatin(before.charAt(before.length() - 1))) {
      return text;
    }
    StringBuilder seen = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      seen.append(c >= '0' && c <= '9' ? RAISED.charAt(c - '0') : c);
    }
    return seen.toString();
  }

  private static boolean isLatin(char c) {
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
  }
}
