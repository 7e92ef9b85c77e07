package rural.jobs.receive.reading.file;

/** Full-width letters, digits and signs as their half-width counterparts. */
public final class FullWidth {

  private FullWidth() {}

  public static char fold(char c) {
    return c >= '\uff01' && c <= '\uff5e' ? (char) (c - 0xfee0) : c;
  }

  /** The folded text; the same object where nothing is full-width. */
  public static String fold(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (fold(text.charAt(i)) != text.charAt(i)) {
        return foldAll(text);
      }
    }
    return text;
  }

  private static String foldAll(String text) {
    char[] chars = text.toCharArray();
    for (int i = 0; i < chars.length; i++) {
      chars[i] = fold(chars[i]);
    }
    return new String(chars);
  }
}
