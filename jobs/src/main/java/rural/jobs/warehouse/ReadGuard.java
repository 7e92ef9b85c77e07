package rural.jobs.warehouse;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.plans.logical.LeafNode;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.connector.catalog.Identifier;
import org.apache.spark.sql.execution.datasources.InsertIntoHadoopFsRelationCommand;
import org.apache.spark.sql.execution.datasources.v2.DataSourceV2Relation;
import scala.collection.Iterable;
import scala.jdk.javaapi.CollectionConverters;
import scala.runtime.AbstractFunction1;
import scala.runtime.BoxedUnit;

/**
 * Looks at every analysed plan, whether it was written as SQL, as a Dataset or sent by a client,
 * and refuses what does more than read.
 */
final class ReadGuard extends AbstractFunction1<LogicalPlan, BoxedUnit> {

  /** Leaves of a plan that bring rows from nowhere, or that only name something. */
  private static final Set<String> HARMLESS =
      Set.of(
          "OneRowRelation",
          "LocalRelation",
          "CommandResult",
          "Range",
          "CTERelationRef",
          "UnionLoopRef",
          "EmptyRelation",
          "ResolvedTempView",
          "ResolvedPersistentView",
          "ResolvedTable",
          "ResolvedV2View",
          "ResolvedIdentifier",
          "ResolvedNamespace");

  /** What runs programs of whoever asks. */
  private static final Set<String> PROGRAMS =
      Set.of(
          "ScriptTransformation",
          "CallMethodViaReflection",
          "TryReflect",
          "ScalaUDF",
          "PythonUDF",
          "PythonUDAF",
          "PythonUDTF",
          "ScalaAggregator",
          "ScalaUDAF",
          "MapPartitions",
          "MapInPandas",
          "MapInArrow");

  private final Reach reach;
  private final Path home;

  /**
   * @param home where nobody writes
   */
  ReadGuard(Reach reach, Path home) {
    this.reach = reach;
    this.home = home;
  }

  @Override
  public BoxedUnit apply(LogicalPlan whole) {
    Deque<LogicalPlan> plans = new ArrayDeque<>();
    plans.add(whole);
    while (!plans.isEmpty()) {
      LogicalPlan plan = plans.pop();
      check(plan);
      add(plan.children(), plans);
      add(plan.subqueries(), plans);
    }
    return BoxedUnit.UNIT;
  }

  private static void add(Iterable<LogicalPlan> some, Deque<LogicalPlan> plans) {
    CollectionConverters.asJava(some).forEach(plans::add);
  }

  private void check(LogicalPlan plan) {
    if (!ReadOnly.onlyTells(plan) && !isOwnFile(plan)) {
      throw ReadOnly.refused(plan);
    }
    if (reach == Reach.SERVED) {
      if (plan instanceof LeafNode && !isServed(plan)) {
        throw ReadOnly.elsewhere(plan);
      }
      if (PROGRAMS.contains(ReadOnly.name(plan))) {
        throw ReadOnly.program(ReadOnly.name(plan));
      }
      CollectionConverters.asJava(plan.expressions()).forEach(ReadGuard::check);
    }
  }

  private static void check(Expression expression) {
    String name = expression.getClass().getSimpleName();
    if (PROGRAMS.contains(name)) {
      throw ReadOnly.program(name);
    }
    CollectionConverters.asJava(expression.children()).forEach(ReadGuard::check);
  }

  private boolean isOwnFile(LogicalPlan plan) {
    return reach == Reach.OWN
        && plan instanceof InsertIntoHadoopFsRelationCommand files
        && !Path.of(files.outputPath().toUri().getPath()).normalize().startsWith(home);
  }

  private static boolean isServed(LogicalPlan leaf) {
    return leaf instanceof DataSourceV2Relation table
        ? table.catalog().exists(catalog -> catalog.name().equals(SparkSessions.CATALOG))
            && table.identifier().forall(name -> !isPath(name))
        : HARMLESS.contains(ReadOnly.name(leaf)) || ReadOnly.isCommand(leaf);
  }

  /** Iceberg takes a name with a slash for a folder. */
  private static boolean isPath(Identifier name) {
    return name.toString().contains("/");
  }
}
