package rural.schemas.contract;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import rural.schemas.contract.Drafts.Located;
import rural.schemas.yaml.Branch;
import rural.schemas.yaml.Nearest;

/** Checks what a form says about itself: names, titles, key, periods of validity. */
final class FormLint {

  static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*(_[a-z0-9]+)*");
  private static final Pattern INDICATOR_ID = Pattern.compile(NAME + "(\\." + NAME + ")+");

  /** Columns that the product adds to the table of every form, and qualifiers in expressions. */
  private static final List<String> RESERVED =
      List.of(
          "known_from",
          "known_to",
          "submitted_on",
          "received_at",
          "version",
          "submission_id",
          "sheet",
          "row_number",
          "flags",
          "previous",
          "parameter",
          "attribute",
          "effective",
          "explained",
          "explained_values",
          "magnitude",
          "records");

  /** Flags that the product itself gives to records. */
  private static final List<String> FLAGS =
      List.of("magnitude", "magnitude_explained", "retired_code", "stale", "withdrawn");

  private final Drafts.Form form;
  private final Contract contract;
  private final Branch at;

  private FormLint(Drafts.Form form) {
    this.form = form;
    this.contract = form.contract();
    this.at = form.at();
  }

  static void check(Drafts.Form form) {
    FormLint lint = new FormLint(form);
    lint.names();
    lint.keyAndPeriod();
    lint.titles();
    lint.parameters();
    lint.rules();
    lint.indicators();
  }

  private void names() {
    snakeCase(at, "form", contract.form());
    String file = at.file().substring(at.file().lastIndexOf('/') + 1).replaceFirst("\\.ya?ml$", "");
    if (!contract.form().isEmpty() && !file.equals(contract.form())) {
      at.problem(
          "form",
          new Text(
                  "报表“{0}”的文件名是 {1}；请改名为 {0}.yaml",
                  "The file of form '{0}' is named {1}; name it {0}.yaml")
              .with(contract.form(), file));
    }
    for (Located<Field> field : form.fields()) {
      String name = field.value().name();
      snakeCase(field.at(), "", name);
      if (Stream.concat(RESERVED.stream(), Scopes.BUILT_IN.stream()).anyMatch(name::equals)) {
        taken(field.at(), name);
      }
    }
  }

  private static void taken(Branch at, String name) {
    at.problem(
        new Text(
                "“{0}”在数据表和规则中另有含义，请改名",
                "'{0}' means something else in tables and rules; rename it")
            .with(name));
  }

  private void keyAndPeriod() {
    List<String> names = contract.fields().stream().map(Field::name).toList();
    for (String key : contract.key()) {
      if (!names.contains(key)) {
        at.problem(
            "key",
            new Text("“{0}”不是字段{1}", "'{0}' is not a field{1}")
                .with(key, Nearest.hints(key, names)));
      }
    }
    if (contract.isQuarterly() && !contract.key().contains(Contract.QUARTER)) {
      at.problem(
          "key",
          new Text(
              "季报的 key 中应有 'quarter'；否则请写 period: year 或 none",
              "A quarterly form has 'quarter' in its key; or say period: year, or none"));
    }
    boolean quarterTyped =
        contract
            .field(Contract.QUARTER)
            .map(field -> field.type() == FieldType.QUARTER)
            .orElse(true);
    if (!quarterTyped) {
      at.problem(
          "fields",
          new Text("字段 'quarter' 的类型应为 quarter", "The field 'quarter' is of type quarter"));
    }
    if (contract.grain() != Grain.ENTRY || !contract.indicators().isEmpty()) {
      boolean placed =
          contract
              .field(Contract.DIVISION_CODE)
              .map(field -> field.type() == FieldType.DIVISION)
              .orElse(false);
      if (!placed) {
        at.problem(
            "fields",
            new Text(
                "这种填报粒度或含有指标的报表应有字段 'division_code'，类型为 division",
                "A form with this grain, or with indicators, has a field"
                    + " 'division_code' of type division"));
      }
    }
  }

  /**
   * A column is found by its title, so no two fields of a form may share one. A field may be titled
   * as it is named.
   */
  private void titles() {
    Map<String, String> owners = new HashMap<>();
    for (Located<Field> field : form.fields()) {
      Field value = field.value();
      Stream.concat(
              Stream.of(value.name(), value.title().zh()).distinct(), value.alsoTitled().stream())
          .filter(title -> !title.isEmpty())
          .forEach(title -> claim(field.at(), title, value.name(), owners));
    }
    contract.personalTitles().forEach(title -> claim(at, title, "personal", owners));
  }

  private static void claim(Branch at, String title, String owner, Map<String, String> owners) {
    String before = owners.put(title.replaceAll("\\s", ""), owner);
    if (before != null) {
      at.problem(
          new Text("标题“{0}”重复；“{1}”已用", "Title '{0}' repeated; '{1}' has it too")
              .with(title, before));
    }
  }

  private void parameters() {
    for (Located<Parameter> parameter : form.parameters()) {
      snakeCase(parameter.at(), "", parameter.value().name());
      BigDecimal value = parameter.value().defaultValue();
      if (!parameter.value().allows(value)) {
        parameter
            .at()
            .problem(
                "default",
                new Text("应为{0}，现为 {1}", "Expected {0}, found {1}")
                    .with(parameter.value().range(), value));
      }
    }
  }

  private void rules() {
    List<String> names = contract.fields().stream().map(Field::name).toList();
    for (Located<Rule> rule : form.rules()) {
      snakeCase(rule.at(), "", rule.value().id());
      if (FLAGS.contains(rule.value().id())) {
        taken(rule.at(), rule.value().id());
      }
      for (String column : rule.value().columns()) {
        if (!names.contains(column)) {
          rule.at()
              .problem(
                  "columns",
                  new Text("“{0}”不是字段{1}", "'{0}' is not a field{1}")
                      .with(column, Nearest.hints(column, names)));
        }
      }
    }
    overlaps(form.rules(), Rule::id, Rule::validity);
  }

  private void indicators() {
    for (Located<Indicator> one : form.indicators()) {
      if (!INDICATOR_ID.matcher(one.value().id()).matches()) {
        one.at()
            .problem(
                new Text(
                        "指标编号应如 toilet.sanitary_coverage，现为“{0}”",
                        "Expected an id such as toilet.sanitary_coverage, found '{0}'")
                    .with(one.value().id()));
      }
      if (!contract.isQuarterly()) {
        one.at().problem(new Text("只有季报可以有指标", "Only a quarterly form has indicators"));
      }
    }
    overlaps(form.indicators(), Indicator::id, Indicator::validity);
  }

  private static <T> void overlaps(
      List<Located<T>> all, Function<T, String> id, Function<T, Validity> validity) {
    for (int i = 0; i < all.size(); i++) {
      Located<T> later = all.get(i);
      all.subList(0, i).stream()
          .filter(one -> id.apply(one.value()).equals(id.apply(later.value())))
          .filter(one -> validity.apply(one.value()).overlaps(validity.apply(later.value())))
          .findFirst()
          .ifPresent(
              one ->
                  later
                      .at()
                      .problem(
                          "valid_from",
                          new Text(
                              "两个定义同时有效；请用 valid_to 结束较早的一个",
                              "Two definitions are in force at once; end the earlier one with"
                                  + " valid_to")));
    }
  }

  static void snakeCase(Branch at, String key, String name) {
    if (!name.isEmpty() && !NAME.matcher(name).matches()) {
      Text message =
          new Text(
                  "应为小写字母、数字和 _，例如 sanitary_households；现为“{0}”",
                  "Expected lower case letters, digits and _, such as sanitary_households;"
                      + " found '{0}'")
              .with(name);
      if (key.isEmpty()) {
        at.problem(message);
      } else {
        at.problem(key, message);
      }
    }
  }
}
