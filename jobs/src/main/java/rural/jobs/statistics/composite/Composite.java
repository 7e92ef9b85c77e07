package rural.jobs.statistics.composite;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;
import rural.jobs.statistics.Material;
import rural.jobs.statistics.RateGroups;
import rural.jobs.statistics.Statistic;
import rural.jobs.table.CompositeTable;
import rural.jobs.table.RateTable;
import rural.schemas.contract.Text;
import rural.schemas.place.Level;

/** {@code published.composite}: 环境整治综合指数 among siblings, and among a whole level. */
public final class Composite implements Statistic {

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
  public Dataset<Row> rows(Material material) {
    Map<String, String> indicators = material.settings().composite().indicators();
    Dataset<Row> rates =
        material
            .rates()
            .where(
                col(RateTable.INDICATOR)
                    .isin(indicators.values().toArray())
                    .and(col(RateTable.PARENT_CODE).isNotNull()));
    Dataset<Row> wide = rates.where(col(RateTable.LEVEL).notEqual(Level.TOWN.code()));
    return new RateGroups(rates, concat_ws(" ", col(RateTable.LEVEL), col(RateTable.PARENT_CODE)))
        .map(
            new CompositeWork(CompositeTable.PARENT, indicators),
            CompositeTable.SCHEMA,
            material.isSmall())
        .union(
            new RateGroups(wide, col(RateTable.LEVEL))
                .map(
                    new CompositeWork(CompositeTable.LEVEL, indicators),
                    CompositeTable.SCHEMA,
                    material.isSmall()));
  }
}
