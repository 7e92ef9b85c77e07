package rural.jobs.warehouse;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.parser.ParseException;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;

/** Lets only queries pass that change nothing. */
public final class ReadOnly {

  /** Commands that only tell. */
  private static final Set<String> TELLING =
      Set.of(
          "ShowTables",
          "ShowViews",
          "ShowIcebergViews",
          "ShowNamespaces",
          "ShowNamespacesCommand",
          "ShowCurrentNamespaceCommand",
          "ShowColumns",
          "ShowPartitions",
          "ShowTableProperties",
          "ShowCreateTable",
          "ShowFunctions",
          "DescribeRelation",
          "DescribeColumn",
          "DescribeNamespace",
          "DescribeQueryCommand",
          "ExplainCommand");

  /** What changes something without being a command in name. */
  private static final Set<String> WRITING = Set.of("InsertIntoStatement");

  private ReadOnly() {}

  /**
   * @throws IllegalArgumentException where the query would change something or cannot be read
   */
  public static void require(SparkSession spark, String query) {
    Deque<LogicalPlan> plans = new ArrayDeque<>();
    plans.add(parse(spark, query));
    while (!plans.isEmpty()) {
      LogicalPlan plan = plans.pop();
      String name = plan.getClass().getSimpleName();
      boolean command =
          plan instanceof org.apache.spark.sql.catalyst.plans.logical.Command
              && !TELLING.contains(name);
      if (command || WRITING.contains(name)) {
        throw new IllegalArgumentException(
            "Only queries that read are answered; this one would change something ("
                + name
                + "). Example: select * from records.toilet");
      }
      scala.jdk.javaapi.CollectionConverters.asJava(plan.children()).forEach(plans::add);
    }
  }

  private static LogicalPlan parse(SparkSession spark, String query) {
    try {
      return ((org.apache.spark.sql.classic.SparkSession) spark)
          .sessionState()
          .sqlParser()
          .parsePlan(query);
    } catch (ParseException e) {
      throw new IllegalArgumentException("The query cannot be read: " + e.getMessage(), e);
    }
  }
}
