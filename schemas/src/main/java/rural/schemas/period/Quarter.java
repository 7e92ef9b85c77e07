package rural.schemas.period;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import rural.schemas.contract.Text;
import rural.schemas.text.MistypedException;

/** A calendar quarter, written {@code 2024Q3}; its text sorts in time order. */
public record Quarter(int year, int number) implements Comparable<Quarter>, Serializable {

  private static final Pattern TEXT = Pattern.compile("((?:19|2\\d)\\d{2})-?[Qq]([1-4])");

  public Quarter {
    if (year < 1900 || year > 2999 || number < 1 || number > 4) {
      throw new IllegalArgumentException("No such quarter: " + year + "Q" + number);
    }
  }

  /** Reads {@code 2024Q3} or {@code 2024-Q3}; empty for anything else. */
  public static Optional<Quarter> parse(String text) {
    Matcher matcher = TEXT.matcher(text.strip());
    return matcher.matches()
        ? Optional.of(
            new Quarter(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2))))
        : Optional.empty();
  }

  /** Reads {@code 2024Q3}; anything else is an error that says what would do. */
  public static Quarter of(String text) {
    return parse(text)
        .orElseThrow(
            () ->
                new MistypedException(
                    new Text(
                            "“{0}”不是季度。请写成 2024Q3 或 2024-Q3。",
                            "Not a quarter: '{0}'. Examples: 2024Q3, 2024-Q3")
                        .with(text)));
  }

  public static Quarter containing(LocalDate day) {
    return new Quarter(day.getYear(), (day.getMonthValue() + 2) / 3);
  }

  /** The last quarter that had ended when {@code day} began. */
  public static Quarter lastEndedBefore(LocalDate day) {
    return containing(day).previous();
  }

  public Quarter next() {
    return number == 4 ? new Quarter(year + 1, 1) : new Quarter(year, number + 1);
  }

  public Quarter previous() {
    return number == 1 ? new Quarter(year - 1, 4) : new Quarter(year, number - 1);
  }

  public Quarter yearBefore() {
    return new Quarter(year - 1, number);
  }

  public LocalDate start() {
    return LocalDate.of(year, number * 3 - 2, 1);
  }

  /** The last day of the quarter. */
  public LocalDate end() {
    return start().plusMonths(3).minusDays(1);
  }

  /** Calendar days: 90 to 92. */
  public int days() {
    return (int) ChronoUnit.DAYS.between(start(), end()) + 1;
  }

  @Override
  public int compareTo(Quarter other) {
    return toString().compareTo(other.toString());
  }

  @Override
  public String toString() {
    return year + "Q" + number;
  }
}
