package rural.jobs.warehouse;

import java.util.List;
import org.apache.spark.sql.SparkSessionExtensions;
import org.apache.spark.sql.catalyst.FunctionIdentifier;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.ExpressionInfo;
import scala.Function1;
import scala.Option;
import scala.Tuple3;
import scala.collection.immutable.Seq;
import scala.runtime.AbstractFunction1;

/**
 * Functions of SQL that do more than reckon with what they are given. Each gets a namesake that
 * refuses, so that none is made, let alone worked out while Spark still analyses a query.
 */
final class ClosedFunctions {

  /** Call any method of any class. */
  private static final List<String> PROGRAMS = List.of("java_method", "reflect", "try_reflect");

  /** Open files that their options or their document type name. */
  private static final List<String> FILES =
      List.of(
          "from_xml",
          "schema_of_xml",
          "xpath",
          "xpath_boolean",
          "xpath_double",
          "xpath_float",
          "xpath_int",
          "xpath_long",
          "xpath_number",
          "xpath_short",
          "xpath_string",
          "from_protobuf",
          "to_protobuf",
          "from_avro",
          "to_avro",
          "schema_of_avro");

  private ClosedFunctions() {}

  static void close(SparkSessionExtensions extensions, Reach reach) {
    PROGRAMS.forEach(name -> close(extensions, name));
    if (reach == Reach.SERVED) {
      FILES.forEach(name -> close(extensions, name));
    }
  }

  private static void close(SparkSessionExtensions extensions, String name) {
    Function1<Seq<Expression>, Expression> refuses =
        new AbstractFunction1<>() {
          @Override
          public Expression apply(Seq<Expression> arguments) {
            throw ReadOnly.program(name);
          }
        };
    extensions.injectFunction(
        Tuple3.apply(
            FunctionIdentifier.apply(name, Option.empty()),
            new ExpressionInfo(ClosedFunctions.class.getName(), name),
            refuses));
  }
}
