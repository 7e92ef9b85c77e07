package rural.jobs.run.command;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.function.Function;

/** Times as people type them, in China's time unless they say otherwise. */
final class Moment {

  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

  private static final List<Function<String, Instant>> FORMS =
      List.of(
          Instant::parse,
          text -> OffsetDateTime.parse(text).toInstant(),
          text -> LocalDateTime.parse(text).atZone(CHINA).toInstant(),
          text -> LocalDate.parse(text).atStartOfDay(CHINA).toInstant());

  private Moment() {}

  static Instant parse(String text) {
    for (Function<String, Instant> form : FORMS) {
      try {
        return form.apply(text.strip().replace(' ', 'T'));
      } catch (DateTimeParseException notThisForm) {
        continue;
      }
    }
    throw new IllegalArgumentException(
        "Not a time: '" + text + "'. Examples: 2024-10-08, 2024-10-08T09:30, 2024-10-08T01:30:00Z");
  }
}
