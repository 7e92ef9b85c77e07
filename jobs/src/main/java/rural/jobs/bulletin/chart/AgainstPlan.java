package rural.jobs.bulletin.chart;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import rural.jobs.bulletin.fact.FieldFacts.Told;
import rural.jobs.bulletin.fact.Measure;

/**
 * What was reached (a dot on a stem), what is due by now (a bar) and the year's goal (a diamond).
 */
public final class AgainstPlan {

  private static final int ROW = 44;
  private static final int TOP = 8;
  private static final int LEFT = 8;
  private static final int RIGHT = Svg.WIDTH - 64;
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private AgainstPlan() {}

  /**
   * @param planned rates that have a plan; at least one
   */
  public static Picture of(List<Told> planned, Words words) {
    double most =
        planned.stream()
            .flatMap(one -> Stream.concat(one.rate().value().stream(), goal(one).stream()))
            .mapToDouble(BigDecimal::doubleValue)
            .max()
            .orElse(100);
    Scale scale = new Scale(0, Math.max(100, Math.ceil(most / 20) * 20), LEFT, RIGHT);
    Svg svg = new Svg();
    int y = TOP;
    for (Told one : planned) {
      row(svg, scale, y, one, words);
      y += ROW;
    }
    key(svg, y + 12, words);
    String alternative =
        planned.stream()
            .map(one -> said(svg, one, words))
            .collect(Collectors.joining(words.words("list.semicolon")));
    return svg.picture("plan", words.words("chart.plan"), alternative, y + 24);
  }

  private static void row(Svg svg, Scale scale, int y, Told one, Words words) {
    double middle = y + 27;
    String title = Svg.fitted(words.in(one.indicator().title()), 12, Svg.WIDTH - 16);
    svg.text(LEFT, y + 12, 12, Ink.TEXT, Svg.Anchor.START, title)
        .rect(LEFT, middle - 1, RIGHT - LEFT, 2, Ink.RULE);
    one.rate()
        .value()
        .ifPresent(
            value ->
                svg.line(LEFT, middle, scale.at(value), middle, Ink.MAIN, 5, Svg.Dash.SOLID)
                    .dot(scale.at(value), middle, 6, Ink.MAIN));
    due(one).ifPresent(due -> svg.rect(scale.at(due) - 1.5, middle - 9, 3, 18, Ink.WARN));
    goal(one).ifPresent(goal -> svg.diamond(scale.at(goal), middle, 6, Ink.TEXT));
    svg.figure(
        Svg.WIDTH - 4,
        middle + 5,
        14,
        Ink.TEXT,
        Svg.Anchor.END,
        words.figure(one.rate(), one.indicator(), Measure.VALUE));
  }

  private static void key(Svg svg, double y, Words words) {
    double x = LEFT + 6;
    svg.dot(x, y - 4, 5, Ink.MAIN);
    x = keyWord(svg, x + 10, y, words.words("chart.plan.value"));
    svg.rect(x - 1, y - 11, 3, 13, Ink.WARN);
    x = keyWord(svg, x + 7, y, words.words("chart.plan.due"));
    svg.diamond(x + 4, y - 4, 5, Ink.TEXT);
    keyWord(svg, x + 14, y, words.words("chart.plan.goal"));
  }

  private static double keyWord(Svg svg, double x, double y, String word) {
    svg.text(x, y, 11, Ink.MUTED, Svg.Anchor.START, word);
    return x + Svg.width(word, 11) + 16;
  }

  private static String said(Svg svg, Told one, Words words) {
    return words.words(
        "chart.plan.alt",
        words.in(one.indicator().title()),
        svg.told(words.figure(one.rate(), one.indicator(), Measure.VALUE)),
        svg.told(words.figure(one.rate(), one.indicator(), Measure.DUE)));
  }

  private static Optional<BigDecimal> due(Told one) {
    return one.rate().value().flatMap(value -> one.rate().gap().map(value::subtract));
  }

  /** The year's goal in %: of a task, the whole of it. */
  private static Optional<BigDecimal> goal(Told one) {
    return one.indicator().isOverTarget()
        ? one.rate().target().map(any -> HUNDRED)
        : one.rate().target();
  }
}
