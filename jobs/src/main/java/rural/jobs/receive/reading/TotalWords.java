package rural.jobs.receive.reading;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import rural.jobs.receive.reading.file.Blanks;
import rural.jobs.receive.reading.header.SheetFound;
import rural.schemas.contract.ContractBook;

/**
 * Tells by its words that a row holds totals. A word of the list stands alone or behind the name of
 * the unit that sent the sheet, so that 汇总村 stays a village; 甲镇合计 ends as no name does.
 */
final class TotalWords {

  private static final List<String> ENDINGS = List.of("合计", "小计", "总计", "共计");

  /** Of a word with the name of the unit in front. */
  private static final int LONGEST = 40;

  private final Set<String> words;
  private final Set<Integer> last = new HashSet<>();
  private final String unit;

  TotalWords(ContractBook book, SheetFound sheet) {
    this.words = Set.copyOf(book.totals());
    this.unit = Blanks.squeeze(sheet.sender().unitName());
    words.forEach(word -> last.add((int) word.charAt(word.length() - 1)));
    last.add((int) '计');
  }

  boolean has(String text) {
    if (text.length() > LONGEST || !last.contains(lastOf(text))) {
      return false; // nearly every cell
    }
    String word = Blanks.squeeze(text).replaceFirst("[:：]+$", "");
    return words.contains(word)
        || (!unit.isEmpty()
            && word.startsWith(unit)
            && words.contains(word.substring(unit.length())))
        || ENDINGS.stream().anyMatch(word::endsWith);
  }

  /** The last sign that is neither blank nor a colon; 0 where there is none. */
  private static int lastOf(String text) {
    for (int i = text.length() - 1; i >= 0; i--) {
      char c = text.charAt(i);
      if (c != ':' && c != '：' && !Blanks.isBlank(c)) {
        return c;
      }
    }
    return 0;
  }
}
