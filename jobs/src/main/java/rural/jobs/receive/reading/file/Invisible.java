package rural.jobs.receive.reading.file;

/**
 * Characters that nobody sees: controls, joiners and marks of direction, soft hyphens, the
 * byte-order mark, variation selectors. They come with texts copied from web pages and messengers.
 */
public final class Invisible {

  private Invisible() {}

  public static boolean is(char c) {
    return (c < ' ' && c != '\t' && c != '\n' && c != '\r')
        || (c >= '\u007f' && c <= '\u009f')
        || c == '\u00ad'
        || c == '\u034f'
        || c == '\u061c'
        || c == '\u180e'
        || (c >= '\u200b' && c <= '\u200f')
        || (c >= '\u202a' && c <= '\u202e')
        || (c >= '\u2060' && c <= '\u206f')
        || (c >= '\ufe00' && c <= '\ufe0f')
        || c == '\ufeff'
        || (c >= '\ufff0' && c <= '\ufffb');
  }

  /** The text without them; the same object where there are none. */
  public static String without(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (is(text.charAt(i))) {
        return filtered(text);
      }
    }
    return text;
  }

  private static String filtered(String text) {
    StringBuilder kept = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      if (!is(text.charAt(i))) {
        kept.append(text.charAt(i));
      }
    }
    return kept.toString();
  }
}
