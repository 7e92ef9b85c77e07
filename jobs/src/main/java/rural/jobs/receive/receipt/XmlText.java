package rural.jobs.receive.receipt;

import java.io.IOException;

/** Text inside XML: escaped, and without the characters that XML cannot carry. */
final class XmlText {

  /** The most that a spreadsheet cell holds. */
  static final int LONGEST = 32_767;

  private XmlText() {}

  static void write(Appendable out, String text) throws IOException {
    int length = Math.min(text.length(), LONGEST);
    for (int i = 0; i < length; i++) {
      char one = text.charAt(i);
      if (Character.isSurrogate(one)) {
        i += pair(out, text, i, length);
      } else {
        character(out, one);
      }
    }
  }

  static String escaped(String text) {
    StringBuilder escaped = new StringBuilder();
    try {
      write(escaped, text);
    } catch (IOException e) {
      throw new AssertionError("A StringBuilder does not fail", e);
    }
    return escaped.toString();
  }

  /** The text without the characters that XML cannot carry. */
  static String plain(String text) {
    StringBuilder plain = new StringBuilder();
    text.codePoints().filter(XmlText::isCarried).forEach(plain::appendCodePoint);
    return plain.toString();
  }

  private static boolean isCarried(int point) {
    boolean isHalf = point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
    return point >= ' ' && !isHalf && point != 0xFFFE && point != 0xFFFF;
  }

  /** Writes a whole pair; half of one is dropped. Gives the further characters used. */
  private static int pair(Appendable out, String text, int at, int length) throws IOException {
    boolean whole =
        at + 1 < length && Character.isSurrogatePair(text.charAt(at), text.charAt(at + 1));
    if (!whole) {
      return 0;
    }
    out.append(text, at, at + 2);
    return 1;
  }

  private static void character(Appendable out, char one) throws IOException {
    switch (one) {
      case '&' -> out.append("&amp;");
      case '<' -> out.append("&lt;");
      case '>' -> out.append("&gt;");
      case '"' -> out.append("&quot;");
      case '\'' -> out.append("&apos;");
      case '\n' -> out.append("&#10;");
      case '\t' -> out.append('\t');
      case '\uFFFE', '\uFFFF' -> {}
      default -> {
        if (one >= ' ') {
          out.append(one);
        }
      }
    }
  }
}
