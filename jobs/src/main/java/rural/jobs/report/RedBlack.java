package rural.jobs.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import rural.jobs.table.Printed;
import rural.schemas.contract.Indicator;
import rural.schemas.contract.Text;
import rural.schemas.settings.Settings;

/**
 * The best and the last of an indicator. Who is too small or has not reported enough is never
 * listed; on the red list nobody is at or below the whole, on the black list nobody at or above it.
 *
 * @param red best first; all that tie with the last of them stand on it too
 * @param black last first, likewise
 * @param above numerator of the whole, {@code below} its denominator
 * @param small how many were too small, {@code incomplete} how many had not reported enough
 */
public record RedBlack(
    List<Candidate> red,
    List<Candidate> black,
    BigDecimal above,
    BigDecimal below,
    int qualified,
    int small,
    int incomplete) {

  private static final Text RED = new Text("红榜", "red");
  private static final Text BLACK = new Text("黑榜", "black");
  private static final Text NOBODY = new Text("没有可列入的", "nobody is listed");

  /** A list names at most this part of those that qualify. */
  private static final int PART = 5;

  private static final int HUNDRED = 100;

  /**
   * @param minimum units below which a candidate is too small
   */
  public static RedBlack of(List<Candidate> all, BigDecimal minimum, Settings.Lists rule) {
    List<Candidate> complete =
        all.stream().filter(one -> isComplete(one, rule.minimumCompleteness())).toList();
    List<Candidate> fit =
        complete.stream()
            .filter(one -> one.denominator().signum() > 0)
            .filter(one -> one.denominator().compareTo(minimum) >= 0)
            .toList();
    BigDecimal above = sum(all, true);
    BigDecimal below = sum(all, false);
    int most = Math.min(rule.length(), fit.size() / PART);
    Comparator<Candidate> best = (a, b) -> b.compareRate(a);
    List<Candidate> red = cut(fit, one -> one.compareRate(above, below) > 0, best, most);
    List<Candidate> black =
        cut(fit, one -> one.compareRate(above, below) < 0, best.reversed(), most);
    return new RedBlack(
        red,
        black,
        above,
        below,
        fit.size(),
        complete.size() - fit.size(),
        all.size() - complete.size());
  }

  private static boolean isComplete(Candidate one, BigDecimal percent) {
    return one.expected() > 0
        && BigDecimal.valueOf(one.reported())
                .multiply(BigDecimal.valueOf(HUNDRED))
                .compareTo(percent.multiply(BigDecimal.valueOf(one.expected())))
            >= 0;
  }

  private static BigDecimal sum(List<Candidate> all, boolean isNumerator) {
    return all.stream()
        .map(one -> isNumerator ? one.numerator() : one.denominator())
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** The first so many and all that tie with the last of them. */
  private static List<Candidate> cut(
      List<Candidate> fit, Predicate<Candidate> on, Comparator<Candidate> order, int most) {
    List<Candidate> sorted =
        fit.stream().filter(on).sorted(order.thenComparing(Candidate::code)).toList();
    if (most == 0 || sorted.size() <= most) {
      return most == 0 ? List.of() : sorted;
    }
    Candidate last = sorted.get(most - 1);
    return sorted.stream().filter(one -> order.compare(one, last) <= 0).toList();
  }

  /** The two lists as one table. */
  public TextTable table(Text level, Indicator indicator) {
    List<List<Object>> rows = new ArrayList<>();
    rows(RED, red, indicator, rows);
    rows(BLACK, black, indicator, rows);
    if (rows.isEmpty()) {
      rows.add(Arrays.asList(NOBODY, null, null, null, null, null, null, null));
    }
    return new TextTable(
        new Text(
                "{0} · {1}（符合条件 {2} 个；规模过小 {3} 个、报送不全 {4} 个不列）",
                "{0}: {1} ({2} qualify; {3} too small and {4} incomplete are not listed)")
            .with(level, indicator.title(), qualified, small, incomplete),
        List.of(
            TextTable.DIVISION,
            new Text("榜", "list"),
            new Text("名次", "rank"),
            new Text("率(%)", "rate %"),
            new Text("分子/分母", "numerator/denominator"),
            new Text("理由", "reason"),
            new Text("所属", "of"),
            TextTable.CODE),
        rows);
  }

  private void rows(
      Text list, List<Candidate> named, Indicator indicator, List<List<Object>> rows) {
    int rank = 0;
    for (int i = 0; i < named.size(); i++) {
      Candidate one = named.get(i);
      rank = i > 0 && one.compareRate(named.get(i - 1)) == 0 ? rank : i + 1;
      rows.add(
          Arrays.asList(
              one.name(),
              list,
              rank,
              Printed.percent(one.numerator(), one.denominator(), indicator.decimals())
                  .orElse(null),
              Printed.plain(one.numerator()) + "/" + Printed.plain(one.denominator()),
              reason(one, indicator),
              one.above(),
              one.code()));
    }
  }

  /** By how much it differs from the whole, of which nobody is listed that equals it. */
  private Text reason(Candidate one, Indicator indicator) {
    Text differs =
        one.compareRate(above, below) > 0
            ? new Text("高于整体 {0}% {1} 个百分点", "{1} pp above the whole, {0}%")
            : new Text("低于整体 {0}% {1} 个百分点", "{1} pp below the whole, {0}%");
    // Of the exact fractions, rounded once.
    BigDecimal apart =
        one.numerator().multiply(below).subtract(above.multiply(one.denominator())).abs();
    return differs.with(
        Printed.of(above, below, indicator.decimals()),
        Printed.of(apart, below.multiply(one.denominator()), indicator.decimals()));
  }
}
