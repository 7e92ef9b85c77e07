package rural.jobs.receive.reading.cell;

import java.util.HashMap;
import java.util.Map;
import rural.jobs.receive.reading.file.Blanks;
import rural.jobs.receive.reading.file.CellKind;
import rural.jobs.receive.reading.file.FullWidth;
import rural.jobs.receive.reading.remark.ProblemCode;

/** A closed set of words: codes, flags, indicators. A word of the set wins over "not reported". */
final class WordCell implements CellReader {

  private final Map<String, Object> values = new HashMap<>();
  private final ProblemCode unknown;
  private final String choices;

  /**
   * @param words what may be written → the value it means
   * @param choices the words to offer when another is met
   */
  WordCell(Map<String, ?> words, ProblemCode unknown, String choices) {
    words.forEach((word, value) -> values.putIfAbsent(normal(word), value));
    this.unknown = unknown;
    this.choices = choices;
  }

  @Override
  public Object read(String text, CellKind kind, Findings findings) {
    Object known = values.get(text);
    if (known != null) {
      return known;
    }
    String word = normal(text);
    Object value = values.get(word);
    if (value != null || NotReported.is(word)) {
      return value;
    }
    findings.problem(unknown, Blanks.strip(text), choices);
    return null;
  }

  private static String normal(String text) {
    return FullWidth.fold(Blanks.squeeze(text)).toLowerCase(java.util.Locale.ROOT);
  }
}
