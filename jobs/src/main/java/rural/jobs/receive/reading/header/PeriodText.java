package rural.jobs.receive.reading.header;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import rural.jobs.receive.reading.file.Blanks;
import rural.jobs.receive.reading.file.FullWidth;
import rural.schemas.period.Quarter;

/** Quarters and years as people write them: 2024年第三季度, 2024年3季度, 2024Q3, 2024-Q3, 2024年. */
public final class PeriodText {

  private static final Pattern QUARTER =
      Pattern.compile(
          "(?<!\\d)((?:19|20)\\d{2})(?:年度?)?[-_./]?(?:[q]([1-4])(?!\\d)|第?([1-4一二三四])季度?)");
  private static final Pattern YEAR = Pattern.compile("((?:19|20)\\d{2})年?度?");

  private PeriodText() {}

  /** Reads a text that is a quarter and nothing else. */
  public static Optional<Quarter> quarter(String text) {
    Matcher found = QUARTER.matcher(plain(text));
    return found.matches() ? Optional.of(quarter(found)) : Optional.empty();
  }

  /** Finds the one quarter that texts speak of; none where they name several. */
  public static Optional<Quarter> quarterIn(List<String> texts) {
    Set<Quarter> found = new HashSet<>();
    for (String text : texts) {
      Matcher matcher = QUARTER.matcher(plain(text));
      while (matcher.find()) {
        found.add(quarter(matcher));
      }
    }
    return found.size() == 1 ? Optional.of(found.iterator().next()) : Optional.empty();
  }

  /** Reads {@code 2024}, {@code 2024年} or {@code 2024年度}. */
  public static OptionalInt year(String text) {
    Matcher found = YEAR.matcher(plain(text));
    return found.matches() ? OptionalInt.of(Integer.parseInt(found.group(1))) : OptionalInt.empty();
  }

  private static String plain(String text) {
    return FullWidth.fold(Blanks.squeeze(HeadReader.cut(text))).toLowerCase(Locale.ROOT);
  }

  private static Quarter quarter(Matcher found) {
    String number = found.group(2) == null ? found.group(3) : found.group(2);
    int chinese = "一二三四".indexOf(number);
    return new Quarter(
        Integer.parseInt(found.group(1)), chinese >= 0 ? chinese + 1 : Integer.parseInt(number));
  }
}
