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
        problem(key, "Unknown key" + Nearest.hint(key, known));
      }
    }
    return this;
  }

  public boolean has(String key) {
    return mapping.entries().containsKey(key);
  }

  public List<String> keys() {
    return List.copyOf(mapping.entries().keySet());
  }

  /** Reports a problem at a key of this mapping, or at the mapping where it has no such key. */
  public void problem(String key, String message) {
    Node.Entry entry = mapping.entries().get(key);
    problems.add(file, entry == null ? line : entry.line(), under(key), message);
  }

  /** Reports a problem with this mapping itself. */
  public void problem(String message) {
    problems.add(file, line, path, message);
  }

  /** A value that must be there; empty text where it is not. */
  public String text(String key) {
    Optional<String> text = optionalText(key);
    if (text.isEmpty() && !(value(key) instanceof Node.Mapping)) {
      problem(key, "Missing; expected a text");
    }
    return text.orElse("");
  }

  public Optional<String> optionalText(String key) {
    Node value = value(key);
    if (value instanceof Node.Scalar scalar) {
      return Optional.of(scalar.text().strip()).filter(text -> !text.isEmpty());
    }
    if (value != null) {
      problem(key, "Expected one value, found " + kind(value));
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
        problems.add(file, item.line(), under(key), "Expected a list of texts");
      }
    }
    return List.copyOf(texts);
  }

  public boolean flag(String key, boolean otherwise) {
    Optional<String> text = optionalText(key);
    if (text.isPresent() && !List.of("true", "false").contains(text.get())) {
      problem(key, "Expected true or false, found '" + text.get() + "'");
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
                problem(key, "Expected a number such as 0.60, found '" + text + "'");
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
                problem(key, "Expected a date such as 2024-01-01, found '" + text + "'");
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
      problem(key, "Unknown value '" + text.get() + "'" + Nearest.hint(text.get(), known));
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
          "Missing; expected one of "
              + String.join(", ", Stream.of(type.getEnumConstants()).map(Branch::word).toList()));
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
      problem(key, "Expected keys with values, found " + kind(value));
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
        problems.add(file, item.line(), under(key), "Expected a list of definitions with keys");
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

  private static String kind(Node node) {
    return switch (node.getClass().getSimpleName()) {
      case "Mapping" -> "keys with values";
      case "Sequence" -> "a list";
      default -> "a single value";
    };
  }
}
