package rural.schemas.text;

/** How many Latin columns a text takes on a terminal or in a sheet; Chinese characters take two. */
public final class DisplayWidth {

  private DisplayWidth() {}

  public static int of(String text) {
    return text.codePoints().map(DisplayWidth::of).sum();
  }

  /** 0 for control and combining characters, 2 for East Asian wide ones, else 1. */
  public static int of(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.NON_SPACING_MARK,
          Character.ENCLOSING_MARK ->
          0;
      default -> isWide(character) ? 2 : 1;
    };
  }

  /** The text, or as much of it as fits into the columns with an ellipsis. */
  public static String cut(String text, int columns) {
    if (of(text) <= columns) {
      return text;
    }
    StringBuilder kept = new StringBuilder();
    int width = 1;
    for (int character : text.codePoints().toArray()) {
      width += of(character);
      if (width > columns) {
        break;
      }
      kept.appendCodePoint(character);
    }
    return kept.append('…').toString();
  }

  private static boolean isWide(int character) {
    return between(character, 0x1100, 0x115F)
        || between(character, 0x2E80, 0x303E)
        || between(character, 0x3041, 0xA4CF)
        || between(character, 0xAC00, 0xD7A3)
        || between(character, 0xF900, 0xFAFF)
        || between(character, 0xFE30, 0xFE6F)
        || between(character, 0xFF00, 0xFF60)
        || between(character, 0xFFE0, 0xFFE6)
        || between(character, 0x1F300, 0x1FAFF)
        || between(character, 0x20000, 0x3FFFD);
  }

  private static boolean between(int character, int first, int last) {
    return character >= first && character <= last;
  }
}
