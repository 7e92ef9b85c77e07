package rural.jobs.statistics.escalation;

import static org.apache.spark.sql.functions.col;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;
import rural.jobs.statistics.FormerCodes;
import rural.jobs.statistics.Material;
import rural.jobs.statistics.Statistic;
import rural.jobs.table.EscalationTable;
import rural.jobs.table.Groups;
import rural.jobs.table.RateTable;
import rural.schemas.contract.Indicator;
import rural.schemas.contract.Text;
import rural.schemas.period.Quarter;
import rural.schemas.place.Level;
import rural.schemas.settings.Escalations;

/**
 * {@code published.escalations}: to whom the rules of the settings propose a warning, a notice or
 * an interview, and what that rests on. A person decides.
 */
public final class Proposals implements Statistic {

  private static final String TRENDS = "trends";

  @Override
  public String name() {
    return EscalationTable.NAME;
  }

  @Override
  public StructType schema() {
    return EscalationTable.SCHEMA;
  }

  @Override
  public List<String> key() {
    return EscalationTable.KEY;
  }

  @Override
  public Map<String, Text> words() {
    Map<String, Text> words = new HashMap<>();
    Stream.of(Step.values()).forEach(one -> words.put(one.code(), one.says()));
    Stream.of(Escalations.Rule.values()).forEach(one -> words.put(one.code(), one.says()));
    return words;
  }

  @Override
  public Optional<Dataset<Row>> apart(Material material) {
    Escalations rules = material.settings().escalations();
    if (rules.rules().isEmpty() || rules.levels().isEmpty()) {
      return Optional.empty();
    }
    Published published = published(material);
    Dataset<Row> rates = rates(material, published, rules);
    if (!rules.rules().contains(Escalations.Rule.OVERDUE)) {
      return Optional.of(rates);
    }
    List<Row> overdue = new OverdueIssues(material, published, rules).rows();
    return Optional.of(
        rates.union(rates.sparkSession().createDataFrame(overdue, EscalationTable.SCHEMA)));
  }

  private static Published published(Material material) {
    Map<String, Set<String>> remade = new HashMap<>();
    for (Quarter one : lookedAt(material.quarter())) {
      remade.put(one.toString(), material.comparison().remadeSince(one));
    }
    return Published.of(
        material.proposed().filter(isLookedAt(material.quarter())).collectAsList(),
        FormerCodes.of(material.comparison()),
        remade);
  }

  private static Dataset<Row> rates(Material material, Published published, Escalations rules) {
    Cases work =
        new Cases(
            material.quarter().toString(),
            Set.copyOf(material.settings().composite().indicators().values()),
            tasks(material),
            rules.rules().contains(Escalations.Rule.OFF_TARGET)
                ? Missed.of(material.part(TRENDS))
                : Map.of(),
            FormerCodes.of(material.comparison()),
            published,
            rules);
    Object[] levels = rules.levels().stream().map(Level::code).toArray();
    Dataset<Row> history = material.history().filter(isLookedAt(material.quarter()));
    return new Groups(
            Point.select(material.rates())
                .union(Point.select(history))
                .filter(col(RateTable.LEVEL).isin(levels)),
            col(RateTable.INDICATOR))
        .flatMap(work, EscalationTable.SCHEMA, material.isSmall());
  }

  private static Set<String> tasks(Material material) {
    return material.book().indicatorsOn(material.quarter().end()).stream()
        .filter(Indicator::isOverTarget)
        .map(Indicator::id)
        .collect(Collectors.toSet());
  }

  private static org.apache.spark.sql.Column isLookedAt(Quarter quarter) {
    return col(RateTable.QUARTER).isin(lookedAt(quarter).stream().map(Quarter::toString).toArray());
  }

  /** The quarters that a case may rest on: no more than the longest row a setting may ask for. */
  private static List<Quarter> lookedAt(Quarter quarter) {
    return Stream.iterate(quarter.previous(), Quarter::previous)
        .limit(Escalations.MOST_QUARTERS)
        .collect(Collectors.toList());
  }
}
