package rural.schemas.contract;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import rural.schemas.contract.Drafts.Located;
import rural.schemas.place.Level;
import rural.schemas.yaml.Branch;
import rural.schemas.yaml.Nearest;

/** Reads what may change over time: the rules and indicators of a form, each with its validity. */
final class DefinitionReader {

  static final List<String> RULE_KEYS =
      List.of("check", "severity", "says", "columns", "valid_from", "valid_to");
  static final List<String> INDICATOR_KEYS =
      List.of(
          "title",
          "numerator",
          "denominator",
          "among",
          "kind",
          "caliber",
          "levels",
          "decimals",
          "provisional_until_year_end",
          "source",
          "valid_from",
          "valid_to");

  private static final int USUAL_DECIMALS = 2;
  private static final List<Level> USUAL_LEVELS =
      List.of(Level.TOWN, Level.COUNTY, Level.CITY, Level.PROVINCE, Level.NATION);

  private DefinitionReader() {}

  static List<Located<Rule>> rules(Branch root, List<Field> fields) {
    return each(root, "rules", (id, at) -> rule(id, at, fields));
  }

  static List<Located<Indicator>> indicators(Branch root) {
    String form = root.has("form") ? root.optionalText("form").orElse("") : "";
    return each(root, "indicators", (id, at) -> indicator(id, form, at));
  }

  private static Rule rule(String id, Branch at, List<Field> fields) {
    at.allowing(RULE_KEYS);
    String check = at.text("check");
    List<String> columns =
        at.has("columns") ? at.texts("columns") : ExpressionNames.fields(check, fields);
    return new Rule(
        id,
        check,
        at.requiredChoice("severity", Severity.class),
        Titles.read(at, "says"),
        columns,
        validity(at));
  }

  private static Indicator indicator(String id, String form, Branch at) {
    at.allowing(INDICATOR_KEYS);
    return new Indicator(
        id,
        form,
        Titles.read(at, "title"),
        at.text("numerator"),
        at.text("denominator"),
        at.optionalText("among"),
        at.requiredChoice("kind", Kind.class),
        at.text("caliber"),
        levels(at),
        decimals(at),
        at.flag("provisional_until_year_end", false),
        at.text("source"),
        validity(at));
  }

  private static List<Level> levels(Branch at) {
    if (!at.has("levels")) {
      return USUAL_LEVELS;
    }
    List<Level> levels = new ArrayList<>();
    List<String> known = Stream.of(Level.values()).map(Level::code).toList();
    for (String word : at.texts("levels")) {
      Optional<Level> level = Level.parse(word);
      level.ifPresent(levels::add);
      if (level.isEmpty()) {
        at.problem(
            "levels",
            new Text("没有级别“{0}”{1}", "Unknown level '{0}'{1}")
                .with(word, Nearest.hints(word, known)));
      }
    }
    return levels;
  }

  private static int decimals(Branch at) {
    Optional<java.math.BigDecimal> number = at.number("decimals");
    boolean fits =
        number.isEmpty()
            || (number.get().stripTrailingZeros().scale() <= 0
                && number.get().signum() >= 0
                && number.get().intValue() <= 6);
    if (!fits) {
      at.problem(
          "decimals",
          new Text("应为 0 到 6 的整数，现为 {0}", "Expected a whole number from 0 to 6, found {0}")
              .with(number.get()));
    }
    return fits
        ? number.map(java.math.BigDecimal::intValue).orElse(USUAL_DECIMALS)
        : USUAL_DECIMALS;
  }

  private static Validity validity(Branch at) {
    LocalDate from = at.date("valid_from").orElse(Validity.ALWAYS.from());
    Optional<LocalDate> until = at.date("valid_to");
    if (until.isPresent() && !until.get().isAfter(from)) {
      at.problem(
          "valid_to",
          new Text(
                  "{0} 不晚于 valid_from {1}；停用当天不含在内",
                  "{0} is not after valid_from {1}; the day is exclusive")
              .with(until.get(), from));
      return new Validity(from, Optional.empty());
    }
    return new Validity(from, until);
  }

  private static <T> List<Located<T>> each(
      Branch root, String key, BiFunction<String, Branch, T> read) {
    List<Located<T>> found = new ArrayList<>();
    root.versions(key)
        .forEach(
            (id, versions) ->
                versions.forEach(at -> found.add(new Located<>(read.apply(id, at), at))));
    return List.copyOf(found);
  }
}
