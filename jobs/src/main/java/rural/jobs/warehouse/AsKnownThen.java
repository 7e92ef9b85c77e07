package rural.jobs.warehouse;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.expressions.Alias;
import org.apache.spark.sql.catalyst.expressions.And;
import org.apache.spark.sql.catalyst.expressions.ArrayRemove;
import org.apache.spark.sql.catalyst.expressions.Attribute;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.GreaterThan;
import org.apache.spark.sql.catalyst.expressions.IsNull;
import org.apache.spark.sql.catalyst.expressions.LessThanOrEqual;
import org.apache.spark.sql.catalyst.expressions.Literal;
import org.apache.spark.sql.catalyst.expressions.NamedExpression;
import org.apache.spark.sql.catalyst.expressions.Or;
import org.apache.spark.sql.catalyst.plans.logical.Filter;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.catalyst.plans.logical.Project;
import org.apache.spark.sql.catalyst.rules.Rule;
import org.apache.spark.sql.execution.datasources.v2.DataSourceV2Relation;
import org.apache.spark.sql.types.DataTypes;
import rural.jobs.table.RecordTable;
import scala.Option;
import scala.PartialFunction;
import scala.Tuple2;
import scala.collection.immutable.Seq;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Leaves of every table with versions those that were in force at the session's moment, as they
 * were known then: without an end, and not yet withdrawn.
 */
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
    return moment(spark)
        .map(then -> plan.resolveOperatorsUpWithNewOutput(new Past(then)))
        .orElse(plan);
  }

  private record Past(Instant moment)
      implements PartialFunction<
          LogicalPlan, Tuple2<LogicalPlan, Seq<Tuple2<Attribute, Attribute>>>> {

    @Override
    public boolean isDefinedAt(LogicalPlan plan) {
      return plan instanceof DataSourceV2Relation
          && column(plan, RecordTable.KNOWN_FROM).isPresent()
          && column(plan, RecordTable.KNOWN_TO).isPresent();
    }

    /** The versions in force, and the column that takes the place of the end of each. */
    @Override
    public Tuple2<LogicalPlan, Seq<Tuple2<Attribute, Attribute>>> apply(LogicalPlan table) {
      Attribute from = column(table, RecordTable.KNOWN_FROM).orElseThrow();
      Attribute to = column(table, RecordTable.KNOWN_TO).orElseThrow();
      Expression then = Literal.create(moment, DataTypes.TimestampType);
      Expression inForce =
          new And(
              new LessThanOrEqual(from, then), new Or(new IsNull(to), new GreaterThan(to, then)));
      Map<Attribute, NamedExpression> known = new LinkedHashMap<>();
      known.put(to, unknown(to));
      column(table, RecordTable.FLAGS).ifPresent(flags -> known.put(flags, standing(flags)));
      List<NamedExpression> columns = new ArrayList<>(CollectionConverters.asJava(table.output()));
      columns.replaceAll(column -> known.getOrDefault(column.toAttribute(), column));
      return new Tuple2<>(
          new Project(seq(columns), new Filter(inForce, table)),
          seq(
              known.entrySet().stream()
                  .map(one -> new Tuple2<>(one.getKey(), one.getValue().toAttribute()))
                  .toList()));
    }

    /** A version that was in force at the moment can only have been withdrawn afterwards. */
    private static NamedExpression standing(Attribute flags) {
      Literal withdrawn = Literal.create(RecordTable.WITHDRAWN, DataTypes.StringType);
      return alias(new ArrayRemove(flags, withdrawn), flags);
    }

    /** What came after the moment was not known then: its versions had no end. */
    private static NamedExpression unknown(Attribute end) {
      return alias(Literal.create(null, DataTypes.TimestampType), end);
    }

    private static NamedExpression alias(Expression value, Attribute of) {
      return new Alias(
          value,
          of.name(),
          NamedExpression.newExprId(),
          of.qualifier(),
          Option.apply(of.metadata()),
          seq(List.of()));
    }

    private static <T> Seq<T> seq(List<T> list) {
      return CollectionConverters.asScala(list).toSeq();
    }

    private static Optional<Attribute> column(LogicalPlan table, String name) {
      List<Attribute> columns = CollectionConverters.asJava(table.output());
      return columns.stream().filter(one -> one.name().equals(name)).findFirst();
    }
  }
}
