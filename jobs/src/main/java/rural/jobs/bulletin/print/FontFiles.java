package rural.jobs.bulletin.print;

import java.awt.Font;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The fonts of a page, opened: a character is set in the first that has it.
 *
 * @param all that of digits and Latin letters, that of Chinese characters, then further ones for
 *     what these lack
 */
record FontFiles(List<FontFile> all) {

  /** What style sheets write where the fonts go. */
  private static final String PLACE = "Latin, Text";

  /** Printers put it where they have no type for a character. */
  private static final int GETA = '〓';

  FontFiles {
    all = List.copyOf(all);
  }

  static FontFiles open(Typeface typeface) throws IOException {
    return new FontFiles(List.of(FontFile.open(typeface.latin()), FontFile.open(typeface.text())));
  }

  /** With further fonts of the machine, as few as have what these lack of a text. */
  FontFiles covering(String text, OtherFonts others) throws IOException {
    List<FontFile> more = new ArrayList<>(all);
    for (int character : lacking(text)) {
      if (!has(more, character)) {
        others.having(character, more).ifPresent(more::add);
      }
    }
    return new FontFiles(more);
  }

  /** Characters of a text that no font has, in the order in which they first stand in it. */
  Set<Integer> lacking(String text) {
    return text.codePoints()
        .filter(one -> isSeen(one) && !has(all, one))
        .boxed()
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /**
   * A text as it can be printed: 〓 for what no font has, and without marks that are not seen, which
   * choose a variant or join letters.
   */
  String printable(String text) {
    StringBuilder printable = new StringBuilder();
    int geta = has(all, GETA) ? GETA : '?';
    text.codePoints()
        .filter(one -> isSeen(one) || Character.isWhitespace(one))
        .map(one -> Character.isWhitespace(one) || has(all, one) ? one : geta)
        .forEach(printable::appendCodePoint);
    return printable.toString();
  }

  private static boolean isSeen(int character) {
    boolean isVariant =
        (character >= 0xFE00 && character <= 0xFE0F)
            || (character >= 0xE0100 && character <= 0xE01EF);
    return !isVariant
        && !Character.isWhitespace(character)
        && !Character.isISOControl(character)
        && Character.getType(character) != Character.FORMAT;
  }

  private static boolean has(List<FontFile> fonts, int character) {
    return fonts.stream().anyMatch(one -> one.has(character));
  }

  List<Font> fonts() {
    return all.stream().map(FontFile::font).toList();
  }

  /** The page with the families by which pictures know the fonts too. */
  String into(String html) {
    return html.replace(
        PLACE, all.stream().map(one -> "'" + one.family() + "'").collect(Collectors.joining(", ")));
  }
}
