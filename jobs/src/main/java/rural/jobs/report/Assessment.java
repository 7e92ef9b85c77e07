package rural.jobs.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import rural.schemas.contract.ContractBook;
import rural.schemas.contract.Indicator;
import rural.schemas.contract.Text;
import rural.schemas.period.Quarter;

/**
 * How far each division came by its targets of the year. Its score is the mean, over its indicators
 * with a target, of the part of the target that is reached, at most the whole, times 100.
 *
 * @param quarter whose values are held against the year's targets
 * @param figures of that quarter, at any level
 */
record Assessment(ContractBook book, Quarter quarter, List<Figure> figures) {

  private static final int DECIMALS = 2;
  private static final int EXACT = 20;
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** A division with its figures that have a target; without a score where any has no value. */
  private record Marks(List<Figure> figures, Optional<BigDecimal> score) {

    Figure any() {
      return figures.get(0);
    }

    /** Whether its reports are complete enough in every indicator. */
    boolean isRanked() {
      return score.isPresent() && figures.stream().allMatch(one -> one.rank() != null);
    }

    /** Only who is assessed by the same indicators at one level can be compared. */
    boolean isComparable(Marks other) {
      return any().level().equals(other.any().level()) && indicators().equals(other.indicators());
    }

    private TreeSet<String> indicators() {
      return figures.stream().map(Figure::indicator).collect(Collectors.toCollection(TreeSet::new));
    }

    long lights(String light) {
      return figures.stream().filter(one -> light.equals(one.light())).count();
    }
  }

  private static final Comparator<Marks> BY_SCORE =
      Comparator.comparing(Marks::any, Figure.BY_LEVEL)
          .thenComparing(one -> -one.figures().size())
          .thenComparing(
              one -> one.score().map(BigDecimal::negate).orElse(null),
              Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(one -> one.any().code());

  /** Empty where nobody has a target. */
  Optional<TextTable> table() {
    Map<String, List<Figure>> byDivision =
        figures.stream()
            .filter(one -> one.target() != null)
            .collect(Collectors.groupingBy(Figure::code, TreeMap::new, Collectors.toList()));
    List<Marks> all =
        byDivision.values().stream()
            .map(own -> new Marks(own, score(own)))
            .sorted(BY_SCORE)
            .toList();
    if (all.isEmpty()) {
      return Optional.empty();
    }
    List<List<Object>> rows = new ArrayList<>();
    all.forEach(one -> rows.add(row(one, all)));
    return Optional.of(
        new TextTable(
            new Text("考核得分（按 {0} 的值）", "Score (by the values of {0})").with(quarter),
            columns(),
            rows));
  }

  private static List<Text> columns() {
    return List.of(
        TextTable.DIVISION,
        TextTable.LEVEL,
        new Text("得分", "score"),
        new Text("同级名次", "rank in level"),
        new Text("考核指标(个)", "targets"),
        new Text("绿灯", "green"),
        new Text("黄灯", "yellow"),
        new Text("红灯", "red"),
        TextTable.CODE);
  }

  private static List<Object> row(Marks own, List<Marks> all) {
    return Arrays.asList(
        own.any().name(),
        own.any().levelName(),
        own.score().map(exact -> exact.setScale(DECIMALS, RoundingMode.HALF_UP)).orElse(null),
        own.isRanked() ? rank(own, all) : null,
        own.figures().size(),
        own.lights("green"),
        own.lights("yellow"),
        own.lights("red"),
        own.any().code());
  }

  /** Those that tie share a rank. */
  private static long rank(Marks own, List<Marks> all) {
    return 1
        + all.stream()
            .filter(one -> one.isRanked() && one.isComparable(own))
            .filter(one -> one.score().orElseThrow().compareTo(own.score().orElseThrow()) > 0)
            .count();
  }

  private Optional<BigDecimal> score(List<Figure> own) {
    List<BigDecimal> parts = own.stream().map(this::reached).filter(Objects::nonNull).toList();
    if (parts.size() < own.size()) {
      return Optional.empty();
    }
    return Optional.of(
        parts.stream()
            .reduce(BigDecimal.ZERO, BigDecimal::add)
            .multiply(HUNDRED)
            .divide(BigDecimal.valueOf(own.size()), EXACT, RoundingMode.HALF_UP));
  }

  /** Between 0 and 1; null without a value. */
  private BigDecimal reached(Figure figure) {
    BigDecimal below = figure.denominator();
    if (figure.numerator() == null || below == null || below.signum() == 0) {
      return null;
    }
    boolean isTask =
        book.indicatorsOn(quarter.end()).stream()
            .filter(one -> one.id().equals(figure.indicator()))
            .anyMatch(Indicator::isOverTarget);
    BigDecimal above = isTask ? figure.numerator() : figure.numerator().multiply(HUNDRED);
    BigDecimal asked = isTask ? below : below.multiply(figure.target());
    return asked.signum() == 0
        ? BigDecimal.ONE
        : above.divide(asked, EXACT, RoundingMode.HALF_UP).min(BigDecimal.ONE);
  }
}
