package rural.jobs.receive.prefill;

import java.util.Arrays;
import java.util.List;

/** What was said of a prefilled row as a whole. A row of which nothing was said is no report. */
public enum Confirmation {
  NONE(""),
  /** What stands in the row is what stood there a quarter ago. */
  UNCHANGED("无变化", "√", "✓", "✔"),
  /** Some of it was changed, the rest is as it was. */
  CHANGED("有变化"),
  /** The row was not there before. */
  ADDED("新增"),
  /** Something that says none of these. */
  OTHER("?");

  private final List<String> words;

  Confirmation(String... words) {
    this.words = List.of(words);
  }

  /** The word that a form offers. */
  public String word() {
    return words.get(0);
  }

  /**
   * @param written without blanks
   */
  public static Confirmation of(String written) {
    return Arrays.stream(values())
        .filter(one -> one.words.contains(written))
        .findFirst()
        .orElse(OTHER);
  }
}
