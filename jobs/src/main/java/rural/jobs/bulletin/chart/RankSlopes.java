package rural.jobs.bulletin.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import rural.jobs.bulletin.fact.Below;
import rural.jobs.bulletin.fact.FieldFacts;
import rural.jobs.bulletin.fact.Measure;
import rural.jobs.bulletin.fact.Rate;

/** Ranks of the quarter before on the left, of this one on the right, a line for each division. */
public final class RankSlopes {

  private static final int MOST = 12;
  private static final int ROW = 22;
  private static final int TOP = 22;
  private static final int LEFT = 40;
  private static final int RIGHT = 150;

  private final FieldFacts facts;
  private final List<Below> shown;
  private final Words words;
  private final Svg svg = new Svg();
  private final Set<Integer> labelled = new HashSet<>();

  private RankSlopes(FieldFacts facts, List<Below> shown, Words words) {
    this.facts = facts;
    this.shown = shown;
    this.words = words;
  }

  /**
   * Where there are many, the first and the last of them; empty where fewer than two are ranked.
   *
   * @param below divisions of one level
   */
  public static Optional<Picture> of(FieldFacts facts, List<Below> below, Words words) {
    List<Below> ranked =
        below.stream()
            .filter(one -> one.rank(facts.field()).isPresent())
            .sorted(
                Comparator.comparing((Below one) -> one.rank(facts.field()).orElseThrow())
                    .thenComparing(one -> one.place().code()))
            .toList();
    if (ranked.size() < 2) {
      return Optional.empty();
    }
    List<Below> shown = new ArrayList<>(ranked);
    if (ranked.size() > MOST) {
      shown.subList(MOST / 2, ranked.size() - MOST / 2).clear();
    }
    return Optional.of(new RankSlopes(facts, shown, words).draw(ranked.size() > MOST));
  }

  private Picture draw(boolean isCut) {
    String title = words.words("chart.ranks", words.in(facts.field().title()));
    svg.text(LEFT, 14, 11, Ink.MUTED, Svg.Anchor.MIDDLE, words.words("chart.ranks.before"))
        .text(RIGHT, 14, 11, Ink.MUTED, Svg.Anchor.MIDDLE, words.words("chart.ranks.now"));
    for (int i = 0; i < shown.size(); i++) {
      row(shown.get(i), TOP + i * ROW + ROW / 2.0);
    }
    int height = TOP + shown.size() * ROW + 4;
    if (isCut) {
      svg.text(4, height + 12, 11, Ink.MUTED, Svg.Anchor.START, words.words("chart.ranks.cut"));
      height += 18;
    }
    String alternative =
        shown.stream().map(this::said).collect(Collectors.joining(words.words("list.comma")));
    return svg.picture("ranks-" + facts.field().word(), title, alternative, height);
  }

  private void row(Below one, double y) {
    Rate now = one.rates().get(facts.field());
    Optional<Integer> before = one.rankBefore(facts.field());
    before.ifPresent(rank -> slope(one, rank, y));
    svg.dot(RIGHT, y, 4, Ink.MAIN)
        .figure(
            RIGHT + 12,
            y + 4,
            12,
            Ink.TEXT,
            Svg.Anchor.START,
            words.figure(now, facts.headline(), one.ranked()))
        .text(
            RIGHT + 34,
            y + 4,
            12,
            Ink.TEXT,
            Svg.Anchor.START,
            Svg.fitted(one.place().name(), 12, 98))
        .figure(
            Svg.WIDTH - 2,
            y + 4,
            12,
            Ink.MUTED,
            Svg.Anchor.END,
            words.figure(now, facts.headline(), Measure.VALUE));
  }

  private void slope(Below one, int before, double y) {
    int gained = one.gained(facts.field()).orElse(0);
    double from = start(before);
    svg.line(
            LEFT,
            from,
            RIGHT,
            y,
            gained < 0 ? Ink.WARN : gained > 0 ? Ink.MAIN : Ink.MUTED,
            gained == 0 ? 1 : 2,
            gained < 0 ? Svg.Dash.DASHED : Svg.Dash.SOLID)
        .dot(LEFT, from, 3, Ink.MUTED);
    if (labelled.add(before)) {
      svg.figure(
          LEFT - 8,
          from + 4,
          11,
          Ink.MUTED,
          Svg.Anchor.END,
          words.figure(one.before().get(facts.field()), facts.headline(), one.ranked()));
    }
  }

  /** The height of an earlier rank: beside the row of the same rank now, or at the near end. */
  private double start(int before) {
    List<Integer> earlier =
        shown.stream().flatMap(one -> one.rankBefore(facts.field()).stream()).sorted().toList();
    return TOP + earlier.indexOf(before) * ROW + ROW / 2.0;
  }

  private String said(Below one) {
    Rate now = one.rates().get(facts.field());
    return words.words(
        "chart.ranks.alt",
        one.place().name(),
        svg.told(words.figure(now, facts.headline(), one.ranked())),
        one.rankBefore(facts.field())
            .map(any -> one.before().get(facts.field()))
            .map(rate -> svg.told(words.figure(rate, facts.headline(), one.ranked())))
            .orElse(words.words("chart.ranks.none")));
  }
}
