package rural.schemas.contract;

import java.util.List;
import java.util.Optional;

/** Which sign stands before the decimals of the numbers that a sender writes. */
public enum DecimalSign {
  COMMA(',', "comma", "逗号", "小数逗号", ","),
  POINT('.', "point", "点", "小数点", ".");

  private final char sign;
  private final List<String> words;

  DecimalSign(char sign, String... words) {
    this.sign = sign;
    this.words = List.of(words);
  }

  public char sign() {
    return sign;
  }

  /** The sign that groups thousands then. */
  public char grouping() {
    return this == COMMA ? '.' : ',';
  }

  /** Reads what a head or the settings say. */
  public static Optional<DecimalSign> parse(String text) {
    for (DecimalSign one : values()) {
      if (one.words.contains(text.strip())) {
        return Optional.of(one);
      }
    }
    return Optional.empty();
  }
}
