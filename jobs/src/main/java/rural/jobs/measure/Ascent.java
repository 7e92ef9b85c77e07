package rural.jobs.measure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import rural.jobs.registry.Comparison;
import rural.jobs.registry.Ground;
import rural.jobs.registry.Targets;
import rural.jobs.sides.Definition;
import rural.jobs.table.Carried;
import rural.jobs.table.Types;
import rural.schemas.contract.Grain;
import rural.schemas.contract.Kind;

/** Takes the base sums of one indicator, all quarters, and gives the rows of every division. */
final class Ascent implements FlatMapGroupsFunction<String, Row, Row> {

  private final List<Definition> definitions;
  private final Carried<Comparison> comparison;

  Ascent(List<Definition> definitions, Carried<Comparison> comparison) {
    this.definitions = new ArrayList<>(definitions);
    this.comparison = comparison;
  }

  @Override
  public Iterator<Row> call(String indicator, Iterator<Row> rows) {
    LastSizes lastSizes = new LastSizes();
    Map<String, Map<String, Sums>> base = read(indicator, rows, lastSizes);
    definition(indicator, newest()).ifPresent(one -> enterLast(one, base, lastSizes));
    Map<String, Ground> grounds = comparison.value().groundsByText();
    Map<String, Targets> targets = comparison.value().targetsByText();
    return grounds.keySet().stream()
        .flatMap(
            quarter ->
                definition(indicator, quarter).stream()
                    .flatMap(
                        one ->
                            rows(
                                one,
                                grounds.get(quarter),
                                targets.get(quarter),
                                base.getOrDefault(quarter, Map.of()))
                                .stream()))
        .iterator();
  }

  private String newest() {
    return quarter(0);
  }

  private String quarter(int at) {
    return comparison.value().quarters().get(at).toString();
  }

  private Ground ground(String quarter) {
    return comparison.value().groundsByText().get(quarter);
  }

  private Map<String, Map<String, Sums>> read(
      String indicator, Iterator<Row> rows, LastSizes lastSizes) {
    Map<String, Map<String, Sums>> byQuarter = new HashMap<>();
    while (rows.hasNext()) {
      Row row = rows.next();
      if (row.isNullAt(2)) {
        continue;
      }
      if (!row.isNullAt(12)) {
        lastSizes.add(row.getString(1), row.getString(2), row.getAs(12));
        continue;
      }
      Sums sums =
          byQuarter
              .computeIfAbsent(row.getString(1), quarter -> new HashMap<>())
              .computeIfAbsent(row.getString(2), code -> new Sums());
      sums.add(row.getDecimal(3), row.getDecimal(4), row.getLong(5));
      sums.flag(row.getList(7));
      sums.measureUnits(row.getDecimal(8));
      sums.miss(row.getLong(9), row.getDecimal(10), row.getLong(11));
      definition(indicator, row.getString(1))
          .filter(one -> one.grain() == Grain.FACILITY)
          .ifPresent(one -> sums.expect(row.getLong(6)));
    }
    return byQuarter;
  }

  private void enterLast(
      Definition definition, Map<String, Map<String, Sums>> base, LastSizes lastSizes) {
    Map<String, Sums> now = base.computeIfAbsent(newest(), quarter -> new HashMap<>());
    lastSizes.enter(newest(), earlier(definition), now);
    if (definition.grain() == Grain.COUNTY) {
      ground(newest())
          .hierarchy()
          .at(rural.schemas.place.Level.COUNTY)
          .forEach(county -> enterLast(definition, county, base));
    }
  }

  private void enterLast(
      Definition definition, String county, Map<String, Map<String, Sums>> base) {
    for (String quarter : earlier(definition)) {
      String then = ground(quarter).formerCodes().getOrDefault(county, county);
      Sums sums = base.getOrDefault(quarter, Map.of()).get(then);
      if (sums != null && sums.unitSize() != null) {
        base.get(newest()).computeIfAbsent(county, code -> new Sums()).miss(0, sums.unitSize(), 1);
        return;
      }
    }
  }

  /** What counts from January is told by the same quarter of the year before. */
  private List<String> earlier(Definition definition) {
    String before = quarter(1);
    String yearBefore = quarter(2);
    return definition.kind() == Kind.YEAR_TO_DATE
        ? List.of(yearBefore, before)
        : List.of(before, yearBefore);
  }

  private Optional<Definition> definition(String indicator, String quarter) {
    return definitions.stream()
        .filter(one -> one.id().equals(indicator) && one.quarters().contains(quarter))
        .findFirst();
  }

  private List<Row> rows(
      Definition definition, Ground ground, Targets targets, Map<String, Sums> base) {
    Map<String, Sums> all = RollUp.of(definition, ground, targets, base);
    List<Row> rows = new ArrayList<>();
    for (String code : ground.hierarchy().bottomUp()) {
      Sums sums = all.get(code);
      boolean exists = definition.levels().contains(ground.hierarchy().level(code));
      if (exists && sums != null && sums.isWorthShowing()) {
        rows.add(row(definition, ground.quarter(), code, sums));
      }
    }
    return rows;
  }

  private Row row(Definition definition, String quarter, String code, Sums sums) {
    boolean isEntry = definition.grain() == Grain.ENTRY;
    Gap gap = sums.gap();
    return RowFactory.create(
        quarter,
        code,
        definition.id(),
        amount(sums.numerator()),
        amount(sums.denominator()),
        isEntry ? null : sums.expected(),
        sums.reported(),
        sums.flags().toArray(String[]::new),
        isEntry || !quarter.equals(newest()) ? null : amount(gap.size()),
        gap.lastKnown(),
        gap.likeNeighbours());
  }

  private static BigDecimal amount(BigDecimal value) {
    return value == null ? null : value.setScale(Types.AMOUNT.scale());
  }
}
