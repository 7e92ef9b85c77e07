package rural.jobs.receive.reading.cell;

import java.math.BigDecimal;
import java.util.Optional;

/** Judges numbers by their digits, without regular expressions: these run for every cell. */
final class Digits {

  private Digits() {}

  static boolean areAll(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return !text.isEmpty();
  }

  static Optional<BigDecimal> decimal(String text) {
    if (!isNumber(text)) {
      return Optional.empty();
    }
    try {
      return Optional.of(new BigDecimal(text));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  /** Whether a text is made of the signs of a number; keeps hex, NaN and endless texts out. */
  private static boolean isNumber(String text) {
    if (text.isEmpty() || text.length() > 64) {
      return false;
    }
    int exponent = Math.max(text.indexOf('E'), text.indexOf('e'));
    if (exponent >= 0 && text.length() - exponent > 5) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ((c < '0' || c > '9') && ".-+Ee".indexOf(c) < 0) {
        return false;
      }
    }
    return true;
  }

  /** Whether a number written with an exponent may have lost digits: 1.30123E+11 shows six. */
  static boolean mayHaveLostDigits(String text) {
    return (text.indexOf('E') >= 0 || text.indexOf('e') >= 0)
        && decimal(text).map(number -> number.scale() < 0).orElse(false);
  }
}
