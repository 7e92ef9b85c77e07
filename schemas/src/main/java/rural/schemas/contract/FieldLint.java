package rural.schemas.contract;

import java.util.List;
import java.util.Optional;
import rural.schemas.contract.Drafts.Located;
import rural.schemas.place.DivisionCode;
import rural.schemas.yaml.Nearest;

/** Checks what fields refer to: units, code lists, and the fields that stand in for them. */
final class FieldLint {

  private final ContractBook book;
  private final List<String> units;
  private final List<String> codes;

  FieldLint(ContractBook book) {
    this.book = book;
    this.units = book.units().units().stream().map(Units.Unit::id).toList();
    this.codes = book.codeLists().stream().map(CodeList::name).toList();
  }

  void check(Drafts.Form form) {
    for (Located<Field> field : form.fields()) {
      if (typed(field)) {
        unit(field);
        signed(field);
        future(field);
        emptyMeans(field);
        kind(field);
        codes(field);
        merge(field);
      }
      field.value().fallsBackTo().ifPresent(target -> fallBack(field, target));
    }
  }

  /** What follows from the type is not judged where the type itself cannot be read. */
  static boolean typed(Located<Field> field) {
    return field.at().holds("type", FieldType.class);
  }

  private void unit(Located<Field> field) {
    String unit = field.value().unit().orElse("");
    boolean quantity = field.value().type().isNumber();
    if (quantity && unit.isEmpty()) {
      field
          .at()
          .problem(
              "unit",
              new Text("缺少；数量应有单位。可用的有：{0}", "Missing; a quantity has a unit. Known: {0}")
                  .with(String.join(", ", units)));
    } else if (!quantity && !unit.isEmpty()) {
      field
          .at()
          .problem(
              "unit",
              new Text(
                  "只有 count 和 decimal 有单位，请删去", "Only a count or a decimal has a unit; remove it"));
    } else if (quantity && !units.contains(unit)) {
      field
          .at()
          .problem(
              "unit",
              new Text("没有单位“{0}”{1}", "Unknown unit '{0}'{1}")
                  .with(unit, Nearest.hints(unit, units)));
    }
  }

  private static void signed(Located<Field> field) {
    if (field.value().signed() && !field.value().type().isNumber()) {
      field
          .at()
          .problem(
              "signed",
              new Text(
                  "只有 count 和 decimal 可以小于 0，请删去",
                  "Only a count or a decimal can be below 0; remove it"));
    }
  }

  private static void future(Located<Field> field) {
    if (field.value().future() && field.value().type() != FieldType.DATE) {
      field
          .at()
          .problem(
              "future", new Text("只用于 date 类型的字段，请删去", "Only for a field of type date; remove it"));
    }
  }

  private static void emptyMeans(Located<Field> field) {
    Optional<String> code = field.value().emptyMeans();
    boolean fits =
        field.value().type() == FieldType.DIVISION
            && code.flatMap(DivisionCode::parse).map(DivisionCode::digits).equals(code);
    if (code.isPresent() && !fits) {
      field
          .at()
          .problem(
              "empty_means",
              new Text(
                  "只用于 division 类型的字段，应为 12 位代码",
                  "Only for a field of type division; expected a code of 12 digits"));
    }
  }

  private static void kind(Located<Field> field) {
    if (!field.value().lasts() && !field.value().type().isNumber()) {
      field
          .at()
          .problem(
              "kind",
              new Text(
                  "只有 count 和 decimal 可以是 flow 或 year_to_date，请删去",
                  "Only a count or a decimal is a flow or year_to_date; remove it"));
    }
  }

  private void codes(Located<Field> field) {
    String list = field.value().codeList().orElse("");
    boolean code = field.value().type() == FieldType.CODE;
    if (code && list.isEmpty()) {
      field
          .at()
          .problem(
              "codes",
              new Text("缺少；代码应有代码表。可用的有：{0}", "Missing; a code has a code list. Known: {0}")
                  .with(String.join(", ", codes)));
    } else if (!code && !list.isEmpty()) {
      field
          .at()
          .problem(
              "codes",
              new Text(
                  "只有 code 类型的字段有代码表，请删去", "Only a field of type code has a code list; remove it"));
    } else if (code && !codes.contains(list)) {
      field
          .at()
          .problem(
              "codes",
              new Text("没有代码表“{0}”{1}", "Unknown code list '{0}'{1}")
                  .with(list, Nearest.hints(list, codes)));
    }
  }

  private static void merge(Located<Field> field) {
    String how = field.value().onMerge();
    if (how.equals(Field.SUM) && !field.value().type().isNumber()) {
      field
          .at()
          .problem(
              "on_merge",
              new Text(
                  "只有 count 和 decimal 可以相加；应为 same 或表达式",
                  "Only a count or a decimal adds up; expected same, or an expression"));
    }
    if (how.equals(Field.ALL) && field.value().type() != FieldType.FLAG) {
      field
          .at()
          .problem(
              "on_merge",
              new Text(
                  "'all' 只用于是否值；应为 sum、same 或表达式",
                  "'all' is for flags; expected sum, same, or an expression"));
    }
  }

  private void fallBack(Located<Field> field, String target) {
    String[] parts = target.split("\\.", 2);
    boolean found =
        parts.length == 2
            && book.find(parts[0])
                .flatMap(form -> form.field(parts[1]))
                .map(other -> other.type().isNumber())
                .orElse(false);
    if (!found || !field.value().type().isNumber()) {
      field
          .at()
          .problem(
              "falls_back_to",
              new Text(
                      "数值字段应引用另一报表的数值字段，例如 coefficient.grain_ratio；现为“{0}”",
                      "Expected a number field of another form, such as coefficient.grain_ratio,"
                          + " for a number field; found '{0}'")
                  .with(target));
    }
  }
}
