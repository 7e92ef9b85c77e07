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
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import rural.jobs.registry.Comparison;
import rural.jobs.registry.Ground;
import rural.jobs.registry.Hierarchy;
import rural.jobs.registry.Targets;
import rural.jobs.sides.Definition;
import rural.jobs.table.Carried;
import rural.jobs.table.MeasureTable;
import rural.jobs.table.ShrinkTable;
import rural.jobs.table.Types;
import rural.schemas.contract.Grain;
import rural.schemas.contract.Kind;
import rural.schemas.period.Quarter;

/** Takes the base sums of one indicator, all quarters, and gives the rows of every division. */
final class Ascent implements FlatMapGroupsFunction<String, Row, Row> {

  /** Rows of an array of {@link ShrinkTable#SCHEMA}, all of an indicator in one row of measures. */
  static final String SHRUNK = "shrunk";

  static final StructType SCHEMA =
      MeasureTable.SCHEMA.add(SHRUNK, DataTypes.createArrayType(ShrinkTable.SCHEMA, false), false);

  private final List<Definition> definitions;
  private final Carried<Comparison> comparison;

  Ascent(List<Definition> definitions, Carried<Comparison> comparison) {
    this.definitions = new ArrayList<>(definitions);
    this.comparison = comparison;
  }

  @Override
  public Iterator<Row> call(String indicator, Iterator<Row> rows) {
    Rosters rosters = new Rosters();
    Map<String, Map<String, Sums>> base = read(indicator, rows, rosters);
    Optional<Definition> current = definition(indicator, newest());
    List<Row> shrunk = current.map(one -> shrunk(one, base, rosters)).orElse(List.of());
    current.ifPresent(one -> enterLast(one, base, rosters));
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
                                base.getOrDefault(quarter, Map.of()),
                                quarter.equals(newest()) ? shrunk : List.of())
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
      String indicator, Iterator<Row> rows, Rosters rosters) {
    Map<String, Map<String, Sums>> byQuarter = new HashMap<>();
    while (rows.hasNext()) {
      Row row = rows.next();
      if (row.isNullAt(2)) {
        continue;
      }
      if (!row.isNullAt(12)) {
        rosters.add(row.getString(1), row.getString(2), row.getAs(12));
        continue;
      }
      Sums sums =
          byQuarter
              .computeIfAbsent(row.getString(1), quarter -> new HashMap<>())
              .computeIfAbsent(row.getString(2), code -> new Sums());
      sums.add(row.getDecimal(3), row.getDecimal(4), row.getLong(5));
      sums.flag(row.getList(7));
      sums.measureUnits(row.getDecimal(8), row.getLong(13));
      sums.miss(row.getLong(9), row.getDecimal(10), row.getLong(11));
      definition(indicator, row.getString(1))
          .ifPresent(one -> expect(one.grain(), sums, row.getLong(6), row.getLong(14)));
    }
    return byQuarter;
  }

  /** Only of stocks, for flows come and go. */
  private List<Row> shrunk(
      Definition definition, Map<String, Map<String, Sums>> base, Rosters rosters) {
    if (definition.kind() != Kind.STOCK || definition.below() != Definition.Below.AMOUNT) {
      return List.of();
    }
    Quarter before = comparison.value().quarters().get(1);
    Hierarchy hierarchy = ground(newest()).hierarchy();
    Shrinks shrinks =
        new Shrinks(definition.id(), hierarchy, comparison.value().remadeSince(before));
    return switch (definition.grain()) {
      case VILLAGE -> shrinks.amongVillages(rosters, newest(), before.toString());
      case COUNTY -> shrinks.amongCounties(countiesBothTimes(base));
      default -> List.of();
    };
  }

  private List<BothTimes> countiesBothTimes(Map<String, Map<String, Sums>> base) {
    List<BothTimes> both = new ArrayList<>();
    for (String county : ground(newest()).hierarchy().reportingCounties()) {
      String then = ground(quarter(1)).formerCodes().getOrDefault(county, county);
      Sums now = base.getOrDefault(newest(), Map.of()).get(county);
      Sums before = base.getOrDefault(quarter(1), Map.of()).get(then);
      if (now != null && now.numerator() != null && before != null && before.numerator() != null) {
        both.add(
            new BothTimes(
                county,
                county,
                now.numerator(),
                now.denominator(),
                before.numerator(),
                before.denominator()));
      }
    }
    return both;
  }

  /** A county is left out where none of its records is meant. */
  private static void expect(Grain grain, Sums sums, long units, long unmeant) {
    if (grain == Grain.FACILITY) {
      sums.expect(units);
    } else if (grain == Grain.VILLAGE) {
      sums.leaveOut(unmeant);
    } else if (grain == Grain.COUNTY && unmeant > 0 && unmeant == units) {
      sums.leaveOut(1);
    }
  }

  private void enterLast(
      Definition definition, Map<String, Map<String, Sums>> base, Rosters rosters) {
    Map<String, Sums> now = base.computeIfAbsent(newest(), quarter -> new HashMap<>());
    new LastSizes(rosters).enter(newest(), earlier(definition), now);
    if (definition.grain() == Grain.COUNTY) {
      ground(newest())
          .hierarchy()
          .reportingCounties()
          .forEach(county -> enterLast(definition, county, base));
    }
  }

  private void enterLast(
      Definition definition, String county, Map<String, Map<String, Sums>> base) {
    Map<String, Sums> now = base.get(newest());
    if (now.containsKey(county) && now.get(county).lastKnown() > 0) {
      return;
    }
    for (String quarter : earlier(definition)) {
      String then = ground(quarter).formerCodes().getOrDefault(county, county);
      Sums sums = base.getOrDefault(quarter, Map.of()).get(then);
      if (sums != null && sums.unitSize() != null) {
        now.computeIfAbsent(county, code -> new Sums()).miss(0, sums.unitSize(), 1);
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
      Definition definition,
      Ground ground,
      Targets targets,
      Map<String, Sums> base,
      List<Row> shrunk) {
    Map<String, Sums> all = RollUp.of(definition, ground, targets, base);
    shrunk.stream()
        .flatMap(one -> Optional.ofNullable(all.get(one.getString(0))).stream())
        .forEach(sums -> sums.flag(List.of(ShrinkTable.FLAG)));
    List<String> shown =
        ground.hierarchy().bottomUp().stream()
            .filter(code -> definition.levels().contains(ground.hierarchy().level(code)))
            .filter(code -> all.containsKey(code) && all.get(code).isWorthShowing())
            .toList();
    List<Row> rows = new ArrayList<>();
    for (String code : shown) {
      boolean isLast = rows.size() == shown.size() - 1;
      rows.add(row(definition, ground.quarter(), code, all.get(code), isLast ? shrunk : List.of()));
    }
    return rows;
  }

  /**
   * @param shrunk what goes along with the row
   */
  private Row row(Definition definition, String quarter, String code, Sums sums, List<Row> shrunk) {
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
        gap.likeNeighbours(),
        shrunk.toArray(Row[]::new));
  }

  private static BigDecimal amount(BigDecimal value) {
    return value == null ? null : value.setScale(Types.AMOUNT.scale());
  }
}
