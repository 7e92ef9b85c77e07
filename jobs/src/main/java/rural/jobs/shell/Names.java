package rural.jobs.shell;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import org.apache.spark.sql.types.StructField;
import org.jline.reader.Candidate;
import org.jline.reader.Completer;
import org.jline.reader.LineReader;
import org.jline.reader.ParsedLine;
import rural.jobs.analysis.Contents;

/** Completes words of SQL, tables and columns; the names are looked up while people read. */
final class Names implements Completer {

  private static final List<String> WORDS =
      List.of(
          "select",
          "from",
          "where",
          "group by all",
          "group by",
          "order by",
          "having",
          "limit",
          "join",
          "left join",
          "using",
          "on",
          "and",
          "or",
          "not",
          "in",
          "between",
          "like",
          "is null",
          "is not null",
          "case",
          "when",
          "then",
          "else",
          "end",
          "as",
          "distinct",
          "with",
          "union all",
          "count(*)",
          "sum(",
          "avg(",
          "min(",
          "max(",
          "round(",
          "array_contains(",
          "desc",
          "over",
          "partition by",
          "version as of",
          "timestamp",
          "describe",
          "show tables in",
          "show namespaces",
          "explain");

  private static final List<String> COMMANDS =
      List.of("\\d", "\\release", "\\asof", "\\now", "\\h", "\\q");

  private final Set<String> tables = new ConcurrentSkipListSet<>();
  private final Set<String> columns = new ConcurrentSkipListSet<>();

  /** Looks the names up in the background; a table that cannot be read has no columns here. */
  void learn(Contents contents) {
    Thread learning = new Thread(() -> learnNow(contents), "names");
    learning.setDaemon(true);
    learning.start();
  }

  private void learnNow(Contents contents) {
    for (String table : contents.names()) {
      tables.add(table);
    }
    for (String table : tables) {
      contents.columns(table).stream().map(StructField::name).forEach(columns::add);
    }
  }

  @Override
  public void complete(LineReader reader, ParsedLine line, List<Candidate> candidates) {
    String word = line.word().toLowerCase(Locale.ROOT);
    if (line.line().stripLeading().startsWith("\\")) {
      add(word.startsWith("\\") ? COMMANDS : tables, word, candidates);
      return;
    }
    add(tables, word, candidates);
    if (!word.contains(".")) {
      add(columns, word, candidates);
      add(WORDS, word, candidates);
    } else {
      qualified(word, candidates);
    }
  }

  /** A column behind the name of a table or its alias: {@code t.households}. */
  private void qualified(String word, List<Candidate> candidates) {
    String alias = word.substring(0, word.lastIndexOf('.') + 1);
    if (tables.stream().noneMatch(table -> table.startsWith(alias))) {
      columns.stream()
          .map(column -> alias + column)
          .filter(name -> name.startsWith(word))
          .forEach(name -> candidates.add(new Candidate(name)));
    }
  }

  private static void add(Iterable<String> names, String word, List<Candidate> candidates) {
    for (String name : names) {
      if (name.startsWith(word)) {
        candidates.add(new Candidate(name));
      }
    }
  }
}
