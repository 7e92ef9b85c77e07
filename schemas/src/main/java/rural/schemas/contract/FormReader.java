package rural.schemas.contract;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import rural.schemas.contract.Drafts.Located;
import rural.schemas.place.Level;
import rural.schemas.yaml.Branch;

/** Reads one contract file: form head, parameters and fields, then its definitions. */
final class FormReader {

  static final List<String> KEYS =
      List.of(
          "form",
          "number",
          "title",
          "section",
          "grain",
          "period",
          "widest",
          "key",
          "personal",
          "parameters",
          "fields",
          "rules",
          "indicators",
          "magnitude");
  static final List<String> PARAMETER_KEYS = List.of("title", "default");
  static final List<String> FIELD_KEYS =
      List.of(
          "title",
          "also",
          "type",
          "unit",
          "required",
          "signed",
          "kind",
          "codes",
          "future",
          "empty_means",
          "falls_back_to",
          "on_merge");

  private static final int USUAL_MAGNITUDE = 10;
  private static final String NONE = "none";

  private FormReader() {}

  static Drafts.Form read(ContractFile file, Branch root) {
    root.allowing(KEYS);
    List<Located<Parameter>> parameters = each(root, "parameters", FormReader::parameter);
    List<Located<Field>> fields = each(root, "fields", FormReader::field);
    if (!root.has("fields")) {
      root.problem(
          "fields", new Text("缺少；报表至少有组成 key 的字段", "Missing; a form has at least its key fields"));
    }
    List<Field> named = values(fields);
    List<Located<Rule>> rules = DefinitionReader.rules(root, named);
    List<Located<Indicator>> indicators = DefinitionReader.indicators(root);
    Contract contract =
        head(file, root, values(parameters), named, values(rules), values(indicators));
    return new Drafts.Form(file, root, contract, parameters, fields, rules, indicators);
  }

  private static Contract head(
      ContractFile file,
      Branch root,
      List<Parameter> parameters,
      List<Field> fields,
      List<Rule> rules,
      List<Indicator> indicators) {
    return new Contract(
        root.text("form"),
        root.text("number"),
        Titles.read(root, "title"),
        root.requiredChoice("section", Section.class),
        root.requiredChoice("grain", Grain.class),
        root.choice("period", Period.class, Period.QUARTER),
        key(root),
        root.texts("personal"),
        parameters,
        fields,
        rules,
        indicators,
        magnitude(root),
        file.digest(),
        widest(root),
        true);
  }

  private static Optional<Level> widest(Branch root) {
    Optional<String> word = root.optionalText("widest");
    Optional<Level> level = word.flatMap(Level::parse);
    if (word.isPresent() && level.isEmpty()) {
      root.problem(
          "widest",
          new Text(
              "应为级别之一：province, city, county, town, village",
              "Expected a level, one of province, city, county, town, village"));
    }
    return level;
  }

  private static Optional<Integer> magnitude(Branch root) {
    Optional<String> written = root.optionalText("magnitude");
    if (written.isEmpty()) {
      return Optional.of(USUAL_MAGNITUDE);
    }
    if (written.get().equals(NONE)) {
      return Optional.empty();
    }
    if (!written.get().matches("[2-9]|[1-9]\\d{1,5}")) {
      root.problem(
          "magnitude",
          new Text(
                  "要写 2 到 999999 的整数，或 none（不比较），现为“{0}”",
                  "Expected a whole number from 2 to 999999, or none, found '{0}'")
              .with(written.get()));
      return Optional.empty();
    }
    return written.map(Integer::valueOf);
  }

  private static List<String> key(Branch root) {
    List<String> key = root.texts("key");
    if (key.isEmpty()) {
      root.problem(
          "key", new Text("缺少；应列出确定一行的字段", "Missing; expected the fields that identify one row"));
    }
    return key;
  }

  private static Parameter parameter(String name, Branch at) {
    at.allowing(PARAMETER_KEYS);
    BigDecimal value = at.number("default").orElse(null);
    if (value == null) {
      at.problem(
          "default",
          new Text(
              "缺少；应填设置中没有时采用的数",
              "Missing; expected the number that holds where settings say nothing"));
    }
    return new Parameter(name, Titles.read(at, "title"), value == null ? BigDecimal.ONE : value);
  }

  private static Field field(String name, Branch at) {
    at.allowing(FIELD_KEYS);
    FieldType type = at.requiredChoice("type", FieldType.class);
    return new Field(
        name,
        Titles.read(at, "title"),
        at.texts("also"),
        type,
        at.optionalText("unit"),
        at.flag("required", false),
        at.flag("signed", false),
        at.choice("kind", Kind.class, Kind.STOCK),
        at.optionalText("codes"),
        at.flag("future", false),
        at.optionalText("empty_means"),
        at.optionalText("falls_back_to"),
        at.optionalText("on_merge").orElse(usualMerge(type)));
  }

  private static String usualMerge(FieldType type) {
    if (type.isNumber()) {
      return Field.SUM;
    }
    return type == FieldType.FLAG ? Field.ALL : Field.SAME;
  }

  private static <T> List<Located<T>> each(
      Branch root, String key, BiFunction<String, Branch, T> read) {
    List<Located<T>> found = new ArrayList<>();
    root.children(key).forEach((name, at) -> found.add(new Located<>(read.apply(name, at), at)));
    return List.copyOf(found);
  }

  private static <T> List<T> values(List<Located<T>> located) {
    return located.stream().map(Located::value).toList();
  }
}
