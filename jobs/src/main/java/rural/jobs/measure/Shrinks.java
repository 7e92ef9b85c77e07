package rural.jobs.measure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.commons.math3.stat.descriptive.rank.Median;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import rural.jobs.registry.Hierarchy;
import rural.jobs.table.ShrinkTable;
import rural.jobs.table.Types;
import rural.schemas.place.Level;

/**
 * Finds the units whose denominator fell while their rate rose, which is how a rate is raised
 * without work. Only units that reported both times are compared, and none that merged or split in
 * between: who is silent is missing, and has not lost a household. A village stands out where it
 * fell by more than {@value BothTimes#STEADY} %, and by so many points more than the villages of
 * its county usually did; its town and its county are named with it. Where all fell alike no
 * village stands out, but the sum of the town or county does.
 */
record Shrinks(String indicator, Hierarchy hierarchy, Set<String> remade) {

  /** Fewer villages do not say what is usual. */
  private static final int FEWEST = 3;

  /** Rows of {@link ShrinkTable#SCHEMA}. */
  List<Row> amongVillages(Rosters rosters, String now, String before) {
    Map<String, List<BothTimes>> counties = new TreeMap<>();
    for (String base : rosters.bases(now)) {
      List<BothTimes> both = both(base, rosters.entries(now, base), rosters.entries(before, base));
      counties.computeIfAbsent(county(base), code -> new ArrayList<>()).addAll(both);
    }
    List<Row> rows = new ArrayList<>();
    counties.forEach((county, villages) -> rows.addAll(rows(county, villages)));
    return rows;
  }

  /** The same of counties that report themselves. */
  List<Row> amongCounties(List<BothTimes> counties) {
    return counties.stream()
        .filter(one -> one.hasRates() && !remade.contains(one.code()) && one.shrank())
        .map(one -> division(one, one.denominatorBefore(), List.of()))
        .toList();
  }

  private List<BothTimes> both(String base, List<Roster.Entry> now, List<Roster.Entry> before) {
    Map<Long, Roster.Entry> then = alone(before);
    List<BothTimes> both = new ArrayList<>();
    alone(now)
        .forEach(
            (village, one) -> {
              String code = "%012d".formatted(village);
              if (then.containsKey(village) && !remade.contains(code)) {
                Roster.Entry earlier = then.get(village);
                both.add(
                    new BothTimes(
                        code,
                        base,
                        one.numerator(),
                        one.denominator(),
                        earlier.numerator(),
                        earlier.denominator()));
              }
            });
    return both.stream().filter(BothTimes::hasRates).toList();
  }

  /** Those with one entry, and a whole one that counts: several are parts of what is one now. */
  private static Map<Long, Roster.Entry> alone(List<Roster.Entry> entries) {
    Map<Long, Roster.Entry> alone = new TreeMap<>();
    Set<Long> several = new HashSet<>();
    for (Roster.Entry one : entries) {
      if (alone.put(one.village(), one) != null || !one.isWhole() || !one.counts()) {
        several.add(one.village());
      }
    }
    alone.keySet().removeAll(several);
    return alone;
  }

  /** What stands in for the county of a city without counties is the city. */
  private String county(String base) {
    return hierarchy.ancestor(base, Level.COUNTY).or(() -> hierarchy.parent(base)).orElse(base);
  }

  private List<Row> rows(String county, List<BothTimes> villages) {
    double usual = usual(villages);
    Set<BothTimes> striking =
        villages.stream()
            .filter(one -> one.shrank() && one.change() < usual - BothTimes.STEADY)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    List<Row> rows = new ArrayList<>(striking.stream().map(this::village).toList());
    Map<String, List<BothTimes>> byDivision = new TreeMap<>();
    villages.forEach(
        one ->
            Set.of(one.base(), county)
                .forEach(at -> byDivision.computeIfAbsent(at, code -> new ArrayList<>()).add(one)));
    byDivision.forEach((code, own) -> division(code, own, striking).ifPresent(rows::add));
    return rows;
  }

  private static double usual(List<BothTimes> villages) {
    double[] changes = villages.stream().mapToDouble(BothTimes::change).toArray();
    return changes.length < FEWEST ? 0 : Math.min(0, new Median().evaluate(changes));
  }

  private Optional<Row> division(String code, List<BothTimes> units, Set<BothTimes> striking) {
    BothTimes sum = BothTimes.sum(code, units);
    List<BothTimes> named = units.stream().filter(striking::contains).toList();
    if (!named.isEmpty()) {
      BigDecimal fall =
          named.stream().map(BothTimes::fall).reduce(BigDecimal.ZERO, BigDecimal::add);
      return Optional.of(division(sum, sum.denominator().add(fall), named));
    }
    List<BothTimes> shrunk = units.stream().filter(BothTimes::shrank).toList();
    return sum.shrank() && !shrunk.isEmpty()
        ? Optional.of(division(sum, sum.denominatorBefore(), shrunk))
        : Optional.empty();
  }

  private Row village(BothTimes one) {
    return row(one, Level.VILLAGE, one.base(), one.denominatorBefore(), List.of());
  }

  private Row division(BothTimes sum, BigDecimal steady, List<BothTimes> villages) {
    return row(
        sum,
        hierarchy.level(sum.code()),
        hierarchy.parent(sum.code()).orElse(null),
        steady,
        villages);
  }

  private Row row(
      BothTimes one, Level level, String parent, BigDecimal steady, List<BothTimes> villages) {
    return RowFactory.create(
        one.code(),
        level.code(),
        parent,
        indicator,
        amount(one.numerator()),
        amount(one.denominator()),
        amount(one.denominatorBefore()),
        amount(steady),
        villages.stream().map(BothTimes::code).sorted().toArray(String[]::new));
  }

  private static BigDecimal amount(BigDecimal value) {
    return value.setScale(Types.AMOUNT.scale());
  }
}
