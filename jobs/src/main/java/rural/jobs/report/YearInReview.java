package rural.jobs.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import rural.schemas.contract.ContractBook;
import rural.schemas.contract.Indicator;
import rural.schemas.contract.Text;
import rural.schemas.period.Quarter;

/**
 * The published rates of a year: quarter by quarter at the nation and the counties, and the last
 * value against the plan.
 *
 * @param published the quarters that have a release → its figures at these levels; at least one
 */
public record YearInReview(
    ContractBook book, int year, NavigableMap<Quarter, List<Figure>> published) {

  private static final Map<String, Text> LIGHTS =
      Map.of(
          "green", new Text("绿", "green"),
          "yellow", new Text("黄", "yellow"),
          "red", new Text("红", "red"));

  /** A table for each main indicator, and each that has a target, of which anything is known. */
  public List<TextTable> tables() {
    Set<String> targeted =
        published.lastEntry().getValue().stream()
            .filter(one -> one.target() != null)
            .map(Figure::indicator)
            .collect(Collectors.toSet());
    return MainIndicators.with(book, published.lastKey().end(), targeted).stream()
        .map(this::table)
        .filter(table -> !table.rows().isEmpty())
        .toList();
  }

  private TextTable table(Indicator indicator) {
    Map<String, Map<Quarter, Figure>> byDivision = new TreeMap<>();
    published.forEach(
        (quarter, figures) ->
            figures.stream()
                .filter(one -> one.indicator().equals(indicator.id()))
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
            ? byDivision.values().stream().map(one -> row(indicator, one)).toList()
            : List.of();
    return new TextTable(indicator.title(), columns(), rows);
  }

  private List<Object> row(Indicator indicator, Map<Quarter, Figure> own) {
    Figure newest = own.get(own.keySet().stream().max(Quarter::compareTo).orElseThrow());
    List<Object> row = new ArrayList<>(List.of(newest.code(), newest.name()));
    quarters().stream()
        .map(own::get)
        .map(one -> one == null ? null : one.percent(indicator).orElse(null))
        .forEach(row::add);
    Figure last = own.get(published.lastKey());
    row.add(last == null ? null : plain(last.target()));
    row.add(last == null ? null : rounded(last.gap(), indicator));
    row.add(last == null || last.light() == null ? null : LIGHTS.get(last.light()));
    return row;
  }

  private List<Quarter> quarters() {
    return IntStream.rangeClosed(1, 4).mapToObj(number -> new Quarter(year, number)).toList();
  }

  private static BigDecimal plain(BigDecimal number) {
    return number == null ? null : number.stripTrailingZeros();
  }

  private static BigDecimal rounded(BigDecimal points, Indicator indicator) {
    return points == null ? null : points.setScale(indicator.decimals(), RoundingMode.HALF_UP);
  }

  private List<Text> columns() {
    List<Text> columns = new ArrayList<>(List.of(TextTable.CODE, TextTable.DIVISION));
    quarters().forEach(quarter -> columns.add(new Text(quarter + " %", quarter + " %")));
    columns.add(new Text("年度目标", "target"));
    columns.add(new Text("与进度差(百分点)", "against plan (pp)"));
    columns.add(new Text("灯", "light"));
    return columns;
  }
}
