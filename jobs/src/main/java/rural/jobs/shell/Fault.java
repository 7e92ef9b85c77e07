package rural.jobs.shell;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.spark.SparkThrowable;
import rural.jobs.analysis.Rural;
import rural.schemas.contract.Text;
import rural.schemas.text.MistypedException;
import rural.schemas.yaml.Nearest;

/**
 * Why a statement has no answer, in one line for whoever wrote it: the word that nobody knows and
 * those that are near. Where in the engine it happened helps nobody there.
 */
record Fault(Rural view) {

  private static final int DEEPEST = 40;

  /** How the catalog begins to say it. */
  private static final String NO_NAMESPACE = "Namespace does not exist: ";

  private static final String TOO_EARLY = "Cannot find a snapshot older than ";

  /** What of a name in a message is not the name. */
  private static final String QUOTES = "`";

  /** The same, as something that the asker can put right; empty where the fault is not theirs. */
  Optional<MistypedException> of(Throwable thrown) {
    Throwable fault = thrown instanceof CompletionException ? thrown.getCause() : thrown;
    return fault instanceof MistypedException known
        ? Optional.of(known)
        : Stream.iterate(fault, one -> one != null, Throwable::getCause)
            .limit(DEEPEST)
            .flatMap(one -> told(one).stream())
            .reduce((outer, inner) -> inner)
            .map(MistypedException::new);
  }

  private Optional<Text> told(Throwable one) {
    if (one instanceof MistypedException known) {
      return Optional.of(known.text());
    }
    if (one instanceof SparkThrowable told && told.getCondition() != null) {
      return told.isInternalError() || told.getMessageParameters() == null
          ? Optional.empty()
          : Optional.of(told(told.getCondition(), told.getMessageParameters(), one));
    }
    String message = String.valueOf(one.getMessage());
    if (message.startsWith(NO_NAMESPACE)) {
      return Optional.of(namespace(message.substring(NO_NAMESPACE.length())));
    }
    if (message.startsWith(TOO_EARLY)) {
      return Optional.of(
          new Text("表在 {0} 还不存在。", "The table did not exist at {0}.")
              .with(message.substring(TOO_EARLY.length())));
    }
    return message.contains("snapshot ID or reference")
        ? Optional.of(release(message))
        : Optional.empty();
  }

  private Text told(String condition, Map<String, String> words, Throwable fault) {
    return switch (condition.replaceFirst("\\..*", "")) {
      case "TABLE_OR_VIEW_NOT_FOUND" ->
          unknown("没有表“{0}”", "No table '{0}'", words.get("relationName"), this::tables);
      case "SCHEMA_NOT_FOUND" -> namespace(words.get("schemaName"));
      case "UNRESOLVED_ROUTINE" ->
          unknown("没有函数“{0}”", "No function '{0}'", words.get("routineName"), this::functions);
      case "UNRESOLVED_COLUMN", "UNRESOLVED_FIELD", "UNRESOLVED_MAP_KEY", "FIELD_NOT_FOUND" ->
          column(words);
      default -> firstLine(fault);
    };
  }

  private Text namespace(String quoted) {
    return unknown("没有名字空间“{0}”", "No namespace '{0}'", quoted, this::spaces);
  }

  private Text column(Map<String, String> words) {
    String name = plain(words.getOrDefault("objectName", words.getOrDefault("fieldName", "")));
    String near = plain(words.getOrDefault("proposal", words.getOrDefault("fields", "")));
    return near.isEmpty()
        ? new Text("没有列“{0}”。", "No column '{0}'.").with(name)
        : new Text("没有列“{0}”；相近的有：{1}", "No column '{0}'; near: {1}").with(name, near);
  }

  private static Text unknown(
      String zh, String en, String quoted, Supplier<Collection<String>> known) {
    String name = plain(quoted).replaceFirst("^rural\\.", "");
    String near = String.join(", ", Nearest.few(name, known.get()));
    return near.isEmpty()
        ? new Text(zh + "。", en + ".").with(name)
        : new Text(zh + "；相近的有：{1}", en + "; near: {1}").with(name, near);
  }

  private Text release(String message) {
    String name = message.replaceFirst("(?s).*version\\s+", "").strip();
    return unknown(
        "没有发布过“{0}”",
        "No release '{0}' was published",
        name,
        () -> view.releases().stream().map(one -> one.id()).toList());
  }

  private List<String> tables() {
    return view.tables();
  }

  private List<String> spaces() {
    return view.tables().stream().map(one -> one.replaceFirst("\\..*", "")).distinct().toList();
  }

  private List<String> functions() {
    return view.sql("show functions").collectAsList().stream()
        .map(row -> row.getString(0))
        .toList();
  }

  private static String plain(String quoted) {
    return String.valueOf(quoted).replace(QUOTES, "");
  }

  /** Without the marks that are for programs. */
  private static Text firstLine(Throwable fault) {
    String line =
        String.valueOf(fault.getMessage())
            .lines()
            .filter(one -> !one.isBlank())
            .findFirst()
            .orElse(fault.getClass().getSimpleName())
            .replaceFirst("^(\\{LINE:\\d+\\} )?\\[[A-Z_.0-9]+\\] ", "")
            .replaceFirst("\\s*SQLSTATE: \\w{5}", "")
            .replaceFirst("; line (\\d+) pos (\\d+);?$", " (line $1, pos $2)");
    return new Text("查询有误：{0}", "{0}").with(line);
  }
}
