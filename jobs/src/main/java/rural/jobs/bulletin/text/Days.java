package rural.jobs.bulletin.text;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import rural.schemas.contract.Language;

/** Days as documents write them: 2024年10月12日, 12 October 2024. */
record Days(Language language) {

  private static final DateTimeFormatter ZH = DateTimeFormatter.ofPattern("y年M月d日", Locale.ROOT);
  private static final DateTimeFormatter EN =
      DateTimeFormatter.ofPattern("d MMMM y", Locale.ENGLISH);

  String say(LocalDate day) {
    return day.format(language == Language.ZH ? ZH : EN);
  }
}
