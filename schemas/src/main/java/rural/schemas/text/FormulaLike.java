package rural.schemas.text;

import java.util.regex.Pattern;

/**
 * Texts that a spreadsheet would work out instead of showing them: they begin with = + - or @, also
 * in other widths, or behind blanks and controls that a program drops when it opens a file.
 */
public final class FormulaLike {

  private static final Pattern BEGINS =
      Pattern.compile("[\\p{Z}\\p{Cc}\\p{Cf}]*[=+\\-@＝＋－＠﹦﹢﹣﹫−].*", Pattern.DOTALL);

  /** A control in front makes some programs cut the text and go on with what is left. */
  private static final Pattern LED = Pattern.compile("[\\t\\r\\n].*", Pattern.DOTALL);

  /** A signed number, or a stroke for nothing, is only what it looks like. */
  private static final Pattern PLAIN =
      Pattern.compile("[+-]?(?:\\d+(?:\\.\\d+)?(?:[eE][+-]?\\d+)?%?)?|[-－−+＋]");

  private FormulaLike() {}

  /** Whether a program may take the text for a formula. */
  public static boolean is(String text) {
    return !text.isEmpty()
        && !PLAIN.matcher(text).matches()
        && (BEGINS.matcher(text).matches() || LED.matcher(text).matches());
  }

  /** The text as a file for people may carry it: an apostrophe makes it a text everywhere. */
  public static String harmless(String text) {
    return is(text) ? "'" + text : text;
  }
}
