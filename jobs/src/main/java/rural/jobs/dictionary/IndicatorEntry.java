package rural.jobs.dictionary;

import static rural.jobs.dictionary.Html.both;
import static rural.jobs.dictionary.Html.code;
import static rural.jobs.dictionary.Html.escaped;
import static rural.jobs.dictionary.Html.fact;
import static rural.jobs.dictionary.Html.tag;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import rural.schemas.contract.Contract;
import rural.schemas.contract.ContractBook;
import rural.schemas.contract.Field;
import rural.schemas.contract.Indicator;
import rural.schemas.contract.Text;
import rural.schemas.contract.Units;
import rural.schemas.contract.Validity;
import rural.schemas.place.Level;

/** An indicator: its formula, its caliber, its source, and the way from the form to the figure. */
record IndicatorEntry(ContractBook book, Contract contract, Indicator indicator) {

  String html() {
    String head =
        "<b>%s</b> %s %s%s"
            .formatted(
                both(indicator.title()),
                code(indicator.id()),
                tag(escaped(indicator.caliber())),
                ended());
    return Html.entry(
        "indicator-" + indicator.id() + suffix(), head, formula() + picture() + facts());
  }

  private String suffix() {
    return indicator.validity().until().map(day -> "-until-" + day).orElse("");
  }

  private String ended() {
    return indicator
        .validity()
        .until()
        .map(day -> tag(both("至 " + day, "until " + day)))
        .orElse("");
  }

  private String formula() {
    String denominator =
        indicator.isOverTarget()
            ? both("年度目标", "the year's target")
            : side(indicator.denominator());
    return """
        <div class="formula"><span class="fraction"><span>Σ %s</span><span>Σ %s</span></span> × 100 %%</div>
        """
        .formatted(side(indicator.numerator()), denominator);
  }

  /** With the titles of the fields in place of their names. */
  private String side(String expression) {
    if (expression.equals(Indicator.RECORDS)) {
      return both("记录数", "records");
    }
    List<Field> fields = contract.fieldsIn(expression);
    boolean isOneField = fields.size() == 1 && fields.get(0).name().equals(expression);
    return isOneField ? both(fields.get(0).title()) : code(expression);
  }

  private String facts() {
    StringBuilder facts = new StringBuilder("<dl>");
    facts.append(fact("报表", "Form", Html.link("form-" + contract.form(), both(contract.title()))));
    facts.append(fact("分子", "Numerator", code(indicator.numerator())));
    facts.append(fact("分母", "Denominator", code(indicator.denominator())));
    indicator.among().ifPresent(among -> facts.append(fact("仅限", "Only where", code(among))));
    facts.append(fact("类型", "Kind", both(kind())));
    facts.append(fact("口径", "Caliber", escaped(indicator.caliber())));
    facts.append(fact("级别", "Levels", levels()));
    facts.append(fact("小数", "Decimals", Integer.toString(indicator.decimals())));
    facts.append(fact("有效期", "In force", inForce()));
    facts.append(fact("来源", "Source", escaped(indicator.source())));
    return facts.append("</dl>").toString();
  }

  private Text kind() {
    return switch (indicator.kind()) {
      case STOCK -> new Text("季末存量", "as at the end of the quarter (S)");
      case FLOW -> new Text("当季发生", "within the quarter (Q)");
      case YEAR_TO_DATE -> new Text("本年累计", "since 1 January (Y)");
    };
  }

  private String levels() {
    return indicator.levels().stream()
        .map((Level level) -> both(level.zh(), level.code()))
        .collect(Collectors.joining(" · "));
  }

  private String inForce() {
    String bounded = validity(indicator.validity());
    return bounded.isEmpty() ? both("一直", "always") : bounded;
  }

  /** From when until when a definition holds; nothing for one that always does. */
  static String validity(Validity validity) {
    String from = Sheets.from(validity);
    String until = Sheets.until(validity);
    if (from.isEmpty() && until.isEmpty()) {
      return "";
    }
    return both(
        (from.isEmpty() ? "…" : from) + " 起" + (until.isEmpty() ? "" : "，至 " + until + " 前"),
        (from.isEmpty() ? "…" : "from " + from) + (until.isEmpty() ? "" : ", before " + until));
  }

  /** Reported fields → sums → the rate → its columns. */
  private String picture() {
    Map<String, Map<String, Boolean>> forms = new LinkedHashMap<>();
    for (Lineage.Step step : new Lineage(book).of(contract, indicator)) {
      forms
          .computeIfAbsent(step.from().split("\\.", 2)[0], form -> new TreeMap<>())
          .put(step.from(), true);
    }
    String sources =
        forms.entrySet().stream()
            .map(one -> source(one.getKey(), List.copyOf(one.getValue().keySet())))
            .collect(Collectors.joining());
    return """
        <div class="lineage" role="img" aria-label="%s"><div class="stage">%s</div><i></i>\
        <div class="stage"><div class="box">%s<br><code>published.measures</code><br>numerator · denominator</div></div><i></i>\
        <div class="stage"><div class="box strong">%s<br><code>published.rates</code><br>value</div></div></div>
        """
        .formatted(
            escaped(indicator.id()),
            sources,
            both(sums()),
            both("分子 ÷ 分母", "numerator ÷ denominator"));
  }

  private Text sums() {
    Level lowest = indicator.levels().stream().max(Level::compareTo).orElseThrow();
    return new Text("合计 Σ，{0}至全国", "Σ from {0} to nation")
        .with(new Text(lowest.zh(), lowest.code()));
  }

  private String source(String form, List<String> fields) {
    Lineage lineage = new Lineage(book);
    Optional<Contract> source = book.find(form);
    String title =
        source
            .map(one -> both(one.number() + " " + one.title().zh(), one.title().en()))
            .orElse(form);
    String items =
        fields.stream()
            .map(name -> lineage.field(name).map(field -> field(name, field)).orElse(code(name)))
            .map(item -> "<li>" + item + "</li>")
            .collect(Collectors.joining());
    return "<div class=\"box\">%s<ul>%s</ul></div>"
        .formatted(Html.link("form-" + form, title), items);
  }

  private String field(String qualified, Field field) {
    String unit =
        field.unit().flatMap(book.units()::find).map(Units.Unit::title).map(Html::both).orElse("");
    return Html.link("column-" + qualified, both(field.title()))
        + (unit.isEmpty() ? "" : " <small>" + unit + "</small>");
  }
}
