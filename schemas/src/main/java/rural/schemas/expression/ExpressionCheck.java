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
import rural.schemas.contract.Text;
import rural.schemas.expression.ValueType.Basic;

/** Says whether an expression over one record can be read, and what it yields. */
public final class ExpressionCheck {

  private ExpressionCheck() {}

  /**
   * @param type {@link ValueType.Basic#UNKNOWN} where it cannot be made out
   * @param problems what is wrong and what would be right; empty where the expression is fine
   */
  public record Result(ValueType type, List<Text> problems) {

    public Result {
      problems = List.copyOf(problems);
    }
  }

  /**
   * @param names every name the expression may use, with its type
   */
  public static Result check(String sql, Map<String, ValueType> names) {
    if (sql.contains("--") || sql.contains("/*")) {
      return failed(
          new Text(
              "表达式中有注释；请写在 YAML 的 # 之后",
              "A comment inside an expression; put it in the YAML, behind #"));
    }
    try {
      CCJSqlParser parser = new CCJSqlParser(sql);
      Expression expression = parser.Expression();
      Token rest = parser.getNextToken();
      if (rest.kind != CCJSqlParserConstants.EOF) {
        return failed(
            new Text("从“{0}”起无法读取：{1}", "Cannot be read from '{0}' on: {1}").with(rest.image, sql));
      }
      List<Text> problems = new ArrayList<>();
      return new Result(new Typing(names, problems).of(expression), problems);
    } catch (ParseException e) {
      return failed(new Text("{0}无法读取：{1}", "Cannot be read{0}: {1}").with(place(e), sql));
    } catch (TokenMgrException e) {
      return failed(
          new Text("无法读取，是否缺少引号？：{0}", "Cannot be read, is a quotation mark missing?: {0}")
              .with(sql));
    }
  }

  private static Text place(ParseException e) {
    Token last = e.currentToken;
    if (last == null || last.next == null) {
      return new Text("", "");
    }
    return last.next.image.isEmpty()
        ? new Text("没有写完，", " to its end")
        : new Text("在“{0}”处", " at '{0}'").with(last.next.image);
  }

  private static Result failed(Text problem) {
    return new Result(Basic.UNKNOWN, List.of(problem));
  }
}
