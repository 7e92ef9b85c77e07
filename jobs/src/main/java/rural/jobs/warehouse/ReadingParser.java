package rural.jobs.warehouse;

import org.apache.spark.sql.catalyst.FunctionIdentifier;
import org.apache.spark.sql.catalyst.TableIdentifier;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.parser.ParameterContext;
import org.apache.spark.sql.catalyst.parser.ParseException;
import org.apache.spark.sql.catalyst.parser.ParserInterface;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.StructType;
import scala.collection.immutable.Seq;

/**
 * Refuses a statement before it is analysed: Spark runs some of them, such as scripts and the
 * statements that they are made of, while it still finds out what they mean.
 */
final class ReadingParser implements ParserInterface {

  private final ParserInterface spark;

  ReadingParser(ParserInterface spark) {
    this.spark = spark;
  }

  @Override
  public LogicalPlan parsePlan(String statement) throws ParseException {
    return ReadOnly.required(spark.parsePlan(statement));
  }

  @Override
  public LogicalPlan parsePlanWithParameters(String statement, ParameterContext parameters)
      throws ParseException {
    return ReadOnly.required(spark.parsePlanWithParameters(statement, parameters));
  }

  @Override
  public LogicalPlan parseQuery(String query) throws ParseException {
    return ReadOnly.required(spark.parseQuery(query));
  }

  @Override
  public Expression parseExpression(String expression) throws ParseException {
    return spark.parseExpression(expression);
  }

  @Override
  public TableIdentifier parseTableIdentifier(String name) throws ParseException {
    return spark.parseTableIdentifier(name);
  }

  @Override
  public FunctionIdentifier parseFunctionIdentifier(String name) throws ParseException {
    return spark.parseFunctionIdentifier(name);
  }

  @Override
  public Seq<String> parseMultipartIdentifier(String name) throws ParseException {
    return spark.parseMultipartIdentifier(name);
  }

  @Override
  public StructType parseTableSchema(String schema) throws ParseException {
    return spark.parseTableSchema(schema);
  }

  @Override
  public DataType parseDataType(String type) throws ParseException {
    return spark.parseDataType(type);
  }

  @Override
  public StructType parseRoutineParam(String parameters) throws ParseException {
    return spark.parseRoutineParam(parameters);
  }
}
