package rural.jobs.receive.reading.header;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Days as people write them: 2024-10-08, 2024/10/8, 2024.10.8, 20241008, 2024年10月8日. */
public final class DateText {

  private static final Pattern DATE =
      Pattern.compile(
          "((?:19|20)\\d{2})(?:[-/.年])(\\d{1,2})(?:[-/.月])(\\d{1,2})(?:日|号)?(?:t?\\d{1,2}:.*)?");
  private static final Pattern DIGITS = Pattern.compile("((?:19|20)\\d{2})(\\d{2})(\\d{2})");

  private DateText() {}

  public static Optional<LocalDate> parse(String text) {
    String normal = Title.normal(text);
    Matcher date = DATE.matcher(normal);
    if (!date.matches()) {
      date = DIGITS.matcher(normal);
      if (!date.matches()) {
        return Optional.empty();
      }
    }
    try {
      return Optional.of(
          LocalDate.of(
              Integer.parseInt(date.group(1)),
              Integer.parseInt(date.group(2)),
              Integer.parseInt(date.group(3))));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
