package rural.jobs.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import rural.jobs.analysis.Rural;
import rural.jobs.terminal.Format;
import rural.jobs.terminal.Messages;

/** Reads lines from a person and answers them until they leave. */
public final class Shell {

  private final Rural home;
  private final Asking asking;
  private final Messages messages;
  private final Format format;
  private Rural view;

  /**
   * @param view what is asked first: the home, or a release or a day of it
   */
  public Shell(Rural home, Rural view, Asking asking, Messages messages, Format format) {
    this.home = home;
    this.asking = asking;
    this.view = view;
    this.messages = messages;
    this.format = format;
  }

  public void run() throws IOException {
    try (Terminal terminal = TerminalBuilder.builder().system(true).build()) {
      Names names = new Names();
      names.learn(home.contents());
      LineReader reader = reader(terminal, names);
      say(terminal, messages.text("shell.welcome", home.home().root()));
      boolean stays = true;
      while (stays) {
        stays = answerNext(reader, terminal);
      }
    }
  }

  private LineReader reader(Terminal terminal, Names names) throws IOException {
    Path history = history();
    Files.createDirectories(history.getParent());
    return LineReaderBuilder.builder()
        .terminal(terminal)
        .appName("rural")
        .parser(new SqlLine())
        .completer(names)
        .variable(LineReader.HISTORY_FILE, history)
        .variable(LineReader.SECONDARY_PROMPT_PATTERN, "%P  -> ")
        .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
        .option(LineReader.Option.HISTORY_IGNORE_DUPS, true)
        .option(LineReader.Option.CASE_INSENSITIVE, true)
        .build();
  }

  /** With the state of the user's other programs: the home may not be theirs to write. */
  private static Path history() {
    String user = System.getProperty("user.home");
    return Optional.ofNullable(System.getenv("XDG_STATE_HOME"))
        .filter(named -> !named.isBlank())
        .map(Path::of)
        .orElseGet(() -> Path.of(user, ".local", "state"))
        .resolve("rural/sql-history");
  }

  private boolean answerNext(LineReader reader, Terminal terminal) throws IOException {
    try {
      String line = reader.readLine(prompt()).strip();
      if (!SqlLine.isCommand(line)) {
        for (String statement : Statements.of(line).all()) {
          answer(statement, terminal);
        }
        return true;
      }
      ShellCommand.Outcome outcome = new ShellCommand(home, messages).run(line, view);
      view = outcome.view();
      new Pager(terminal).show(outcome.text());
      return outcome.stays();
    } catch (UserInterruptException clearsTheLine) {
      return true;
    } catch (EndOfFileException leaves) {
      return false;
    } catch (IOException closed) {
      throw closed;
    } catch (Exception e) {
      // Spark throws checked faults that it does not declare.
      say(terminal, words(e));
      return true;
    }
  }

  private void answer(String statement, Terminal terminal) throws IOException {
    long start = System.nanoTime();
    try {
      Answer answer =
          new Running(asking, terminal).of(view.spark(), () -> Answer.of(view, statement, format));
      new Pager(terminal).show(answer.text());
      double seconds = (System.nanoTime() - start) / 1e9;
      String key = answer.isAll() ? "shell.rows" : "shell.first";
      say(terminal, messages.text(key, answer.rows(), String.format("%.1f", seconds)));
    } catch (Running.StoppedException stopped) {
      say(terminal, messages.text("shell.stopped"));
    } catch (RuntimeException e) {
      say(terminal, words(e));
    }
  }

  private String prompt() {
    return "rural" + view.name().map(name -> "@" + name).orElse("") + "> ";
  }

  /** The sentence of a fault; of one that is not the asker's, its own first line. */
  private String words(Throwable thrown) {
    return new Fault(view)
        .of(thrown)
        .map(theirs -> theirs.in(messages.language()))
        .orElseGet(() -> String.valueOf(thrown.getMessage()).lines().findFirst().orElse(""));
  }

  private static void say(Terminal terminal, String text) {
    terminal.writer().println(text);
    terminal.flush();
  }
}
