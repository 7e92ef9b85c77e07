package rural.jobs.sides;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.when;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.types.DataTypes;
import rural.jobs.registry.Ground;
import rural.jobs.registry.Hierarchy;
import rural.jobs.table.Types;
import rural.schemas.contract.Contract;
import rural.schemas.contract.Parameter;
import rural.schemas.period.Quarter;
import rural.schemas.place.Level;
import rural.schemas.settings.Settings;

/**
 * Adds what expressions may name besides fields: {@code parameter.<name>} as set for the province,
 * {@code quarter_days}, {@code quarter_start}, {@code quarter_end} and {@code quarter_number}.
 */
public final class Parameters {

  private static final String EVERYWHERE = "default";

  private final Settings settings;
  private final Map<Quarter, Ground> grounds;

  public Parameters(Settings settings, Map<Quarter, Ground> grounds) {
    this.settings = settings;
    this.grounds = grounds;
  }

  /** Rows need {@code quarter} and {@code base_code}. */
  public Dataset<Row> with(Dataset<Row> rows, Contract contract) {
    Map<String, Column> added = new HashMap<>();
    added.put("quarter_days", of(quarter -> days(quarter)));
    added.put("quarter_start", of(quarter -> lit(quarter.start())));
    added.put("quarter_end", of(quarter -> lit(quarter.end())));
    added.put("quarter_number", of(quarter -> lit(quarter.number())));
    if (!contract.parameters().isEmpty()) {
      List<Column> values = new ArrayList<>();
      contract.parameters().forEach(one -> values.add(value(one).as(one.name())));
      added.put("parameter", struct(values.toArray(Column[]::new)));
    }
    return rows.withColumns(added);
  }

  private static Column days(Quarter quarter) {
    return lit(quarter.days()).cast(DataTypes.createDecimalType(3, 0));
  }

  private Column of(Function<Quarter, Column> value) {
    Column all = lit(null);
    for (Quarter quarter : grounds.keySet()) {
      all =
          when(col(Contract.QUARTER).equalTo(quarter.toString()), value.apply(quarter))
              .otherwise(all);
    }
    return all;
  }

  private Column value(Parameter parameter) {
    Map<String, BigDecimal> set = settings.parameters().getOrDefault(parameter.name(), Map.of());
    BigDecimal everywhere = set.getOrDefault(EVERYWHERE, parameter.defaultValue());
    boolean isUniform = set.keySet().stream().allMatch(EVERYWHERE::equals);
    Column common = lit(everywhere).cast(Types.REPORTED);
    return isUniform ? common : of(quarter -> byProvince(quarter, set, everywhere));
  }

  private Column byProvince(Quarter quarter, Map<String, BigDecimal> set, BigDecimal everywhere) {
    Hierarchy hierarchy = grounds.get(quarter).hierarchy();
    Map<String, BigDecimal> byBase = new HashMap<>();
    for (String code : hierarchy.bottomUp()) {
      hierarchy
          .ancestor(code, Level.PROVINCE)
          .map(set::get)
          .ifPresent(value -> byBase.put(code, value));
    }
    UDF1<String, BigDecimal> find = base -> byBase.getOrDefault(base, everywhere);
    return udf(find, Types.REPORTED).apply(col(Columns.BASE_CODE));
  }
}
