package rural.jobs.shell;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.types.StructField;
import rural.jobs.analysis.Contents;
import rural.jobs.analysis.Rural;
import rural.jobs.terminal.Format;
import rural.jobs.terminal.Listing;
import rural.jobs.terminal.Messages;
import rural.schemas.contract.Text;
import rural.schemas.text.MistypedException;
import rural.schemas.yaml.Nearest;

/** The commands that begin with a backslash. */
record ShellCommand(Rural home, Messages messages) {

  private static final List<String> ALL =
      List.of("\\d", "\\release", "\\asof", "\\now", "\\h", "\\q");

  /**
   * What a command leads to.
   *
   * @param view what is asked from now on
   */
  record Outcome(String text, Rural view, boolean stays) {}

  /**
   * @throws MistypedException where nobody knows the command or its word
   */
  Outcome run(String line, Rural view) throws IOException {
    String[] words = line.strip().replaceFirst(";$", "").split("\\s+", 2);
    String word = words.length > 1 ? words[1].strip() : "";
    return switch (words[0].toLowerCase(java.util.Locale.ROOT)) {
      case "\\q", "quit", "exit" -> new Outcome("", view, false);
      case "\\h", "\\?", "help" -> new Outcome(messages.text("shell.help") + "\n", view, true);
      case "\\d", "\\dt", "\\l" -> new Outcome(listed(view, word), view, true);
      case "\\now" -> new Outcome("", home, true);
      case "\\release" ->
          word.isEmpty() ? new Outcome(releases(), view, true) : to(home.release(word));
      case "\\asof" -> to(view.asOf(word));
      default -> throw new MistypedException(unknown(words[0]));
    };
  }

  private static Outcome to(Rural view) {
    return new Outcome("", view, true);
  }

  private static String listed(Rural view, String table) throws IOException {
    Contents contents = view.contents();
    List<List<Object>> rows = new ArrayList<>();
    if (table.isEmpty()) {
      contents.names().forEach(name -> rows.add(List.of(name, contents.comment(name))));
      return text(new Listing(List.of("table", "comment"), rows));
    }
    for (StructField column : contents.columns(table)) {
      rows.add(
          List.of(
              column.name(),
              column.dataType().sql().toLowerCase(java.util.Locale.ROOT),
              Contents.comment(column)));
    }
    return text(new Listing(List.of("column", "type", "comment"), rows));
  }

  private String releases() throws IOException {
    List<List<Object>> rows = new ArrayList<>();
    home.releases()
        .forEach(
            one ->
                rows.add(
                    List.of(one.id(), one.state().title().in(messages.language()), one.cutOff())));
    return text(new Listing(List.of("release", "state", "cut_off"), rows));
  }

  private static String text(Listing listing) throws IOException {
    StringBuilder text = new StringBuilder();
    listing.print(Format.TABLE, text, 0);
    return text.toString();
  }

  private static Text unknown(String word) {
    return new Text("没有命令“{0}”{1}", "No command '{0}'{1}").with(word, Nearest.hints(word, ALL));
  }
}
