package rural.jobs.warehouse;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.analysis.LocalTempView$;
import org.apache.spark.sql.catalyst.parser.ParseException;
import org.apache.spark.sql.catalyst.plans.logical.Command;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.execution.command.CreateViewCommand;
import rural.schemas.contract.Text;
import rural.schemas.text.MistypedException;
import scala.jdk.javaapi.CollectionConverters;

/** Lets only queries pass that change nothing. */
public final class ReadOnly {

  /** Commands that only tell. */
  private static final Set<String> TELLING =
      Set.of(
          "ShowTables",
          "ShowTablesCommand",
          "ShowViews",
          "ShowViewsCommand",
          "ShowIcebergViews",
          "ShowNamespaces",
          "ShowNamespacesCommand",
          "ShowCurrentNamespaceCommand",
          "ShowColumns",
          "ShowColumnsCommand",
          "ShowPartitions",
          "ShowTableProperties",
          "ShowCreateTable",
          "ShowFunctions",
          "ShowFunctionsCommand",
          "DescribeRelation",
          "DescribeColumn",
          "DescribeColumnCommand",
          "DescribeNamespace",
          "DescribeTableCommand",
          "DescribeQueryCommand",
          "DescribeFunction",
          "DescribeFunctionCommand",
          "DropTempViewCommand",
          "ExplainCommand");

  /** What changes something without being a command in name. */
  private static final Set<String> WRITING =
      Set.of(
          "InsertIntoStatement",
          "InsertIntoDir",
          "WriteToStreamStatement",
          "WriteToStream",
          "Call",
          "UnresolvedExecuteImmediate");

  private ReadOnly() {}

  /**
   * @throws MistypedException where the query would change something or cannot be read
   */
  public static void require(SparkSession spark, String query) {
    required(parse(spark, query));
  }

  /**
   * @throws IllegalArgumentException where the statement would change something
   */
  static LogicalPlan required(LogicalPlan statement) {
    Deque<LogicalPlan> plans = new ArrayDeque<>();
    plans.add(statement);
    while (!plans.isEmpty()) {
      LogicalPlan plan = plans.pop();
      if (!onlyTells(plan)) {
        throw refused(plan);
      }
      CollectionConverters.asJava(plan.children()).forEach(plans::add);
      CollectionConverters.asJava(plan.subqueries()).forEach(plans::add);
    }
    return statement;
  }

  /** Whether a node reads, tells, or names a query for the session that asks. */
  static boolean onlyTells(LogicalPlan plan) {
    if (plan instanceof CreateViewCommand view) {
      return view.viewType() == LocalTempView$.MODULE$;
    }
    return !WRITING.contains(name(plan)) && (!isCommand(plan) || TELLING.contains(name(plan)));
  }

  static boolean isCommand(LogicalPlan plan) {
    return plan instanceof Command;
  }

  static String name(LogicalPlan plan) {
    return plan.getClass().getSimpleName();
  }

  static MistypedException refused(LogicalPlan plan) {
    return name(plan).startsWith("Set") && name(plan).contains("Namespace")
        ? new MistypedException(
            new Text(
                "这里只回答查询，没有“当前名字空间”：请写全表名。例如：select * from records.toilet",
                "Only queries that read are answered, without a current namespace: write names"
                    + " whole. Example: select * from records.toilet"))
        : refused(name(plan));
  }

  static MistypedException refused(String what) {
    return new MistypedException(
        new Text(
                "这里只回答查询，不做更改（{0}）。例如：select * from records.toilet",
                "Only queries that read are answered; this one would change something ({0})."
                    + " Example: select * from records.toilet")
            .with(what));
  }

  static MistypedException elsewhere(LogicalPlan plan) {
    return new MistypedException(
        new Text(
                "这里只能查询本库的表，不能读取其他文件或数据库（{0}）。可用的表：show tables in records",
                "Only the tables of this home are served, no other files or databases ({0})."
                    + " They are listed by: show tables in records")
            .with(name(plan)));
  }

  static MistypedException program(String name) {
    return new MistypedException(
        new Text(
                "这里不运行查询者的程序（{0}）。请改用 SQL 内置函数。",
                "Programs of who asks are not run here ({0}). Use the functions of SQL.")
            .with(name));
  }

  private static LogicalPlan parse(SparkSession spark, String query) {
    try {
      return ((org.apache.spark.sql.classic.SparkSession) spark)
          .sessionState()
          .sqlParser()
          .parsePlan(query);
    } catch (ParseException e) {
      throw new MistypedException(
          new Text("查询语句无法读懂：{0}", "The query cannot be read: {0}").with(e.getMessage()), e);
    }
  }
}
