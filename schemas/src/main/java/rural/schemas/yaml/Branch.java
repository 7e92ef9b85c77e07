package rural.schemas.yaml;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import rural.schemas.contract.Text;

/**
 * One mapping of a YAML file, read key by key. What is missing or cannot be read is reported with
 * its place, and a harmless value stands in, so that reading goes on to the next problem.
 */
public final class Branch {

  private final String file;
  private final String path;
  private final int line;
  private final Node.Mapping mapping;
  private final Problems problems;

  private Branch(String file, String path, int line, Node.Mapping mapping, Problems problems) {
    this.file = file;
    this.path = path;
    this.line = line;
    this.mapping = mapping;
    this.problems = problems;
  }

  /** The whole file; empty where it is not readable as YAML, which is reported. */
  public static Optional<Branch> of(String file, String text, Problems problems) {
    return YamlFile.read(file, text, problems)
        .map(mapping -> new Branch(file, "", 1, mapping, problems));
  }

  public String file() {
    return file;
  }

  /** Reports every key that is none of these. */
  public Branch allowing(List<String> known) {
    for (String key : mapping.entries().keySet()) {
      if (!known.contains(key)) {
        problem(key, new Text("不认识的键{0}", "Unknown key{0}").with(Nearest.hints(key, known)));
      }
    }
    return this;
  }

  public boolean has(String key) {
    return mapping.entries().containsKey(key);
  }

  /** Whether a key holds keys of its own. */
  public boolean isMapping(String key) {
    return value(key) instanceof Node.Mapping;
  }

  public List<String> keys() {
    return List.copyOf(mapping.entries().keySet());
  }

  /** Reports a problem at a key of this mapping, or at the mapping where it has no such key. */
  public void problem(String key, Text says) {
    Node.Entry entry = mapping.entries().get(key);
    problems.add(file, entry == null ? line : entry.line(), under(key), says);
  }

  /** Reports a problem with this mapping itself. */
  public void problem(Text says) {
    problems.add(file, line, path, says);
  }

  /** As {@link #problem(String, Text)}, for words that are the same in both languages. */
  public void problem(String key, String says) {
    problem(key, new Text(says, says));
  }

  /** As {@link #problem(Text)}, for words that are the same in both languages. */
  public void problem(String says) {
    problem(new Text(says, says));
  }

  /** A value that must be there; empty text where it is not. */
  public String text(String key) {
    Optional<String> text = optionalText(key);
    if (text.isEmpty() && !(value(key) instanceof Node.Mapping)) {
      problem(key, new Text("缺少；应填一段文字", "Missing; expected a text"));
    }
    return text.orElse("");
  }

  public Optional<String> optionalText(String key) {
    Node value = value(key);
    if (value instanceof Node.Scalar scalar) {
      return Optional.of(scalar.text().strip()).filter(text -> !text.isEmpty());
    }
    if (value != null) {
      problem(key, new Text("应填一个值，现为{0}", "Expected one value, found {0}").with(kind(value)));
    }
    return Optional.empty();
  }

  /** A list of values, or a single value; empty where the key is missing. */
  public List<String> texts(String key) {
    Node value = value(key);
    if (!(value instanceof Node.Sequence sequence)) {
      return optionalText(key).stream().toList();
    }
    List<String> texts = new ArrayList<>();
    for (Node item : sequence.items()) {
      if (item instanceof Node.Scalar scalar && !scalar.text().isBlank()) {
        texts.add(scalar.text().strip());
      } else {
        problems.add(
            file, item.line(), under(key), new Text("应为若干段文字的列表", "Expected a list of texts"));
      }
    }
    return List.copyOf(texts);
  }

  public boolean flag(String key, boolean otherwise) {
    Optional<String> text = optionalText(key);
    if (text.isPresent() && !List.of("true", "false").contains(text.get())) {
      problem(
          key,
          new Text("应填 true 或 false，现为“{0}”", "Expected true or false, found '{0}'")
              .with(text.get()));
    }
    return text.map(Boolean::parseBoolean).orElse(otherwise);
  }

  public Optional<BigDecimal> number(String key) {
    return optionalText(key)
        .flatMap(
            text -> {
              try {
                return Optional.of(new BigDecimal(text));
              } catch (NumberFormatException e) {
                problem(
                    key,
                    new Text("应填数字，例如 0.60；现为“{0}”", "Expected a number such as 0.60, found '{0}'")
                        .with(text));
                return Optional.empty();
              }
            });
  }

  public Optional<LocalDate> date(String key) {
    return optionalText(key)
        .flatMap(
            text -> {
              try {
                return Optional.of(LocalDate.parse(text));
              } catch (DateTimeException e) {
                problem(
                    key,
                    new Text(
                            "应填日期，例如 2024-01-01；现为“{0}”",
                            "Expected a date such as 2024-01-01, found '{0}'")
                        .with(text));
                return Optional.empty();
              }
            });
  }

  /** One of the words of an enum, written in lower case; {@code otherwise} where it is missing. */
  public <E extends Enum<E>> E choice(String key, Class<E> type, E otherwise) {
    Optional<String> text = optionalText(key);
    if (text.isEmpty()) {
      return otherwise;
    }
    Optional<E> found = constant(text.get(), type);
    if (found.isEmpty()) {
      List<String> known = Stream.of(type.getEnumConstants()).map(Branch::word).toList();
      problem(
          key,
          new Text("没有这个值：“{0}”{1}", "Unknown value '{0}'{1}")
              .with(text.get(), Nearest.hints(text.get(), known)));
    }
    return found.orElse(otherwise);
  }

  /** Whether a key holds one of the words of an enum; says nothing where it does not. */
  public <E extends Enum<E>> boolean holds(String key, Class<E> type) {
    return value(key) instanceof Node.Scalar scalar
        && constant(scalar.text().strip(), type).isPresent();
  }

  /** As {@link #choice}, for a value that must be there. */
  public <E extends Enum<E>> E requiredChoice(String key, Class<E> type) {
    if (!has(key)) {
      problem(
          key,
          new Text("缺少；应填其中之一：{0}", "Missing; expected one of {0}")
              .with(
                  String.join(
                      ", ", Stream.of(type.getEnumConstants()).map(Branch::word).toList())));
    }
    return choice(key, type, type.getEnumConstants()[0]);
  }

  /** The mapping under a key; empty where the key is missing. */
  public Optional<Branch> child(String key) {
    Node value = value(key);
    if (value instanceof Node.Mapping found) {
      int place = mapping.entries().get(key).line();
      return Optional.of(new Branch(file, under(key), place, found, problems));
    }
    if (value != null) {
      problem(
          key,
          new Text("应为若干“键: 值”，现为{0}", "Expected keys with values, found {0}").with(kind(value)));
    }
    return Optional.empty();
  }

  /** The mappings under the keys below a key, in the order of the file. */
  public Map<String, Branch> children(String key) {
    Map<String, Branch> children = new LinkedHashMap<>();
    child(key)
        .ifPresent(
            parent ->
                parent
                    .keys()
                    .forEach(
                        one -> parent.child(one).ifPresent(child -> children.put(one, child))));
    return children;
  }

  /** As {@link #children}, where each may also be a list of mappings: versions of a definition. */
  public Map<String, List<Branch>> versions(String key) {
    Map<String, List<Branch>> versions = new LinkedHashMap<>();
    child(key)
        .ifPresent(parent -> parent.keys().forEach(one -> versions.put(one, parent.version(one))));
    return versions;
  }

  private List<Branch> version(String key) {
    if (!(value(key) instanceof Node.Sequence sequence)) {
      return child(key).stream().toList();
    }
    List<Branch> found = new ArrayList<>();
    for (Node item : sequence.items()) {
      if (item instanceof Node.Mapping version) {
        found.add(new Branch(file, under(key), version.line(), version, problems));
      } else {
        problems.add(
            file,
            item.line(),
            under(key),
            new Text("应为定义的列表，每项由若干键组成", "Expected a list of definitions with keys"));
      }
    }
    return found;
  }

  private Node value(String key) {
    Node.Entry entry = mapping.entries().get(key);
    return entry == null ? null : entry.value();
  }

  private String under(String key) {
    return path.isEmpty() ? key : path + "." + key;
  }

  private static <E extends Enum<E>> Optional<E> constant(String word, Class<E> type) {
    return Stream.of(type.getEnumConstants()).filter(one -> word(one).equals(word)).findFirst();
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  private static Text kind(Node node) {
    return switch (node.getClass().getSimpleName()) {
      case "Mapping" -> new Text("若干“键: 值”", "keys with values");
      case "Sequence" -> new Text("列表", "a list");
      default -> new Text("单个值", "a single value");
    };
  }
}
