package rural.schemas.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.parser.CCJSqlParser;
import net.sf.jsqlparser.parser.CCJSqlParserConstants;
import net.sf.jsqlparser.parser.ParseException;
import net.sf.jsqlparser.parser.Token;
import net.sf.jsqlparser.parser.TokenMgrException;
import rural.schemas.expression.ValueType.Basic;

/** Says whether an expression over one record can be read, and what it yields. */
public final class ExpressionCheck {

  private ExpressionCheck() {}

  /**
   * @param type {@link ValueType.Basic#UNKNOWN} where it cannot be made out
   * @param problems what is wrong and what would be right; empty where the expression is fine
   */
  public record Result(ValueType type, List<String> problems) {

    public Result {
      problems = List.copyOf(problems);
    }
  }

  /**
   * @param names every name the expression may use, with its type
   */
  public static Result check(String sql, Map<String, ValueType> names) {
    if (sql.contains("--") || sql.contains("/*")) {
      return failed("A comment inside an expression; put it in the YAML, behind #");
    }
    try {
      CCJSqlParser parser = new CCJSqlParser(sql);
      Expression expression = parser.Expression();
      Token rest = parser.getNextToken();
      if (rest.kind != CCJSqlParserConstants.EOF) {
        return failed("Cannot be read from '" + rest.image + "' on: " + sql);
      }
      List<String> problems = new ArrayList<>();
      return new Result(new Typing(names, problems).of(expression), problems);
    } catch (ParseException e) {
      return failed("Cannot be read" + place(e) + ": " + sql);
    } catch (TokenMgrException e) {
      return failed("Cannot be read, is a quotation mark missing?: " + sql);
    }
  }

  private static String place(ParseException e) {
    Token last = e.currentToken;
    if (last == null || last.next == null) {
      return "";
    }
    return last.next.image.isEmpty() ? " to its end" : " at '" + last.next.image + "'";
  }

  private static Result failed(String problem) {
    return new Result(Basic.UNKNOWN, List.of(problem));
  }
}
