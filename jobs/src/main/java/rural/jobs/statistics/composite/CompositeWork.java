package rural.jobs.statistics.composite;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import rural.jobs.statistics.Cells;
import rural.jobs.statistics.Doubles;
import rural.jobs.statistics.PublishedRate;
import rural.jobs.statistics.RateGroups;
import rural.jobs.table.CompositeTable;

/**
 * The index of one group of divisions. A field that fewer than half of them are ranked on takes no
 * part, such as straw in towns; a division that is not ranked on one that does gets no index.
 *
 * @param indicators field → the indicator that stands for it
 */
record CompositeWork(String scope, Map<String, String> indicators) implements RateGroups.Work {

  private static final Cells.Layout ROWS = new Cells.Layout(CompositeTable.SCHEMA);

  private static final int FIELDS = 2;
  private static final double HUNDRED = 100;

  @Override
  public List<Row> apply(List<PublishedRate> rates) {
    Map<String, Map<String, PublishedRate>> divisions = new TreeMap<>();
    Set<String> wanted = new HashSet<>(indicators.values());
    rates.stream()
        .filter(one -> wanted.contains(one.indicator()) && one.parent() != null)
        .forEach(
            one ->
                divisions
                    .computeIfAbsent(one.code(), code -> new TreeMap<>())
                    .put(one.indicator(), one));
    if (divisions.size() < 2) {
      return List.of();
    }
    List<String> fields =
        indicators.keySet().stream().filter(one -> takesPart(one, divisions)).toList();
    Map<String, Map<String, PublishedRate>> complete = new TreeMap<>(divisions);
    complete.values().removeIf(own -> !missing(own, fields).isEmpty());
    Optional<Refusal> refusal = refusal(fields, complete.size());
    Optional<Index> index =
        refusal.isPresent() ? Optional.empty() : Index.of(values(complete, fields));
    return rows(divisions, fields, new ArrayList<>(complete.keySet()), refusal, index);
  }

  private static Optional<Refusal> refusal(List<String> fields, int complete) {
    if (fields.size() < FIELDS) {
      return Optional.of(Refusal.TOO_FEW_FIELDS);
    }
    return complete < Index.MINIMUM ? Optional.of(Refusal.TOO_FEW_DIVISIONS) : Optional.empty();
  }

  private List<Row> rows(
      Map<String, Map<String, PublishedRate>> divisions,
      List<String> fields,
      List<String> complete,
      Optional<Refusal> refusal,
      Optional<Index> index) {
    List<Row> rows = new ArrayList<>();
    divisions.forEach(
        (code, own) -> {
          Cells cells = ROWS.cells();
          place(cells, own.values().iterator().next());
          List<String> missing = missing(own, fields);
          cells.set("fields", fields.toArray(String[]::new));
          cells.set("missing", missing.toArray(String[]::new));
          cells.set("compared", index.isPresent() ? complete.size() : 0);
          if (!missing.isEmpty()) {
            cells.set("reason", Refusal.MISSING_FIELD.code());
          } else if (index.isEmpty()) {
            cells.set("reason", refusal.orElse(Refusal.ALL_ALIKE).code());
          } else {
            fill(cells, index.get(), complete.indexOf(code), fields);
          }
          rows.add(cells.row());
        });
    return rows;
  }

  private void place(Cells cells, PublishedRate rate) {
    cells.set("quarter", rate.quarter());
    cells.set("scope", scope);
    cells.set("division_code", rate.code());
    cells.set("division_name", rate.name());
    cells.set("level", rate.level());
    cells.set("parent_code", rate.parent());
  }

  private static void fill(Cells cells, Index index, int place, List<String> fields) {
    cells.set("index_entropy", HUNDRED * index.entropy().closeness().get(place));
    cells.set("rank_entropy", index.entropy().ranks().get(place));
    cells.set("index_equal", HUNDRED * index.equal().closeness().get(place));
    cells.set("rank_equal", index.equal().ranks().get(place));
    cells.set("stays_entropy", index.entropy().sensitivity().stays().get(place));
    cells.set("stays_equal", index.equal().sensitivity().stays().get(place));
    cells.set("rank_best", index.entropy().sensitivity().best().get(place));
    cells.set("rank_worst", index.entropy().sensitivity().worst().get(place));
    for (int i = 0; i < fields.size(); i++) {
      cells.set("weight_" + fields.get(i), index.entropy().weights().get(i));
    }
  }

  private double[][] values(Map<String, Map<String, PublishedRate>> complete, List<String> fields) {
    return complete.values().stream()
        .map(
            own ->
                fields.stream()
                    .mapToDouble(one -> Doubles.of(own.get(indicators.get(one)).value()))
                    .toArray())
        .toArray(double[][]::new);
  }

  private boolean takesPart(String field, Map<String, Map<String, PublishedRate>> divisions) {
    long have = divisions.values().stream().filter(own -> has(own, field)).count();
    return have > 0 && 2 * have >= divisions.size();
  }

  private List<String> missing(Map<String, PublishedRate> own, List<String> fields) {
    return fields.stream().filter(one -> !has(own, one)).toList();
  }

  /** Whether a division is ranked on a field: it has a value, and of enough reports. */
  private boolean has(Map<String, PublishedRate> own, String field) {
    PublishedRate rate = own.get(indicators.get(field));
    return rate != null && rate.hasValue() && rate.rank() != null && rate.value().signum() >= 0;
  }
}
