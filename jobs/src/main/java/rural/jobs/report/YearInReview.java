package rural.jobs.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import rural.jobs.table.Printed;
import rural.schemas.contract.ContractBook;
import rural.schemas.contract.Field;
import rural.schemas.contract.Indicator;
import rural.schemas.contract.Text;
import rural.schemas.contract.Units;
import rural.schemas.period.Quarter;

/**
 * The published rates of a year: quarter by quarter at every level with room or a target, and the
 * last value against the plan, who is furthest behind first.
 *
 * @param published the quarters that have a release → its figures at these levels; at least one
 */
public record YearInReview(
    ContractBook book, int year, NavigableMap<Quarter, List<Figure>> published) {

  private static final Comparator<List<Figure>> FURTHEST_BEHIND_FIRST =
      Comparator.comparing((List<Figure> own) -> newest(own), Figure.BY_LEVEL)
          .thenComparing(own -> newest(own).gap(), Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(own -> newest(own).code());

  /** Which quarters have no release; empty where all have one. */
  public Optional<Text> missing() {
    String without =
        IntStream.rangeClosed(1, 4)
            .mapToObj(number -> new Quarter(year, number))
            .filter(quarter -> !published.containsKey(quarter))
            .map(Quarter::toString)
            .collect(Collectors.joining(", "));
    return Optional.of(without)
        .filter(quarters -> !quarters.isEmpty())
        .map(
            quarters ->
                new Text("没有有效发布的季度：{0}。", "Without a release in force: {0}.").with(quarters));
  }

  /**
   * The assessment, where anybody has a target, and a table for each main indicator, and each that
   * has a target, of which anything is known.
   */
  public List<TextTable> tables() {
    Set<String> targeted =
        published.lastEntry().getValue().stream()
            .filter(one -> one.target() != null)
            .map(Figure::indicator)
            .collect(Collectors.toSet());
    List<TextTable> tables = new ArrayList<>();
    new Assessment(book, published.lastKey(), published.lastEntry().getValue())
        .table()
        .ifPresent(tables::add);
    MainIndicators.with(book, published.lastKey().end(), targeted).stream()
        .map(this::table)
        .filter(table -> !table.rows().isEmpty())
        .forEach(tables::add);
    return tables;
  }

  private TextTable table(Indicator indicator) {
    Map<String, NavigableMap<Quarter, Figure>> byDivision = new TreeMap<>();
    published.forEach(
        (quarter, figures) ->
            figures.stream()
                .filter(one -> one.indicator().equals(indicator.id()))
                .filter(one -> one.isAboveTown() || one.target() != null)
                .forEach(
                    one ->
                        byDivision
                            .computeIfAbsent(one.code(), code -> new TreeMap<>())
                            .put(quarter, one)));
    boolean saysSomething =
        byDivision.values().stream()
            .flatMap(one -> one.values().stream())
            .anyMatch(one -> one.percent(indicator).isPresent());
    List<List<Object>> rows =
        saysSomething
            ? byDivision.values().stream()
                .sorted(
                    Comparator.comparing(own -> List.copyOf(own.values()), FURTHEST_BEHIND_FIRST))
                .map(own -> row(indicator, own))
                .toList()
            : List.of();
    return new TextTable(indicator.title(), columns(indicator), rows);
  }

  private static Figure newest(List<Figure> own) {
    return own.get(own.size() - 1);
  }

  private List<Object> row(Indicator indicator, Map<Quarter, Figure> own) {
    Figure newest = newest(List.copyOf(own.values()));
    List<Object> row = new ArrayList<>(List.of(newest.name(), newest.levelName()));
    for (Quarter quarter : published.keySet()) {
      Optional<Figure> then = Optional.ofNullable(own.get(quarter));
      row.add(then.flatMap(one -> one.percent(indicator)).orElse(null));
    }
    Optional<Figure> last = Optional.ofNullable(own.get(published.lastKey()));
    row.add(last.map(Figure::target).map(Printed::number).orElse(null));
    row.add(last.map(one -> one.gap(indicator)).orElse(null));
    row.add(last.map(Figure::lightName).orElse(null));
    row.add(last.map(Figure::rank).orElse(null));
    row.add(newest.code());
    return row;
  }

  private List<Text> columns(Indicator indicator) {
    List<Text> columns = new ArrayList<>(List.of(TextTable.DIVISION, TextTable.LEVEL));
    published.keySet().forEach(quarter -> columns.add(new Text(quarter + " %", quarter + " %")));
    columns.add(new Text("年度目标({0})", "target ({0})").with(unitOfTarget(indicator)));
    columns.add(TextTable.GAP);
    columns.add(TextTable.LIGHT);
    columns.add(new Text("同级名次", "rank in level"));
    columns.add(TextTable.CODE);
    return columns;
  }

  /** A rate's target is a rate; a task's is what its numerator counts. */
  private Text unitOfTarget(Indicator indicator) {
    if (!indicator.isOverTarget()) {
      return new Text("%", "%");
    }
    return book.form(indicator.form())
        .field(indicator.numerator())
        .flatMap(Field::unit)
        .flatMap(book.units()::find)
        .map(Units.Unit::title)
        .orElse(new Text("数量", "quantity"));
  }
}
