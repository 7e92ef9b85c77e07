package rural.jobs.measure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import rural.jobs.registry.Ground;
import rural.jobs.registry.Targets;
import rural.jobs.sides.Definition;
import rural.jobs.table.Types;
import rural.schemas.contract.Grain;

/** Takes the base sums of one indicator, all quarters, and gives the rows of every division. */
final class Ascent implements FlatMapGroupsFunction<String, Row, Row> {

  private final List<Definition> definitions;
  private final Map<String, Ground> grounds;
  private final Map<String, Targets> targets;

  Ascent(List<Definition> definitions, Map<String, Ground> grounds, Map<String, Targets> targets) {
    this.definitions = new ArrayList<>(definitions);
    this.grounds = new TreeMap<>(grounds);
    this.targets = new HashMap<>(targets);
  }

  @Override
  public Iterator<Row> call(String indicator, Iterator<Row> rows) {
    Map<String, Map<String, Sums>> base = read(indicator, rows);
    return grounds.keySet().stream()
        .flatMap(
            quarter ->
                definition(indicator, quarter).stream()
                    .flatMap(one -> rows(one, quarter, base).stream()))
        .iterator();
  }

  private Map<String, Map<String, Sums>> read(String indicator, Iterator<Row> rows) {
    Map<String, Map<String, Sums>> byQuarter = new HashMap<>();
    while (rows.hasNext()) {
      Row row = rows.next();
      if (row.isNullAt(2)) {
        continue;
      }
      Sums sums =
          byQuarter
              .computeIfAbsent(row.getString(1), quarter -> new HashMap<>())
              .computeIfAbsent(row.getString(2), code -> new Sums());
      sums.add(row.getDecimal(3), row.getDecimal(4), row.getLong(5));
      sums.flag(row.getList(7));
      definition(indicator, row.getString(1))
          .filter(one -> one.grain() == Grain.FACILITY)
          .ifPresent(one -> sums.expect(row.getLong(6)));
    }
    return byQuarter;
  }

  private Optional<Definition> definition(String indicator, String quarter) {
    return definitions.stream()
        .filter(one -> one.id().equals(indicator) && one.quarters().contains(quarter))
        .findFirst();
  }

  private List<Row> rows(
      Definition definition, String quarter, Map<String, Map<String, Sums>> base) {
    Ground ground = grounds.get(quarter);
    Map<String, Sums> all =
        RollUp.of(definition, ground, targets.get(quarter), base.getOrDefault(quarter, Map.of()));
    List<Row> rows = new ArrayList<>();
    for (String code : ground.hierarchy().bottomUp()) {
      Sums sums = all.get(code);
      boolean exists = definition.levels().contains(ground.hierarchy().level(code));
      if (exists && sums != null && sums.isWorthShowing()) {
        rows.add(row(definition, quarter, code, sums));
      }
    }
    return rows;
  }

  private static Row row(Definition definition, String quarter, String code, Sums sums) {
    return RowFactory.create(
        quarter,
        code,
        definition.id(),
        amount(sums.numerator()),
        amount(sums.denominator()),
        definition.grain() == Grain.ENTRY ? null : sums.expected(),
        sums.reported(),
        sums.flags().toArray(String[]::new));
  }

  private static BigDecimal amount(BigDecimal value) {
    return value == null ? null : value.setScale(Types.AMOUNT.scale());
  }
}
