package rural.jobs.statistics.trend;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;
import rural.jobs.statistics.FormerCodes;
import rural.jobs.statistics.Material;
import rural.jobs.statistics.Proportions;
import rural.jobs.statistics.PublishedRate;
import rural.jobs.statistics.RateGroups;
import rural.jobs.statistics.Statistic;
import rural.jobs.table.TrendTable;
import rural.schemas.contract.Indicator;
import rural.schemas.contract.Text;

/** {@code published.trends}: one row for every rate of the quarter, with a value or without. */
public final class Trends implements Statistic {

  @Override
  public String name() {
    return "trends";
  }

  @Override
  public StructType schema() {
    return TrendTable.SCHEMA;
  }

  @Override
  public List<String> key() {
    return List.of(TrendTable.QUARTER, TrendTable.INDICATOR, TrendTable.DIVISION_CODE);
  }

  @Override
  public Map<String, Text> words() {
    return Arrays.stream(Refusal.values()).collect(Collectors.toMap(Refusal::code, Refusal::says));
  }

  @Override
  public Dataset<Row> rows(Material material) {
    FormerCodes former = FormerCodes.of(material.comparison());
    Set<String> tasks = new HashSet<>();
    material.book().indicatorsOn(material.quarter().end()).stream()
        .filter(Indicator::isOverTarget)
        .forEach(one -> tasks.add(one.id()));
    TrendWork work =
        new TrendWork(
            material.quarter().toString(),
            Proportions.on(material.book(), material.quarter().end()),
            tasks);
    Dataset<Row> all =
        PublishedRate.select(material.rates()).union(PublishedRate.select(material.history()));
    return new RateGroups(all, rate -> rate.indicator() + " " + former.codeOfToday(rate))
        .map(work, TrendTable.SCHEMA, material.isSmall());
  }
}
