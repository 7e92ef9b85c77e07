package rural.jobs.bulletin.chart;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import rural.jobs.bulletin.fact.Below;
import rural.jobs.bulletin.fact.Field;
import rural.jobs.bulletin.fact.FieldFacts;
import rural.jobs.bulletin.fact.Measure;
import rural.jobs.bulletin.fact.Rate;

/** Divisions below by field: the darker a cell, the more is missing; reported of expected in it. */
public final class CompletenessMap {

  private static final int MOST = 30;
  private static final int ROW = 24;
  private static final int TOP = 24;
  private static final int LEFT = 100;
  private static final int CELL = (Svg.WIDTH - LEFT) / Field.values().length;
  private static final double NEARLY = 0.95;
  private static final double HALF_DARK = 0.8;

  private CompletenessMap() {}

  /** Those from which something is missing, where there are many. */
  public static Picture of(List<FieldFacts> fields, List<Below> below, Words words) {
    boolean isCut = below.size() > MOST;
    List<Below> shown =
        isCut
            ? below.stream()
                .filter(one -> one.rates().values().stream().anyMatch(rate -> rate.missing() > 0))
                .limit(MOST)
                .toList()
            : below;
    Svg svg = new Svg();
    for (int i = 0; i < fields.size(); i++) {
      String name = words.in(fields.get(i).field().brief());
      svg.text(LEFT + (i + 0.5) * CELL, 16, 12, Ink.TEXT, Svg.Anchor.MIDDLE, name);
    }
    for (int i = 0; i < shown.size(); i++) {
      row(svg, TOP + i * ROW, fields, shown.get(i), words);
    }
    int height = TOP + shown.size() * ROW + 4;
    if (isCut) {
      svg.text(0, height + 12, 11, Ink.MUTED, Svg.Anchor.START, words.words("chart.complete.cut"));
      height += 18;
    }
    return svg.picture(
        "completeness", words.words("chart.complete"), said(svg, shown, fields, words), height);
  }

  private static void row(Svg svg, int y, List<FieldFacts> fields, Below one, Words words) {
    svg.text(
        0, y + 16, 12, Ink.TEXT, Svg.Anchor.START, Svg.fitted(one.place().name(), 12, LEFT - 6));
    for (int i = 0; i < fields.size(); i++) {
      FieldFacts field = fields.get(i);
      int x = LEFT + i * CELL;
      Optional.ofNullable(one.rates().get(field.field()))
          .filter(rate -> rate.expected().isPresent())
          .ifPresentOrElse(
              rate -> cell(svg, x, y, rate, field, words),
              () -> svg.text(x + CELL / 2.0, y + 16, 12, Ink.MUTED, Svg.Anchor.MIDDLE, "—"));
    }
  }

  private static void cell(Svg svg, int x, int y, Rate rate, FieldFacts field, Words words) {
    double share = rate.reported() / (double) Math.max(1, rate.expected().orElseThrow());
    Ink ground =
        rate.missing() == 0
            ? Ink.PAPER
            : share >= NEARLY ? Ink.RULE : share >= HALF_DARK ? Ink.SOFT : Ink.MAIN;
    Ink letter = ground == Ink.MAIN ? Ink.PAPER : ground == Ink.PAPER ? Ink.MUTED : Ink.TEXT;
    svg.rect(x + 1, y + 1, CELL - 2, ROW - 2, ground);
    double middle = x + CELL / 2.0;
    svg.figure(
            middle - 4,
            y + 16,
            12,
            letter,
            Svg.Anchor.END,
            words.figure(rate, field.headline(), Measure.REPORTED))
        .text(middle, y + 16, 12, letter, Svg.Anchor.MIDDLE, "/")
        .figure(
            middle + 4,
            y + 16,
            12,
            letter,
            Svg.Anchor.START,
            words.figure(rate, field.headline(), Measure.EXPECTED));
  }

  private static String said(Svg svg, List<Below> shown, List<FieldFacts> fields, Words words) {
    String missing =
        shown.stream()
            .flatMap(
                one ->
                    fields.stream()
                        .filter(field -> one.rates().containsKey(field.field()))
                        .filter(field -> one.rates().get(field.field()).missing() > 0)
                        .map(
                            field ->
                                words.words(
                                    "chart.complete.alt",
                                    one.place().name(),
                                    words.in(field.field().brief()),
                                    svg.told(
                                        words.figure(
                                            one.rates().get(field.field()),
                                            field.headline(),
                                            Measure.MISSING)))))
            .collect(Collectors.joining(words.words("list.comma")));
    return missing.isEmpty() ? words.words("chart.complete.all") : missing;
  }
}
