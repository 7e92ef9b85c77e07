package rural.schemas.contract;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The fields an expression is about, found without parsing it, which every start can afford. */
final class ExpressionNames {

  private static final Pattern LITERAL = Pattern.compile("'[^']*'");
  private static final Pattern NAME = Pattern.compile("[A-Za-z_]\\w*(\\.[A-Za-z_]\\w*)*");
  private static final Pattern QUALIFIER = Pattern.compile("(previous|effective|attribute)\\.");

  private ExpressionNames() {}

  /** In the order in which the expression names them first, without the quarter. */
  static List<String> fields(String expression, List<Field> fields) {
    List<String> known = fields.stream().map(Field::name).toList();
    return NAME.matcher(LITERAL.matcher(expression).replaceAll("''"))
        .results()
        .map(MatchResult::group)
        .map(name -> QUALIFIER.matcher(name).replaceFirst(""))
        .map(name -> name.contains(".") ? name.substring(0, name.indexOf('.')) : name)
        .filter(name -> known.contains(name) && !name.equals(Contract.QUARTER))
        .distinct()
        .toList();
  }
}
