package rural.jobs.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import rural.schemas.contract.Indicator;
import rural.schemas.contract.Text;

/** The rates of a quarter: each level by rank, the widest first. */
public final class Standings {

  private static final Comparator<Figure> BY_RANK =
      Figure.BY_LEVEL
          .thenComparing(Figure::rank, Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(Figure::code);

  private Standings() {}

  /** A table for each indicator of which any figure has a value. */
  public static List<TextTable> tables(List<Indicator> indicators, List<Figure> figures) {
    return indicators.stream().flatMap(one -> table(one, figures).stream()).toList();
  }

  private static Optional<TextTable> table(Indicator indicator, List<Figure> figures) {
    List<Figure> own =
        figures.stream()
            .filter(one -> one.indicator().equals(indicator.id()))
            .sorted(BY_RANK)
            .toList();
    if (own.stream().allMatch(one -> one.percent(indicator).isEmpty())) {
      return Optional.empty();
    }
    List<List<Object>> rows = new ArrayList<>();
    for (Figure one : own) {
      rows.add(
          Arrays.asList(
              one.name(),
              one.levelName(),
              one.rank(),
              one.percent(indicator).orElse(null),
              one.gap(indicator),
              one.lightName(),
              one.turnout(),
              one.code()));
    }
    return Optional.of(new TextTable(indicator.title(), columns(), rows));
  }

  private static List<Text> columns() {
    return List.of(
        TextTable.DIVISION,
        TextTable.LEVEL,
        new Text("同级名次", "rank in level"),
        new Text("截至目前(%)", "to date %"),
        TextTable.GAP,
        TextTable.LIGHT,
        new Text("已报/应报", "reported/expected"),
        TextTable.CODE);
  }
}
