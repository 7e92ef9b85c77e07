package rural.jobs.statistics.composite;

import static org.apache.spark.sql.functions.col;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;
import rural.jobs.statistics.Family;
import rural.jobs.statistics.Material;
import rural.jobs.statistics.RateGroups;
import rural.jobs.statistics.RatePass;
import rural.jobs.statistics.Statistic;
import rural.jobs.table.CompositeTable;
import rural.jobs.table.RateTable;
import rural.schemas.contract.Text;
import rural.schemas.place.Level;

/** {@code published.composite}: 环境整治综合指数 among siblings, and among a whole level. */
public final class Composite implements Statistic {

  private static final String IN_PARENT = "composite_in_parent";

  @Override
  public String name() {
    return "composite";
  }

  @Override
  public StructType schema() {
    return CompositeTable.SCHEMA;
  }

  @Override
  public List<String> key() {
    return List.of(CompositeTable.QUARTER, CompositeTable.SCOPE, CompositeTable.DIVISION_CODE);
  }

  @Override
  public Map<String, Text> words() {
    return Arrays.stream(Refusal.values()).collect(Collectors.toMap(Refusal::code, Refusal::says));
  }

  @Override
  public List<RatePass.Part> parts(Material material) {
    return List.of(
        new RatePass.Part(
            Family.Grouping.ALL_NOW,
            IN_PARENT,
            new CompositeWork(CompositeTable.PARENT, indicators(material)),
            CompositeTable.SCHEMA));
  }

  @Override
  public Optional<Dataset<Row>> apart(Material material) {
    Dataset<Row> wide =
        material
            .rates()
            .where(
                col(RateTable.INDICATOR)
                    .isin(indicators(material).values().toArray())
                    .and(col(RateTable.LEVEL).notEqual(Level.TOWN.code())));
    return Optional.of(
        new RateGroups(wide, col(RateTable.LEVEL))
            .map(
                new CompositeWork(CompositeTable.LEVEL, indicators(material)),
                CompositeTable.SCHEMA,
                material.isSmall()));
  }

  private static Map<String, String> indicators(Material material) {
    return material.settings().composite().indicators();
  }
}
