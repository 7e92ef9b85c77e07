package rural.schemas.contract;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import rural.schemas.expression.ExpressionCheck;
import rural.schemas.expression.ValueType;
import rural.schemas.expression.ValueType.Basic;
import rural.schemas.yaml.Branch;

/** Checks names and types of every expression of a form. */
final class ExpressionLint {

  private final Drafts.Form form;
  private final Scopes scopes;

  private ExpressionLint(Drafts.Form form, Function<String, Optional<CodeList>> codes) {
    this.form = form;
    this.scopes = new Scopes(form.contract(), codes);
  }

  static void check(Drafts.Form form, Function<String, Optional<CodeList>> codes) {
    ExpressionLint lint = new ExpressionLint(form, codes);
    lint.rules();
    lint.indicators();
    lint.merges();
  }

  private void rules() {
    Map<String, ValueType> names = scopes.ofRules();
    form.rules()
        .forEach(rule -> expect(rule.at(), "check", rule.value().check(), names, Basic.FLAG));
  }

  private void indicators() {
    Map<String, ValueType> names = scopes.ofIndicators();
    for (Drafts.Located<Indicator> one : form.indicators()) {
      Indicator indicator = one.value();
      measure(one.at(), "numerator", indicator.numerator(), names);
      if (!indicator.denominator().equals(Indicator.RECORDS) && !indicator.isOverTarget()) {
        measure(one.at(), "denominator", indicator.denominator(), names);
      }
      indicator
          .among()
          .ifPresent(condition -> expect(one.at(), "among", condition, names, Basic.FLAG));
    }
  }

  private void merges() {
    Map<String, ValueType> names = scopes.ofMerges();
    List<String> words = List.of(Field.SUM, Field.ALL, Field.SAME);
    for (Drafts.Located<Field> one : form.fields()) {
      String how = one.value().onMerge();
      if (!words.contains(how)) {
        expect(one.at(), "on_merge", how, names, scopes.type(one.value()));
      }
    }
  }

  private static void measure(Branch at, String key, String sql, Map<String, ValueType> names) {
    ValueType type = typed(at, key, sql, names);
    if (!type.agreesWith(Basic.NUMBER) && !type.agreesWith(Basic.FLAG)) {
      at.problem(
          key,
          new Text(
                  "应为数，或按 1 和 0 计数的是否值；现为{0}",
                  "Expected a number, or a flag that counts as 1 or 0; found {0}")
              .with(type.words()));
    }
  }

  private static void expect(
      Branch at, String key, String sql, Map<String, ValueType> names, ValueType expected) {
    ValueType type = typed(at, key, sql, names);
    if (!type.agreesWith(expected)) {
      at.problem(
          key,
          new Text("应为{0}，这里却是{1}", "Expected {0}, but this is {1}")
              .with(expected.words(), type.words()));
    }
  }

  private static ValueType typed(Branch at, String key, String sql, Map<String, ValueType> names) {
    if (sql.isEmpty()) {
      return Basic.UNKNOWN;
    }
    ExpressionCheck.Result result = ExpressionCheck.check(sql, names);
    result.problems().stream().distinct().forEach(problem -> at.problem(key, problem));
    return result.type();
  }
}
