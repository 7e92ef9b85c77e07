package rural.jobs.bulletin.chart;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import rural.jobs.bulletin.fact.FieldFacts;
import rural.jobs.bulletin.fact.Measure;
import rural.jobs.bulletin.fact.Pages;
import rural.jobs.bulletin.fact.Rate;
import rural.schemas.contract.Kind;
import rural.schemas.period.Quarter;

/** The headline of each field over the last quarters: four small pictures of one form. */
public final class EightQuarters {

  private static final int PANEL_WIDTH = 160;
  private static final int PANEL_HEIGHT = 122;
  private static final int GAP = Svg.WIDTH - 2 * PANEL_WIDTH;

  /** How wide two values are, each reaching towards the other. */
  private static final int TWO_LABELS = 80;

  /** In points: what moves less looks level. */
  private static final double LEAST_SPAN = 10;

  private static final int ABOVE = -8;
  private static final int BELOW = 16;

  private EightQuarters() {}

  /**
   * @param fields of which at least one has a value in two quarters
   */
  public static Picture of(List<FieldFacts> fields, Quarter last, Words words) {
    Svg svg = new Svg();
    for (int i = 0; i < fields.size(); i++) {
      int x = (i % 2) * (PANEL_WIDTH + GAP);
      int y = (i / 2) * (PANEL_HEIGHT + 12);
      new Panel(svg, x, y, first(last), fields.get(i), span(fields), words).draw();
    }
    String alternative =
        fields.stream()
            .map(one -> said(svg, one, words))
            .collect(Collectors.joining(words.words("list.semicolon")));
    int rows = (fields.size() + 1) / 2;
    return svg.picture(
        "quarters", words.words("chart.quarters"), alternative, rows * (PANEL_HEIGHT + 12) - 8);
  }

  /**
   * How many points a panel is high, the same for all, so that a steep line is a large change in
   * each.
   */
  private static double span(List<FieldFacts> fields) {
    return fields.stream()
        .map(FieldFacts::history)
        .mapToDouble(history -> most(history) - least(history))
        .reduce(LEAST_SPAN, Math::max);
  }

  private static double least(NavigableMap<Quarter, Rate> history) {
    return values(history).min().orElse(0);
  }

  private static double most(NavigableMap<Quarter, Rate> history) {
    return values(history).max().orElse(0);
  }

  private static DoubleStream values(NavigableMap<Quarter, Rate> history) {
    return history.values().stream()
        .flatMap(one -> one.value().stream())
        .mapToDouble(BigDecimal::doubleValue);
  }

  private static Quarter first(Quarter last) {
    Quarter first = last;
    for (int back = 1; back < Pages.QUARTERS; back++) {
      first = first.previous();
    }
    return first;
  }

  private static String said(Svg svg, FieldFacts facts, Words words) {
    String values =
        facts.history().entrySet().stream()
            .map(
                one ->
                    one.getKey()
                        + " "
                        + svg.told(words.figure(one.getValue(), facts.headline(), Measure.VALUE)))
            .collect(Collectors.joining(words.words("list.comma")));
    return words.words(
        "chart.quarters.alt", words.in(facts.field().title()), values.isEmpty() ? "—" : values);
  }

  /** One field. */
  private record Panel(
      Svg svg, int x, int y, Quarter first, FieldFacts facts, double span, Words words) {

    void draw() {
      svg.text(x, y + 13, 12, Ink.TEXT, Svg.Anchor.START, words.in(facts.field().title()));
      double floor = y + PANEL_HEIGHT - 16;
      svg.line(x, floor, x + PANEL_WIDTH, floor, Ink.RULE, 1, Svg.Dash.SOLID);
      List<Map.Entry<Quarter, Rate>> known =
          facts.history().entrySet().stream()
              .filter(one -> one.getValue().value().isPresent())
              .toList();
      if (known.isEmpty()) {
        svg.text(
            x + PANEL_WIDTH / 2.0,
            y + 66,
            12,
            Ink.MUTED,
            Svg.Anchor.MIDDLE,
            words.words("chart.none"));
        return;
      }
      curve(known, floor);
      quarters(floor);
    }

    private void curve(List<Map.Entry<Quarter, Rate>> known, double floor) {
      Scale up = scale(floor - 22, y + 36);
      Map.Entry<Quarter, Rate> before = null;
      for (Map.Entry<Quarter, Rate> one : known) {
        if (before != null && !beginsAnew(before.getKey(), one.getKey())) {
          boolean isOneKind =
              before.getKey().equals(one.getKey().previous())
                  && before.getValue().caliber().equals(one.getValue().caliber());
          svg.line(
              across(before.getKey()),
              up.at(before.getValue().value().orElseThrow()),
              across(one.getKey()),
              up.at(one.getValue().value().orElseThrow()),
              isOneKind ? Ink.MAIN : Ink.RULE,
              isOneKind ? 2 : 1,
              isOneKind ? Svg.Dash.SOLID : Svg.Dash.DOTTED);
        }
        before = one;
      }
      for (Map.Entry<Quarter, Rate> one : known) {
        boolean isLast = one.equals(before);
        svg.dot(
            across(one.getKey()),
            up.at(one.getValue().value().orElseThrow()),
            isLast ? 4.5 : 3,
            isLast ? Ink.WARN : Ink.MAIN);
      }
      ends(known, up);
    }

    /** What counts from January starts from nothing with the year; that is no fall. */
    private boolean beginsAnew(Quarter before, Quarter now) {
      return facts.headline().kind() == Kind.YEAR_TO_DATE && before.year() != now.year();
    }

    /** The first and the last value, apart from each other and from the curve. */
    private void ends(List<Map.Entry<Quarter, Rate>> known, Scale up) {
      Map.Entry<Quarter, Rate> first = known.get(0);
      Map.Entry<Quarter, Rate> last = known.get(known.size() - 1);
      boolean isAlone = known.size() == 1;
      boolean isNear = across(last.getKey()) - across(first.getKey()) < TWO_LABELS;
      Map.Entry<Quarter, Rate> beside = isNear ? last : known.get(isAlone ? 0 : 1);
      boolean rises = value(first).compareTo(value(beside)) <= 0;
      label(last, up, Svg.Anchor.END, isAlone || rises || !isNear ? ABOVE : BELOW);
      if (!isAlone) {
        label(first, up, Svg.Anchor.START, rises ? BELOW : ABOVE);
      }
    }

    private static BigDecimal value(Map.Entry<Quarter, Rate> one) {
      return one.getValue().value().orElseThrow();
    }

    private void label(Map.Entry<Quarter, Rate> one, Scale up, Svg.Anchor anchor, double distance) {
      double at = across(one.getKey()) + (anchor == Svg.Anchor.END ? 6 : -6);
      svg.figure(
          at,
          up.at(one.getValue().value().orElseThrow()) + distance,
          12,
          Ink.TEXT,
          anchor,
          words.figure(one.getValue(), facts.headline(), Measure.VALUE));
    }

    private void quarters(double floor) {
      Quarter one = first;
      Quarter last = first;
      for (int i = 0; i < Pages.QUARTERS; i++) {
        last = one;
        svg.line(across(one), floor, across(one), floor + 3, Ink.RULE, 1, Svg.Dash.SOLID);
        one = Quarter.containing(one.end().plusDays(1));
      }
      svg.text(x, floor + 14, 10, Ink.MUTED, Svg.Anchor.START, first.toString())
          .text(x + PANEL_WIDTH, floor + 14, 10, Ink.MUTED, Svg.Anchor.END, last.toString());
    }

    private double across(Quarter quarter) {
      int steps = (quarter.year() - first.year()) * 4 + quarter.number() - first.number();
      return x + 6 + steps * (PANEL_WIDTH - 12.0) / (Pages.QUARTERS - 1);
    }

    private Scale scale(double low, double high) {
      double middle = (least(facts.history()) + most(facts.history())) / 2;
      return new Scale(middle - span / 2, middle + span / 2, low, high);
    }
  }
}
