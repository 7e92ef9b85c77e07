package rural.scheduler.command;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import rural.schemas.contract.Text;
import rural.schemas.text.MistypedException;

/** Moments as people read and type them. */
final class Moments {

  static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

  private static final DateTimeFormatter FORM =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss EEE", Locale.ENGLISH);

  private Moments() {}

  static String of(Instant moment, ZoneId zone) {
    return FORM.format(moment.atZone(zone));
  }

  /** Reads a day or a time in China, or a moment in UTC. */
  static Instant parse(String text) {
    String typed = text.strip().replace(' ', 'T');
    try {
      if (typed.endsWith("Z")) {
        return Instant.parse(typed);
      }
      return typed.contains("T")
          ? LocalDateTime.parse(typed).atZone(CHINA).toInstant()
          : LocalDate.parse(typed).atStartOfDay(CHINA).toInstant();
    } catch (DateTimeException e) {
      throw new MistypedException(
          new Text(
                  "不是时间：“{0}”。例如：2024-10-08、2024-10-08T09:30",
                  "Not a time: '{0}'. Examples: 2024-10-08, 2024-10-08T09:30")
              .with(text),
          e);
    }
  }
}
