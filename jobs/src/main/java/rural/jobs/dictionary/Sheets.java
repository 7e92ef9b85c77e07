package rural.jobs.dictionary;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import rural.jobs.datapackage.Column;
import rural.schemas.contract.CodeList;
import rural.schemas.contract.Contract;
import rural.schemas.contract.Indicator;
import rural.schemas.contract.Rule;
import rural.schemas.contract.Units;
import rural.schemas.contract.Validity;
import rural.schemas.place.Level;

/** The CSV files of the dictionary. */
final class Sheets {

  private Sheets() {}

  static List<Sheet> of(Dictionary dictionary) {
    return List.of(
        tables(dictionary),
        columns(dictionary),
        indicators(dictionary),
        rules(dictionary),
        codes(dictionary),
        units(dictionary),
        lineage(dictionary),
        concepts(),
        changes(dictionary));
  }

  private static Sheet tables(Dictionary dictionary) {
    return new Sheet(
        "tables",
        List.of("table", "title_zh", "title_en", "key", "view"),
        dictionary.tables().stream()
            .map(
                one ->
                    List.of(
                        one.name(),
                        one.table().title().zh(),
                        one.table().title().en(),
                        String.join(" ", one.table().key()),
                        Boolean.toString(one.isView())))
            .toList());
  }

  private static Sheet columns(Dictionary dictionary) {
    List<List<String>> rows = new ArrayList<>();
    for (TableFacts table : dictionary.tables()) {
      for (Column column : table.table().columns()) {
        rows.add(
            List.of(
                table.name(),
                column.name(),
                column.field().dataType().simpleString(),
                column.title(),
                column.meaning(),
                column.unit().orElse(""),
                String.join(" ", column.codes()),
                column.concept().orElse("")));
      }
    }
    return new Sheet(
        "columns",
        List.of("table", "column", "type", "title_zh", "meaning", "unit", "codes", "sdmx_concept"),
        rows);
  }

  private static Sheet indicators(Dictionary dictionary) {
    return new Sheet(
        "indicators",
        List.of(
            "indicator",
            "form",
            "title_zh",
            "title_en",
            "numerator",
            "denominator",
            "among",
            "kind",
            "caliber",
            "levels",
            "decimals",
            "valid_from",
            "valid_to",
            "source"),
        forms(dictionary)
            .flatMap(contract -> contract.indicators().stream())
            .map(Sheets::indicator)
            .toList());
  }

  private static List<String> indicator(Indicator one) {
    return List.of(
        one.id(),
        one.form(),
        one.title().zh(),
        one.title().en(),
        one.numerator(),
        one.denominator(),
        one.among().orElse(""),
        one.kind().letter(),
        one.caliber(),
        String.join(" ", one.levels().stream().map(Level::code).toList()),
        Integer.toString(one.decimals()),
        from(one.validity()),
        until(one.validity()),
        one.source());
  }

  private static Sheet rules(Dictionary dictionary) {
    List<List<String>> rows = new ArrayList<>();
    forms(dictionary)
        .forEach(
            contract -> contract.rules().forEach(rule -> rows.add(rule(contract.form(), rule))));
    return new Sheet(
        "rules",
        List.of(
            "form", "rule", "check", "severity", "says_zh", "says_en", "valid_from", "valid_to"),
        rows);
  }

  private static List<String> rule(String form, Rule rule) {
    return List.of(
        form,
        rule.id(),
        rule.check(),
        rule.severity().name().toLowerCase(Locale.ROOT),
        rule.says().zh(),
        rule.says().en(),
        from(rule.validity()),
        until(rule.validity()));
  }

  private static Sheet codes(Dictionary dictionary) {
    List<List<String>> rows = new ArrayList<>();
    for (CodeList list : dictionary.book().codeLists()) {
      for (CodeList.Code code : list.codes()) {
        rows.add(List.of(list.name(), code.code(), code.title().zh(), code.title().en()));
      }
    }
    dictionary
        .words()
        .forEach(
            word ->
                rows.add(List.of(word.table(), word.code(), word.says().zh(), word.says().en())));
    return new Sheet("codes", List.of("list", "code", "title_zh", "title_en"), rows);
  }

  private static Sheet units(Dictionary dictionary) {
    List<List<String>> rows = new ArrayList<>();
    for (Units.Unit unit : dictionary.book().units().units()) {
      rows.add(List.of(unit.id(), unit.title().zh(), unit.title().en(), "", "1"));
      unit.convertsFrom().entrySet().stream()
          .sorted(java.util.Map.Entry.comparingByKey())
          .forEach(
              one ->
                  rows.add(
                      List.of(
                          unit.id(),
                          unit.title().zh(),
                          unit.title().en(),
                          one.getKey(),
                          one.getValue().toPlainString())));
    }
    return new Sheet("units", List.of("unit", "title_zh", "title_en", "spelling", "factor"), rows);
  }

  private static Sheet lineage(Dictionary dictionary) {
    Lineage lineage = new Lineage(dictionary.book());
    List<List<String>> rows = new ArrayList<>();
    forms(dictionary)
        .forEach(
            contract ->
                contract
                    .indicators()
                    .forEach(
                        one ->
                            lineage
                                .of(contract, one)
                                .forEach(
                                    step ->
                                        rows.add(
                                            List.of(
                                                one.id(),
                                                step.side(),
                                                step.into(),
                                                step.from())))));
    return new Sheet("lineage", List.of("indicator", "side", "field", "from"), rows);
  }

  private static Sheet concepts() {
    return new Sheet(
        "sdmx_concepts",
        List.of("concept", "title_zh", "title_en", "here"),
        Concept.ALL.stream()
            .map(one -> List.of(one.id(), one.title().zh(), one.title().en(), one.here().en()))
            .toList());
  }

  private static Sheet changes(Dictionary dictionary) {
    return new Sheet(
        "changes",
        List.of("since", "subject", "says_zh", "says_en"),
        dictionary.changes().stream()
            .map(one -> List.of(one.since(), one.subject(), one.says().zh(), one.says().en()))
            .toList());
  }

  private static Stream<Contract> forms(Dictionary dictionary) {
    return dictionary.book().contracts().stream();
  }

  static String from(Validity validity) {
    return validity.from().equals(Validity.ALWAYS.from()) ? "" : validity.from().toString();
  }

  static String until(Validity validity) {
    return validity.until().map(Object::toString).orElse("");
  }
}
