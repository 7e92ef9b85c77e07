package rural.jobs.warehouse;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.expressions.And;
import org.apache.spark.sql.catalyst.expressions.Attribute;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.GreaterThan;
import org.apache.spark.sql.catalyst.expressions.IsNull;
import org.apache.spark.sql.catalyst.expressions.LessThanOrEqual;
import org.apache.spark.sql.catalyst.expressions.Literal;
import org.apache.spark.sql.catalyst.expressions.Or;
import org.apache.spark.sql.catalyst.plans.logical.Filter;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.catalyst.rules.Rule;
import org.apache.spark.sql.execution.datasources.v2.DataSourceV2Relation;
import org.apache.spark.sql.types.DataTypes;
import rural.jobs.table.RecordTable;
import scala.PartialFunction;
import scala.jdk.javaapi.CollectionConverters;

/** Leaves of every table with versions those that were in force at the session's moment. */
final class AsKnownThen extends Rule<LogicalPlan> {

  static final String MOMENT = "rural.as_of";

  private final SparkSession spark;

  AsKnownThen(SparkSession spark) {
    this.spark = spark;
  }

  static Optional<Instant> moment(SparkSession spark) {
    return Optional.ofNullable(spark.conf().get(MOMENT, null)).map(Instant::parse);
  }

  /** Parts of a plan that were analysed before are passed over, so nothing is filtered twice. */
  @Override
  public LogicalPlan apply(LogicalPlan plan) {
    return moment(spark).map(then -> plan.resolveOperatorsUp(new Past(then))).orElse(plan);
  }

  private record Past(Instant moment) implements PartialFunction<LogicalPlan, LogicalPlan> {

    @Override
    public boolean isDefinedAt(LogicalPlan plan) {
      return plan instanceof DataSourceV2Relation
          && column(plan, RecordTable.KNOWN_FROM).isPresent()
          && column(plan, RecordTable.KNOWN_TO).isPresent();
    }

    @Override
    public LogicalPlan apply(LogicalPlan table) {
      Attribute from = column(table, RecordTable.KNOWN_FROM).orElseThrow();
      Attribute to = column(table, RecordTable.KNOWN_TO).orElseThrow();
      Expression then = Literal.create(moment, DataTypes.TimestampType);
      return new Filter(
          new And(
              new LessThanOrEqual(from, then), new Or(new IsNull(to), new GreaterThan(to, then))),
          table);
    }

    private static Optional<Attribute> column(LogicalPlan table, String name) {
      List<Attribute> columns = CollectionConverters.asJava(table.output());
      return columns.stream().filter(one -> one.name().equals(name)).findFirst();
    }
  }
}
