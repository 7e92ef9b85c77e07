package rural.schemas.period;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** The time that the clocks of all reporting units show. */
public final class CivilTime {

  public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private static final DateTimeFormatter TEXT =
      DateTimeFormatter.ISO_OFFSET_DATE_TIME.withZone(ZONE);

  private CivilTime() {}

  /** ISO 8601 with the offset, such as {@code 2024-10-08T09:30:00+08:00}. */
  public static String text(Instant moment) {
    return TEXT.format(moment);
  }
}
