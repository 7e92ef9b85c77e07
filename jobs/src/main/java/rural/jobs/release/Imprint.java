package rural.jobs.release;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import rural.schemas.control.Release;
import rural.schemas.period.CivilTime;
import rural.schemas.settings.Settings;

/**
 * Whose figures these are and how fresh: what a reader looks for first.
 *
 * @param contact whom to ask; empty where the settings name nobody
 * @param next when the next quarter's are published; empty where the settings do not say
 */
record Imprint(String release, Instant cutOff, Optional<String> contact, Optional<LocalDate> next) {

  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm").withZone(CivilTime.ZONE);
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");

  static Imprint of(Release release, Settings settings) {
    return new Imprint(
        release.id(),
        release.cutOff(),
        settings.receive().contact(),
        settings.release().published(release.quarter().next().end()));
  }

  /** What is said of each, in the order of reading. */
  List<Map.Entry<String, String>> lines() {
    List<Map.Entry<String, String>> lines = new ArrayList<>();
    lines.add(Map.entry("发布编号", release));
    lines.add(Map.entry("数据截止", MOMENT.format(cutOff)));
    contact.ifPresent(one -> lines.add(Map.entry("联系人", one)));
    next.ifPresent(day -> lines.add(Map.entry("下次发布", DAY.format(day))));
    return lines;
  }
}
