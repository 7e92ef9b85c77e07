package rural.jobs.dictionary;

import static rural.jobs.dictionary.Html.both;
import static rural.jobs.dictionary.Html.code;
import static rural.jobs.dictionary.Html.escaped;
import static rural.jobs.dictionary.Html.tag;

import java.util.Optional;
import java.util.stream.Collectors;
import rural.jobs.datapackage.Column;
import rural.jobs.table.RateTable;
import rural.schemas.contract.Contract;
import rural.schemas.contract.ContractBook;
import rural.schemas.contract.Rule;
import rural.schemas.contract.Severity;
import rural.schemas.contract.Units;

/** A table with its columns, and the rules of its form. */
record TableEntry(ContractBook book, TableFacts facts) {

  String html() {
    String form = facts.form().map(book::form).map(Contract::number).map(Html::escaped).orElse("");
    String head =
        "<b>%s</b> %s %s"
            .formatted(
                both(facts.table().title()), code(facts.name()), form.isEmpty() ? "" : tag(form));
    return Html.entry(id(), head, formFacts() + columns() + rules());
  }

  private String id() {
    return facts
        .form()
        .filter(form -> !facts.isView())
        .map("form-"::concat)
        .orElse("table-" + facts.name());
  }

  /** Empty for a view, which only looks at a form. */
  private Optional<FormFacts> form() {
    return facts.form().filter(form -> !facts.isView()).map(book::form).map(FormFacts::new);
  }

  private String formFacts() {
    return form().map(FormFacts::html).orElse("");
  }

  private String columns() {
    return """
        <div class="wide"><table><thead><tr><th>%s</th><th>%s</th><th>%s</th><th>%s</th></tr></thead><tbody>%s</tbody></table></div>
        """
        .formatted(
            both("列", "Column"),
            both("含义", "Meaning"),
            both("类型", "Type"),
            both("单位", "Unit"),
            facts.table().columns().stream().map(this::column).collect(Collectors.joining()));
  }

  private String column(Column column) {
    String key = facts.table().key().contains(column.name()) ? tag(both("主键", "key")) : "";
    String concept = column.concept().map(one -> " " + tag(escaped(one))).orElse("");
    boolean isSaidTwice =
        column.meaning().startsWith(column.title()) || column.title().equals(column.name());
    String meaning =
        isSaidTwice
            ? escaped(column.meaning())
            : "<span class=\"zh\" lang=\"zh\">%s</span> <span class=\"meaning\">%s</span>"
                .formatted(escaped(column.title()), escaped(column.meaning()));

    return "<tr id=\"column-%s.%s\"><td>%s %s</td><td>%s%s%s</td><td>%s</td><td>%s</td></tr>"
        .formatted(
            escaped(facts.isView() ? facts.name() : facts.table().name()),
            escaped(column.name()),
            code(column.name()),
            key,
            meaning,
            concept,
            codes(column) + form().map(one -> one.of(column.name())).orElse(""),
            escaped(column.field().dataType().simpleString()),
            unit(column));
  }

  private static String codes(Column column) {
    if (column.codes().isEmpty()) {
      return "";
    }
    String codes =
        column.name().equals(RateTable.INDICATOR)
            ? Html.link("indicators", both("见指标", "see the indicators"))
            : escaped(String.join(" · ", column.codes()));
    return "<div class=\"codes\">" + codes + "</div>";
  }

  private String unit(Column column) {
    return column
        .unit()
        .map(
            id ->
                book.units()
                    .find(id)
                    .map(Units.Unit::title)
                    .map(Html::both)
                    .orElseGet(() -> OwnUnit.of(id).map(Html::both).orElse(escaped(id))))
        .orElse("");
  }

  private String rules() {
    if (facts.isView() || facts.form().isEmpty()) {
      return "";
    }
    String items =
        book.form(facts.form().get()).rules().stream()
            .map(TableEntry::rule)
            .collect(Collectors.joining());
    return items.isEmpty()
        ? ""
        : "<h4>%s</h4><ul class=\"rules\">%s</ul>".formatted(both("校验规则", "Rules"), items);
  }

  private static String rule(Rule rule) {
    String severity =
        rule.severity() == Severity.HARD ? both("不采用", "refused") : both("提示", "flagged");
    return "<li>%s %s — %s %s<br>%s</li>"
        .formatted(
            tag(severity),
            code(rule.id()),
            both(rule.says()),
            IndicatorEntry.validity(rule.validity()),
            code(rule.check()));
  }
}
