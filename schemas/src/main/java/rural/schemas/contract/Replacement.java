package rural.schemas.contract;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Puts the files of a home beside the shipped ones. What a home replaces keeps everything that data
 * already received, and the steps of the product, rely on.
 */
final class Replacement {

  private Replacement() {}

  /** The forms in order: a replacement takes the place of the shipped form, others follow. */
  static List<Drafts.Form> forms(List<Drafts.Form> read) {
    Map<String, Drafts.Form> byName = new LinkedHashMap<>();
    for (Drafts.Form form : read) {
      Drafts.Form before = byName.put(form.contract().form(), form);
      if (before != null && !before.file().shipped()) {
        form.at()
            .problem(
                "form",
                new Text("报表“{0}”在 {1} 中已有", "Form '{0}' stands in {1} too")
                    .with(form.contract().form(), before.file().path()));
      } else if (before != null) {
        keeps(before.contract(), form);
      }
    }
    return List.copyOf(byName.values());
  }

  static List<Drafts.Codes> codes(List<Drafts.Codes> read) {
    Map<String, Drafts.Codes> byName = new LinkedHashMap<>();
    for (Drafts.Codes one : read) {
      Drafts.Codes before = byName.put(one.list().name(), one);
      if (before != null) {
        List<String> codes = one.list().codes().stream().map(CodeList.Code::code).toList();
        before.list().codes().stream()
            .map(CodeList.Code::code)
            .filter(code -> !codes.contains(code))
            .forEach(
                code ->
                    one.at()
                        .problem(
                            "values",
                            new Text("缺少“{0}”，它是 {1} 中的代码", "Lacks '{0}', a code of {1}")
                                .with(code, before.file().path())));
      }
    }
    return List.copyOf(byName.values());
  }

  /** Units add up: a home may add units, and spellings to a shipped unit. */
  static Units units(List<Drafts.UnitTable> read) {
    Map<String, Units.Unit> byId = new LinkedHashMap<>();
    for (Drafts.UnitTable table : read) {
      for (Units.Unit unit : table.units().units()) {
        byId.merge(unit.id(), unit, (before, added) -> joined(before, added, table));
      }
    }
    return new Units(List.copyOf(byId.values()));
  }

  private static Units.Unit joined(Units.Unit before, Units.Unit added, Drafts.UnitTable table) {
    Map<String, BigDecimal> factors = new LinkedHashMap<>(before.convertsFrom());
    added
        .convertsFrom()
        .forEach(
            (spelling, factor) -> {
              BigDecimal known = factors.putIfAbsent(spelling, factor);
              if (known != null && known.compareTo(factor) != 0) {
                table
                    .at()
                    .problem(
                        "units",
                        new Text("{0}：{1} 已定为 {2}，不是 {3}", "{0}: {1} is {2} already, not {3}")
                            .with(added.id(), spelling, known, factor));
              }
            });
    return new Units.Unit(before.id(), before.title(), factors);
  }

  private static void keeps(Contract shipped, Drafts.Form replacement) {
    Contract home = replacement.contract();
    if (!home.key().equals(shipped.key())
        || home.grain() != shipped.grain()
        || home.section() != shipped.section()
        || home.period() != shipped.period()) {
      replacement
          .at()
          .problem(
              "form",
              new Text(
                      "替换自带报表“{0}”的定义须保留其 key {1}、section、grain 和 period",
                      "A contract that replaces the shipped form '{0}' keeps its key {1}, section,"
                          + " grain and period")
                  .with(shipped.form(), shipped.key()));
    }
    for (Field field : shipped.fields()) {
      Optional<Field> kept = home.field(field.name());
      if (kept.isEmpty()
          || kept.get().type() != field.type()
          || !kept.get().unit().equals(field.unit())) {
        replacement
            .at()
            .problem(
                "fields",
                new Text(
                        "替换自带报表“{0}”的定义须保留字段“{1}”及其类型和单位",
                        "A contract that replaces the shipped form '{0}' keeps the field '{1}' with"
                            + " its type and unit")
                    .with(shipped.form(), field.name()));
      }
    }
  }
}
