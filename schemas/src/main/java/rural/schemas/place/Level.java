package rural.schemas.place;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The levels of administrative divisions, widest first. */
public enum Level {
  NATION("全国", "nation"),
  PROVINCE("省", "province"),
  CITY("市", "city"),
  COUNTY("县", "county"),
  TOWN("乡", "town"),
  VILLAGE("村", "village");

  private static final Map<String, Level> BY_WORD =
      Arrays.stream(values())
          .flatMap(level -> Stream.of(Map.entry(level.code, level), Map.entry(level.zh, level)))
          .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

  private final String zh;
  private final String code;

  Level(String zh, String code) {
    this.zh = zh;
    this.code = code;
  }

  /** The word used in tables and in {@code --level}: {@code county}. */
  public String code() {
    return code;
  }

  public String zh() {
    return zh;
  }

  /** Reads the English code or the Chinese word, as forms write either. */
  public static Optional<Level> parse(String text) {
    return Optional.ofNullable(BY_WORD.get(text.strip().toLowerCase(Locale.ROOT)));
  }
}
