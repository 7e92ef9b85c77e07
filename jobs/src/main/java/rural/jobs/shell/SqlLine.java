package rural.jobs.shell;

import java.util.List;
import org.jline.reader.EOFError;
import org.jline.reader.ParsedLine;
import org.jline.reader.Parser;

/** When a line is done: at its semicolon, or at once where it is a command of the shell. */
final class SqlLine implements Parser {

  /**
   * What the cursor stands in.
   *
   * @param word the letters before the cursor that belong to a name
   */
  private record Words(String line, int cursor, String word) implements ParsedLine {

    @Override
    public int wordCursor() {
      return word.length();
    }

    @Override
    public int wordIndex() {
      return 0;
    }

    @Override
    public List<String> words() {
      return List.of(word);
    }
  }

  @Override
  public ParsedLine parse(String line, int cursor, ParseContext context) {
    if (context == ParseContext.ACCEPT_LINE && !isDone(line)) {
      throw new EOFError(-1, cursor, "missing ;");
    }
    int start = cursor;
    while (start > 0 && isName(line.charAt(start - 1))) {
      start--;
    }
    return new Words(line, cursor, line.substring(start, cursor));
  }

  /** A backslash is a letter of SQL's strings here, not a mark of the terminal. */
  @Override
  public boolean isEscapeChar(char c) {
    return false;
  }

  static boolean isDone(String line) {
    String typed = line.strip();
    return typed.isEmpty() || isCommand(typed) || Statements.of(line).rest().isBlank();
  }

  static boolean isCommand(String typed) {
    return typed.startsWith("\\") || typed.matches("(?i)(quit|exit|help);?");
  }

  private static boolean isName(char c) {
    return Character.isLetterOrDigit(c) || c == '_' || c == '.' || c == '\\';
  }
}
