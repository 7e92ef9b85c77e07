package rural.jobs.sample.place;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What became of a code.
 *
 * @param share the part of the old unit that goes to the new one, in (0, 1]
 */
public record Change(LocalDate on, Kind kind, String oldCode, String newCode, BigDecimal share) {

  /** The kinds of change, with the word of the form. */
  public enum Kind {
    RECODE("变码"),
    RENAME("更名"),
    MERGE("合并"),
    SPLIT("拆分"),
    MOVE("改隶");

    private final String zh;

    Kind(String zh) {
      this.zh = zh;
    }

    public String zh() {
      return zh;
    }
  }

  static Change whole(LocalDate on, Kind kind, String oldCode, String newCode) {
    return new Change(on, kind, oldCode, newCode, BigDecimal.ONE);
  }
}
