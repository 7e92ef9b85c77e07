package rural.schemas.expression;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import net.sf.jsqlparser.expression.BinaryExpression;
import net.sf.jsqlparser.expression.BooleanValue;
import net.sf.jsqlparser.expression.CaseExpression;
import net.sf.jsqlparser.expression.DoubleValue;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.expression.Function;
import net.sf.jsqlparser.expression.LongValue;
import net.sf.jsqlparser.expression.NotExpression;
import net.sf.jsqlparser.expression.NullValue;
import net.sf.jsqlparser.expression.SignedExpression;
import net.sf.jsqlparser.expression.StringValue;
import net.sf.jsqlparser.expression.operators.arithmetic.Addition;
import net.sf.jsqlparser.expression.operators.arithmetic.Division;
import net.sf.jsqlparser.expression.operators.arithmetic.Multiplication;
import net.sf.jsqlparser.expression.operators.arithmetic.Subtraction;
import net.sf.jsqlparser.expression.operators.conditional.AndExpression;
import net.sf.jsqlparser.expression.operators.conditional.OrExpression;
import net.sf.jsqlparser.expression.operators.relational.Between;
import net.sf.jsqlparser.expression.operators.relational.ComparisonOperator;
import net.sf.jsqlparser.expression.operators.relational.ExpressionList;
import net.sf.jsqlparser.expression.operators.relational.InExpression;
import net.sf.jsqlparser.expression.operators.relational.IsNullExpression;
import net.sf.jsqlparser.expression.operators.relational.ParenthesedExpressionList;
import net.sf.jsqlparser.schema.Column;
import rural.schemas.contract.Text;
import rural.schemas.expression.ValueType.Basic;
import rural.schemas.yaml.Nearest;

/** Gives every part of an expression its type, and says where two do not go together. */
final class Typing {

  private static final Set<String> EQUALITY = Set.of("=", "<>", "!=");
  private static final Set<String> ORDER = Set.of("<", "<=", ">", ">=");
  private static final String ALLOWED =
      "+ - * / = <> < <= > >=, and, or, not, case when, in, is null, between,"
          + " coalesce, abs, least, greatest";

  private final Map<String, ValueType> names;
  private final List<Text> problems;

  Typing(Map<String, ValueType> names, List<Text> problems) {
    this.names = names;
    this.problems = problems;
  }

  ValueType of(Expression expression) {
    if (expression instanceof ParenthesedExpressionList<?> list && list.size() == 1) {
      return of(list.get(0));
    }
    if (expression instanceof BinaryExpression binary) {
      return binary(binary);
    }
    if (expression instanceof NotExpression not) {
      return expect(not.getExpression(), Basic.FLAG, Basic.FLAG);
    }
    if (expression instanceof SignedExpression signed) {
      return expect(signed.getExpression(), Basic.NUMBER, Basic.NUMBER);
    }
    return expression instanceof CaseExpression
            || expression instanceof Between
            || expression instanceof InExpression
            || expression instanceof IsNullExpression
            || expression instanceof Function
        ? construct(expression)
        : leaf(expression);
  }

  private ValueType leaf(Expression leaf) {
    if (leaf instanceof Column column) {
      return name(column.getFullyQualifiedName());
    }
    if (leaf instanceof StringValue text) {
      return new ValueType.Literal(text.getValue());
    }
    if (leaf instanceof LongValue || (leaf instanceof DoubleValue && !scientific(leaf))) {
      return Basic.NUMBER;
    }
    if (leaf instanceof BooleanValue) {
      return Basic.FLAG;
    }
    return leaf instanceof NullValue ? Basic.UNKNOWN : notAllowed(leaf);
  }

  private ValueType construct(Expression expression) {
    if (expression instanceof CaseExpression choice) {
      return choice(choice);
    }
    if (expression instanceof Between between) {
      compared(between.getLeftExpression(), "<=", between.getBetweenExpressionStart());
      return compared(between.getLeftExpression(), "<=", between.getBetweenExpressionEnd());
    }
    if (expression instanceof InExpression in) {
      return in(in.getLeftExpression(), in.getRightExpression());
    }
    if (expression instanceof IsNullExpression test) {
      of(test.getLeftExpression());
      return test.isUseIsNull() || test.isUseNotNull() ? notAllowed(test) : Basic.FLAG;
    }
    return function((Function) expression);
  }

  private ValueType name(String name) {
    if (name.equalsIgnoreCase("true") || name.equalsIgnoreCase("false")) {
      return Basic.FLAG;
    }
    ValueType type = names.get(name);
    if (type == null) {
      problems.add(
          new Text("没有“{0}”{1}", "Unknown name '{0}'{1}")
              .with(name, Nearest.hints(name, names.keySet())));
      return Basic.UNKNOWN;
    }
    return type;
  }

  private ValueType binary(BinaryExpression both) {
    if (both instanceof ComparisonOperator comparison) {
      return compared(
          both.getLeftExpression(), comparison.getStringExpression(), both.getRightExpression());
    }
    if ((both instanceof AndExpression and && !and.isUseOperator())
        || both instanceof OrExpression) {
      expect(both.getLeftExpression(), Basic.FLAG, Basic.FLAG);
      return expect(both.getRightExpression(), Basic.FLAG, Basic.FLAG);
    }
    if (both instanceof Division division) {
      checkDivisor(division);
    } else if (!(both instanceof Addition
        || both instanceof Subtraction
        || both instanceof Multiplication)) {
      return notAllowed(both);
    }
    expect(both.getLeftExpression(), Basic.NUMBER, Basic.NUMBER);
    return expect(both.getRightExpression(), Basic.NUMBER, Basic.NUMBER);
  }

  /** A divisor of 0 would stop the run, and two whole numbers would be divided inexactly. */
  private void checkDivisor(Division division) {
    boolean literal =
        division.getRightExpression() instanceof DoubleValue value && value.getValue() != 0;
    if (!literal) {
      problems.add(
          new Text(
                  "除以“{0}”；只能除以带小数的数，如 100.0，或改乘另一边：a / b <= 0.05 写成 a <= 0.05 * b",
                  "Divides by '{0}'; divide only by a number with decimals such as 100.0, or multiply"
                      + " the other side instead: a / b <= 0.05 is written a <= 0.05 * b")
              .with(division.getRightExpression()));
    }
  }

  private ValueType compared(Expression left, String operator, Expression right) {
    ValueType one = of(left);
    ValueType other = of(right);
    if (!EQUALITY.contains(operator) && !ORDER.contains(operator)) {
      problems.add(notAllowed(operator));
    } else if (!one.agreesWith(other)) {
      problems.add(clash(left, one, right, other));
    } else if (ORDER.contains(operator) && (unordered(one) || unordered(other))) {
      problems.add(
          new Text("“{0}”要给{1}排大小；请用 = 或 <>", "'{0}' puts {1} in order; use = or <>")
              .with(operator, one.words()));
    }
    checkCode(one, other);
    checkCode(other, one);
    return Basic.FLAG;
  }

  private void checkCode(ValueType code, ValueType text) {
    if (code instanceof ValueType.Code list
        && text instanceof ValueType.Literal literal
        && !list.codes().contains(literal.text())) {
      problems.add(
          new Text("没有代码“{0}”{1}", "Unknown code '{0}'{1}")
              .with(literal.text(), Nearest.hints(literal.text(), list.codes())));
    }
  }

  /** The parser takes {@code x in (…) and y} for {@code x in ((…) and y)}; both read the same. */
  private ValueType in(Expression left, Expression right) {
    if (right instanceof ExpressionList<?> list) {
      list.forEach(item -> compared(left, "=", item));
      return Basic.FLAG;
    }
    if (right instanceof AndExpression || right instanceof OrExpression) {
      BinaryExpression both = (BinaryExpression) right;
      in(left, both.getLeftExpression());
      return expect(both.getRightExpression(), Basic.FLAG, Basic.FLAG);
    }
    return notAllowed(right);
  }

  private ValueType choice(CaseExpression choice) {
    if (choice.getSwitchExpression() != null) {
      problems.add(
          new Text(
              "不能写 'case x when …'；请写 'case when x = … then …'",
              "'case x when …' is not allowed; write 'case when x = … then …'"));
    }
    choice
        .getWhenClauses()
        .forEach(when -> expect(when.getWhenExpression(), Basic.FLAG, Basic.FLAG));
    Stream<Expression> results =
        choice.getWhenClauses().stream().map(when -> when.getThenExpression());
    return common(Stream.concat(results, Stream.ofNullable(choice.getElseExpression())).toList());
  }

  private ValueType function(Function function) {
    List<? extends Expression> arguments =
        function.getParameters() == null ? List.of() : function.getParameters();
    return switch (function.getName().toLowerCase(Locale.ROOT)) {
      case "abs" -> {
        arguments.forEach(one -> expect(one, Basic.NUMBER, Basic.NUMBER));
        yield arity(function, arguments, 1, 1, Basic.NUMBER);
      }
      case "coalesce", "least", "greatest" ->
          arity(function, arguments, 2, Integer.MAX_VALUE, common(arguments));
      default -> notAllowed(function);
    };
  }

  private ValueType arity(
      Function function, List<?> arguments, int least, int most, ValueType type) {
    if (arguments.size() < least || arguments.size() > most) {
      problems.add(
          new Text("{0} 需要{1}", "{0} takes {1}")
              .with(
                  function.getName(),
                  most == 1
                      ? new Text("一个值", "one value")
                      : new Text("两个或更多的值", "two or more values")));
    }
    return type;
  }

  /** The one type of values that stand in for each other; a code list wins over bare texts. */
  private ValueType common(List<? extends Expression> values) {
    ValueType common = Basic.UNKNOWN;
    for (Expression value : values) {
      ValueType type = of(value);
      if (!common.agreesWith(type)) {
        problems.add(clash(values.get(0), common, value, type));
      }
      checkCode(common, type);
      checkCode(type, common);
      common = common == Basic.UNKNOWN || type instanceof ValueType.Code ? type : common;
    }
    return common;
  }

  private ValueType expect(Expression part, ValueType expected, ValueType result) {
    ValueType found = of(part);
    if (!found.agreesWith(expected)) {
      problems.add(
          new Text("应为{0}，但“{1}”是{2}", "Expected {0}, but '{1}' is {2}")
              .with(expected.words(), part, found.words()));
    }
    return result;
  }

  private ValueType notAllowed(Expression expression) {
    problems.add(notAllowed(expression.toString()));
    return Basic.UNKNOWN;
  }

  private static Text notAllowed(String part) {
    return new Text("不能用“{0}”；可用的有 {1}", "'{0}' is not allowed; allowed are {1}")
        .with(part, ALLOWED);
  }

  private static Text clash(Expression left, ValueType one, Expression right, ValueType other) {
    return new Text(
            "“{0}”是{1}，“{2}”是{3}，不能放在一起", "'{0}' is {1} and '{2}' is {3}; they do not go together")
        .with(left, one.words(), right, other.words());
  }

  private static boolean unordered(ValueType type) {
    return type == Basic.FLAG || type instanceof ValueType.Code;
  }

  private static boolean scientific(Expression number) {
    return number.toString().toLowerCase(Locale.ROOT).contains("e");
  }
}
