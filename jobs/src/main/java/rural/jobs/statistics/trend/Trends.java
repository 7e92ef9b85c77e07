package rural.jobs.statistics.trend;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.sql.types.StructType;
import rural.jobs.statistics.Family;
import rural.jobs.statistics.Material;
import rural.jobs.statistics.Proportions;
import rural.jobs.statistics.RatePass;
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
  public List<RatePass.Part> parts(Material material) {
    Set<String> tasks = new HashSet<>();
    material.book().indicatorsOn(material.quarter().end()).stream()
        .filter(Indicator::isOverTarget)
        .forEach(one -> tasks.add(one.id()));
    TrendWork work =
        new TrendWork(
            material.quarter().toString(),
            Proportions.on(material.book(), material.quarter().end()),
            tasks);
    return List.of(new RatePass.Part(Family.Grouping.SERIES, name(), work, TrendTable.SCHEMA));
  }
}
