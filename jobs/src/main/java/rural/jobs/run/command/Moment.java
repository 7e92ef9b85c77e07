package rural.jobs.run.command;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import rural.schemas.contract.Text;
import rural.schemas.period.CivilTime;
import rural.schemas.text.MistypedException;

/** Times as people type them, in China's time unless they say otherwise. */
final class Moment {

  private static final List<Function<String, Instant>> FORMS =
      List.of(
          Instant::parse,
          text -> OffsetDateTime.parse(text).toInstant(),
          text -> LocalDateTime.parse(text).atZone(CivilTime.ZONE).toInstant(),
          text -> LocalDate.parse(text).atStartOfDay(CivilTime.ZONE).toInstant());

  private Moment() {}

  static Instant parse(String text) {
    String typed = text.strip().replace(' ', 'T');
    return FORMS.stream()
        .flatMap(form -> read(form, typed).stream())
        .findFirst()
        .orElseThrow(
            () ->
                new MistypedException(
                    new Text(
                            "“{0}”不是时间。请写成 2024-10-08、2024-10-08T09:30 或 2024-10-08T01:30:00Z。",
                            "Not a time: '{0}'. Examples: 2024-10-08, 2024-10-08T09:30,"
                                + " 2024-10-08T01:30:00Z")
                        .with(text)));
  }

  private static Optional<Instant> read(Function<String, Instant> form, String typed) {
    try {
      return Optional.of(form.apply(typed));
    } catch (DateTimeParseException notThisForm) {
      return Optional.empty();
    }
  }
}
