package rural.jobs.receive.reading.header;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import rural.jobs.receive.reading.file.Blanks;
import rural.jobs.receive.reading.file.RawRow;

/**
 * The lines between the header and the data: codes such as {@code C23[户]}, units alone, or column
 * numbers such as 甲 乙 1 2 3.
 */
final class LinesBelow {

  private static final Pattern CODE =
      Pattern.compile("[a-z]{1,3}\\d{1,4}(?:\\(([^()]*)\\))?|\\(\\d{1,2}\\)|[甲乙丙丁戊己]|-+");

  private final TitleBook book;
  private final Map<Integer, String> units = new HashMap<>();
  private int count;

  private LinesBelow(TitleBook book) {
    this.book = book;
  }

  static LinesBelow read(TitleBook book, List<RawRow> lines, int from) {
    LinesBelow below = new LinesBelow(book);
    for (int i = from; i < lines.size() && below.takes(lines.get(i)); i++) {
      below.count = i - from + 1;
    }
    return below;
  }

  int count() {
    return count;
  }

  /** The unit that such a line gives a column; empty where none does. */
  String unit(int column) {
    return units.getOrDefault(column, "");
  }

  private boolean takes(RawRow line) {
    int filled = 0;
    int telling = 0;
    int numbers = 0;
    Map<Integer, String> found = new HashMap<>();
    for (int i = 0; i < line.width(); i++) {
      String text = Title.normal(line.text(i));
      if (!Blanks.isBlank(text)) {
        filled++;
        Matcher code = CODE.matcher(text);
        if (code.matches()) {
          telling++;
          keep(found, i, code.group(1));
        } else if (isUnit(text)) {
          telling++;
          keep(found, i, text.replaceAll("[()]", ""));
        } else if (isColumnNumber(text, i)) {
          numbers++;
        }
      }
    }
    boolean taken = filled > 0 && telling + numbers == filled && (telling > 0 || numbers > 4);
    if (taken) {
      found.forEach(units::putIfAbsent);
    }
    return taken;
  }

  private boolean isUnit(String text) {
    return !text.isEmpty() && !Character.isDigit(text.charAt(0)) && book.isUnit(text);
  }

  private static void keep(Map<Integer, String> found, int column, String unit) {
    if (unit != null && !unit.isEmpty()) {
      found.put(column, unit);
    }
  }

  private static boolean isColumnNumber(String text, int column) {
    return text.length() <= 2
        && text.chars().allMatch(c -> c >= '0' && c <= '9')
        && Integer.parseInt(text) <= column + 1
        && Integer.parseInt(text) >= Math.max(1, column - 3);
  }
}
