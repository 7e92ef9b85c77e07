package rural.schemas.settings;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import rural.schemas.contract.Text;
import rural.schemas.place.Level;

/**
 * When an office is warned (预警提示), named in a notice (通报) or asked to an interview (约谈).
 *
 * @param rules those that hold; none = nothing is proposed
 * @param levels of the divisions that answer for their figures; an issue goes to the nearest of
 *     them above the place it is of
 * @param fallenPp percentage points that count as a fall since the same quarter of last year
 * @param redQuarters red lights in a row after which a warning becomes a notice
 * @param overdueQuarters published quarters naming an overdue issue, this one too, after which a
 *     warning becomes a notice
 * @param noticeAfter warnings published in a row on one matter that make the next one a notice
 * @param interviewAfter notices published in a row on one matter that make the next one an
 *     interview
 */
public record Escalations(
    Set<Rule> rules,
    Set<Level> levels,
    BigDecimal fallenPp,
    int redQuarters,
    int overdueQuarters,
    int noticeAfter,
    int interviewAfter)
    implements Serializable {

  /** Most quarters in a row that a setting may ask for. */
  public static final int MOST_QUARTERS = 12;

  public static final Escalations DEFAULT =
      new Escalations(
          EnumSet.allOf(Rule.class),
          EnumSet.of(Level.CITY, Level.COUNTY),
          BigDecimal.ONE,
          2,
          2,
          2,
          1);

  public Escalations {
    rules = rules.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(rules));
    levels = levels.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(levels));
  }

  /** What is held against a division. */
  public enum Rule {
    FALLEN(new Text("低于上年同期", "Below the same quarter of last year")),
    OFF_TARGET(new Text("预计完不成年度目标", "Not expected to reach the year's target")),
    RED(new Text("亮红灯", "Red light")),
    OVERDUE(new Text("问题逾期未销号", "Issue overdue"));

    private final Text says;

    Rule(Text says) {
      this.says = says;
    }

    /** The word of the settings and of the tables. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    public Text says() {
      return says;
    }
  }
}
