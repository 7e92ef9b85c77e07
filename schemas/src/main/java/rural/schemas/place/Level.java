package rural.schemas.place;

import java.util.Arrays;
import java.util.Optional;

/** The levels of administrative divisions, widest first. */
public enum Level {
  NATION("全国", "nation"),
  PROVINCE("省", "province"),
  CITY("市", "city"),
  COUNTY("县", "county"),
  TOWN("乡", "town"),
  VILLAGE("村", "village");

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
    String word = text.strip();
    return Arrays.stream(values())
        .filter(level -> level.code.equalsIgnoreCase(word) || level.zh.equals(word))
        .findFirst();
  }
}
