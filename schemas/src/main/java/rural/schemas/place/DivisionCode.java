package rural.schemas.place;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A division code: text of 12 digits (2 province, 2 city, 2 county, 3 town, 3 village). The digits
 * identify; they do not say who the parent is, which only the registry knows.
 */
public record DivisionCode(String digits) implements Comparable<DivisionCode> {

  private static final Pattern TWELVE = Pattern.compile("\\d{12}");
  private static final Pattern SHORT = Pattern.compile("\\d{6}|\\d{9}");

  /** The root above the provinces, 全国. */
  public static final DivisionCode NATION = new DivisionCode("000000000000");

  public DivisionCode {
    if (!TWELVE.matcher(digits).matches()) {
      throw new IllegalArgumentException("Not a division code of 12 digits: '" + digits + "'");
    }
  }

  /** Reads 12 digits, or 6 or 9 digits padded on the right with zeros; empty for anything else. */
  public static Optional<DivisionCode> parse(String text) {
    String code = text.strip();
    if (SHORT.matcher(code).matches()) {
      return Optional.of(new DivisionCode(code + "0".repeat(12 - code.length())));
    }
    return TWELVE.matcher(code).matches() ? Optional.of(new DivisionCode(code)) : Optional.empty();
  }

  @Override
  public int compareTo(DivisionCode other) {
    return digits.compareTo(other.digits);
  }

  @Override
  public String toString() {
    return digits;
  }
}
