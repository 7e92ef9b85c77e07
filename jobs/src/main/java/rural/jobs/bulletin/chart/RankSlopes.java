package rural.jobs.bulletin.chart;

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

/**
 * Ranks of the quarter before on the left, of this one on the right, a line for each division. Both
 * sides have one scale: a rank stands at its height, and who ties stands level.
 */
public final class RankSlopes {

  /** More than these would not fit on a page. */
  private static final int MOST = 30;

  /** So many from either end are shown then. */
  private static final int ENDS = 12;

  private static final int ROW = 22;
  private static final int TOP = 22;
  private static final int LEFT = 40;
  private static final int RIGHT = 150;

  private final FieldFacts facts;
  private final List<Below> shown;
  private final Words words;
  private final Svg svg = new Svg();
  private final Set<Integer> labelled = new HashSet<>();

  /** The last rank on either side. */
  private final int ranked;

  private final boolean isCut;

  private RankSlopes(FieldFacts facts, List<Below> ranked, Words words) {
    this.facts = facts;
    this.words = words;
    this.ranked =
        ranked.stream()
            .flatMap(one -> one.rankBefore(facts.field()).stream())
            .reduce(ranked.size(), Math::max);
    this.isCut = ranked.size() > MOST;
    this.shown = ranked.stream().filter(one -> isShown(now(one))).toList();
  }

  /**
   * Where there are very many, the first and the last of them; empty where fewer than two are
   * ranked.
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
    return Optional.of(new RankSlopes(facts, ranked, words).draw());
  }

  private boolean isShown(int rank) {
    return !isCut || rank <= ENDS || rank > ranked - ENDS;
  }

  private int now(Below one) {
    return one.rank(facts.field()).orElseThrow();
  }

  /** The row of a rank on either side; those that are cut out share the row between the ends. */
  private int rowOf(int rank) {
    if (!isCut || rank <= ENDS) {
      return rank - 1;
    }
    return rank > ranked - ENDS ? 2 * ENDS - (ranked - rank) : ENDS;
  }

  private static double middle(int row) {
    return TOP + row * ROW + ROW / 2.0;
  }

  private Picture draw() {
    String title = words.words("chart.ranks", words.in(facts.field().title()));
    svg.text(LEFT, 14, 11, Ink.MUTED, Svg.Anchor.MIDDLE, words.words("chart.ranks.before"))
        .text(RIGHT, 14, 11, Ink.MUTED, Svg.Anchor.MIDDLE, words.words("chart.ranks.now"));
    int rows = 0;
    for (Below one : shown) {
      int row = Math.max(rows, rowOf(now(one))); // who ties is named below the other
      row(one, middle(rowOf(now(one))), middle(row));
      rows = row + 1;
    }
    int height = TOP + Math.max(rows, rowOf(ranked) + 1) * ROW + 4;
    if (isCut) {
      svg.text(4, height + 12, 11, Ink.MUTED, Svg.Anchor.START, words.words("chart.ranks.cut"));
      height += 18;
    }
    String alternative =
        shown.stream().map(this::said).collect(Collectors.joining(words.words("list.comma")));
    return svg.picture("ranks-" + facts.field().word(), title, alternative, height);
  }

  /**
   * @param y where the rank stands
   * @param named where its name stands
   */
  private void row(Below one, double y, double named) {
    Rate now = one.rates().get(facts.field());
    Optional<Integer> before = one.rankBefore(facts.field());
    before.ifPresent(rank -> slope(one, rank, y));
    svg.dot(RIGHT, y, 4, Ink.MAIN)
        .figure(
            RIGHT + 12,
            named + 4,
            12,
            Ink.TEXT,
            Svg.Anchor.START,
            words.figure(now, facts.headline(), one.ranked()))
        .text(
            RIGHT + 34,
            named + 4,
            12,
            Ink.TEXT,
            Svg.Anchor.START,
            Svg.fitted(one.place().name(), 12, 98))
        .figure(
            Svg.WIDTH - 2,
            named + 4,
            12,
            Ink.MUTED,
            Svg.Anchor.END,
            words.figure(now, facts.headline(), Measure.VALUE));
  }

  private void slope(Below one, int before, double y) {
    int gained = one.gained(facts.field()).orElse(0);
    double from = middle(rowOf(before));
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
