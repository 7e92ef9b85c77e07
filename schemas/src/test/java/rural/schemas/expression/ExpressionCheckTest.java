package rural.schemas.expression;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import rural.schemas.expression.ValueType.Basic;

class ExpressionCheckTest {

  private static final Map<String, ValueType> NAMES =
      Map.of(
          "households", Basic.NUMBER,
          "previous.households", Basic.NUMBER,
          "attribute.crop.ceiling", Basic.NUMBER,
          "covered", Basic.FLAG,
          "name", Basic.TEXT,
          "due_on", Basic.DATE,
          "state", new ValueType.Code(List.of("open", "closed")));

  @Test
  void theListedOperatorsAndFunctionsAreRead() {
    assertType("households <= 3 and not covered or state = 'open'", Basic.FLAG);
    assertType("covered or (households = 0 and previous.households = 0)", Basic.FLAG);
    assertType("abs(households - previous.households) * 0.05", Basic.NUMBER);
    assertType("coalesce(households, 0) + least(households, 1) - greatest(1, 2)", Basic.NUMBER);
    assertType("case when covered then households else -1 end", Basic.NUMBER);
    assertType("households between 0.2 and attribute.crop.ceiling", Basic.FLAG);
    assertType("state in ('open', 'closed') and due_on is not null", Basic.FLAG);
    assertType("households between 1 and 2 and covered", Basic.FLAG);
    assertType("state in ('open') and covered or due_on is null", Basic.FLAG);
    assertType("households / 100.0", Basic.NUMBER);
    assertType("case when covered then null else true end", Basic.FLAG);
  }

  @Test
  void partsThatDoNotGoTogetherAreNamed() {
    assertProblem(
        "covered = 1", "'covered' is a flag and '1' is a number; they do not go together");
    assertProblem("due_on < households", "'due_on' is a date and 'households' is a number");
    assertProblem("covered and households", "Expected a flag, but 'households' is a number");
    assertProblem("households + name", "Expected a number, but 'name' is a text");
    assertProblem("state < 'open'", "'<' puts a code in order; use = or <>");
    assertProblem("state in ('opn')", "Unknown code 'opn'; did you mean 'open'?");
    assertProblem("state in ('open') and name", "Expected a flag, but 'name' is a text");
    assertProblem("case when covered then 1 else 'x' end", "'1' is a number and ''x'' is a text");
    assertProblem("case when covered then state else 'x' end", "Unknown code 'x'");
  }

  @Test
  void aDivisorThatCouldBeZeroIsRefused() {
    assertProblem("households / previous.households", "a / b <= 0.05 is written a <= 0.05 * b");
    assertProblem("households / 0.0", "Divides by '0.0'");
    assertProblem("households / 100", "such as 100.0");
  }

  @Test
  void whatIsNotListedIsRefused() {
    assertProblem("sum(households)", "'sum(households)' is not allowed; allowed are + -");
    assertProblem("name like 'x%'", "is not allowed");
    assertProblem("households in (select 1)", "is not allowed");
    assertProblem("name || 'x'", "is not allowed");
    assertProblem("households % 2", "is not allowed");
    assertProblem("1e3", "'1e3' is not allowed");
    assertProblem("case state when 'open' then 1 end", "write 'case when x = … then …'");
    assertProblem("coalesce(households)", "coalesce takes two or more values");
    assertProblem("cast(households as int)", "is not allowed");
  }

  @Test
  void whatCannotBeReadSaysWhere() {
    assertProblem("households <=", "Cannot be read from '<=' on: households <=");
    assertProblem("households <= 3 3", "Cannot be read from '3' on: households <= 3 3");
    assertProblem("households ) 3", "Cannot be read from ')' on");
    assertProblem("state = 'open", "Cannot be read");
    assertProblem("households -- all", "A comment inside an expression");
    assertProblem("housholds > 1", "Unknown name 'housholds'; did you mean 'households'?");
    assertProblem("\"name\" = 'x'", "Unknown name '\"name\"'");
  }

  private static void assertType(String sql, ValueType type) {
    ExpressionCheck.Result result = ExpressionCheck.check(sql, NAMES);
    assertThat(result.problems()).as(sql).isEmpty();
    assertThat(result.type()).as(sql).isEqualTo(type);
  }

  private static void assertProblem(String sql, String message) {
    assertThat(ExpressionCheck.check(sql, NAMES).problems())
        .as(sql)
        .isNotEmpty()
        .first()
        .asString()
        .contains(message);
  }
}
