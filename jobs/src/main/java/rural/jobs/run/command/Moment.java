package rural.jobs.run.command;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Times as people type them, in China's time unless they say otherwise. */
final class Moment {

  static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

  private static final List<Function<String, Instant>> FORMS =
      List.of(
          Instant::parse,
          text -> OffsetDateTime.parse(text).toInstant(),
          text -> LocalDateTime.parse(text).atZone(CHINA).toInstant(),
          text -> LocalDate.parse(text).atStartOfDay(CHINA).toInstant());

  private Moment() {}

  static Instant parse(String text) {
    String typed = text.strip().replace(' ', 'T');
    return FORMS.stream()
        .flatMap(form -> read(form, typed).stream())
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "Not a time: '"
                        + text
                        + "'. Examples: 2024-10-08, 2024-10-08T09:30, 2024-10-08T01:30:00Z"));
  }

  private static Optional<Instant> read(Function<String, Instant> form, String typed) {
    try {
      return Optional.of(form.apply(typed));
    } catch (DateTimeParseException notThisForm) {
      return Optional.empty();
    }
  }
}
