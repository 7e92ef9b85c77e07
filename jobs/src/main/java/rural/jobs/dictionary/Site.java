package rural.jobs.dictionary;

import static rural.jobs.dictionary.Html.both;
import static rural.jobs.dictionary.Html.code;
import static rural.jobs.dictionary.Html.escaped;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import rural.schemas.contract.CodeList;
import rural.schemas.contract.Units;

/** The page: everything in one file, in both languages, searched where it is read. */
record Site(Dictionary dictionary) {

  String html() {
    return resource("page.html")
        .replace("{{style}}", resource("page.css"))
        .replace("{{script}}", resource("page.js"))
        .replace("{{contents}}", sections().collect(Collectors.joining()));
  }

  private Stream<String> sections() {
    return Stream.of(
        section("indicators", "指标", "Indicators", indicators()),
        section(
            "forms",
            "报表",
            "Forms and registry",
            tables(one -> one.form().isPresent() && !one.isView())),
        section(
            "tables",
            "结果表",
            "Tables of the product",
            tables(one -> one.form().isEmpty() && !one.isView())),
        section("views", "视图", "Views", tables(TableFacts::isView)),
        section("codes", "代码", "Codes", codes()),
        section("units", "单位", "Units", units()),
        section("changes", "变更", "Changes", changes()),
        section("sdmx", "SDMX", "SDMX", concepts()));
  }

  private static String section(String id, String zh, String en, String inside) {
    return "<section id=\"%s\"><h2>%s</h2>%n%s</section>%n".formatted(id, both(zh, en), inside);
  }

  private String indicators() {
    return dictionary.book().contracts().stream()
        .flatMap(
            contract ->
                contract.indicators().stream()
                    .map(one -> new IndicatorEntry(dictionary.book(), contract, one).html()))
        .collect(Collectors.joining());
  }

  private String tables(Predicate<TableFacts> which) {
    return dictionary.tables().stream()
        .filter(which)
        .map(one -> new TableEntry(dictionary.book(), one).html())
        .collect(Collectors.joining());
  }

  private String codes() {
    Stream<String> lists =
        dictionary.book().codeLists().stream()
            .map(
                list ->
                    list(
                        "codes-" + list.name(),
                        both(list.title()) + " " + code(list.name()),
                        list.codes().stream().map(Site::codeRow)));
    Stream<String> words =
        dictionary.words().stream().map(Dictionary.Word::table).distinct().map(this::words);
    return Stream.concat(lists, words).collect(Collectors.joining());
  }

  private static String row(String one, String other) {
    return "<tr><td>%s</td><td>%s</td></tr>".formatted(one, other);
  }

  private static String codeRow(CodeList.Code one) {
    return row(Html.code(one.code()), both(one.title()));
  }

  private String words(String table) {
    return list(
        "words-" + table,
        code(table),
        dictionary.words().stream()
            .filter(word -> word.table().equals(table))
            .map(word -> row(Html.code(word.code()), both(word.says()))));
  }

  private String units() {
    return list(
        "units-all",
        both("单位及换算", "Units and what other spellings are worth"),
        dictionary.book().units().units().stream().map(Site::unit));
  }

  private static String unit(Units.Unit unit) {
    String spellings =
        unit.convertsFrom().entrySet().stream()
            .sorted(java.util.Map.Entry.comparingByKey())
            .map(one -> escaped(one.getKey()) + " × " + one.getValue().toPlainString())
            .collect(Collectors.joining(" · "));
    return row(Html.code(unit.id()) + " " + both(unit.title()), spellings);
  }

  private String changes() {
    if (dictionary.changes().isEmpty()) {
      return "<p>%s</p>".formatted(both("没有变更。", "Nothing has changed."));
    }
    return list(
        "changes-all",
        both("自何时起有何变化", "What is not as it was, and since when"),
        dictionary.changes().stream()
            .map(
                one ->
                    row(escaped(one.since()), Html.code(one.subject()) + " " + both(one.says()))));
  }

  private static String concepts() {
    return list(
        "sdmx-all",
        both("SDMX 概念对照", "Where SDMX concepts stand"),
        Concept.ALL.stream()
            .map(one -> row(Html.code(one.id()) + " " + both(one.title()), both(one.here()))));
  }

  private static String list(String id, String head, Stream<String> rows) {
    return Html.entry(
        id,
        "<b>" + head + "</b>",
        "<div class=\"wide\"><table><tbody>"
            + rows.collect(Collectors.joining())
            + "</tbody></table></div>");
  }

  private static String resource(String name) {
    try (InputStream in = Site.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + name, e);
    }
  }
}
