package rural.jobs.terminal;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;

/**
 * How far a run has come: on a terminal one line that renews itself, elsewhere a plain line when a
 * step starts and one when it ends.
 */
public final class Progress {

  private final Appendable out;
  private final boolean terminal;
  private final InstantSource clock;
  private final Messages messages;

  /**
   * @param terminal whether {@code out} is one, so that a line can be written over
   */
  public Progress(Appendable out, boolean terminal, InstantSource clock, Messages messages) {
    this.out = out;
    this.terminal = terminal;
    this.clock = clock;
    this.messages = messages;
  }

  /**
   * Progress of a command, in UTF-8 to standard error.
   *
   * @param terminal whether standard error is one; Java cannot tell, the launcher can
   */
  public static Progress onStandardError(boolean terminal, Messages messages) {
    FileOutputStream error = new FileOutputStream(FileDescriptor.err);
    PrintStream out = new PrintStream(error, true, StandardCharsets.UTF_8);
    return new Progress(out, terminal, InstantSource.system(), messages);
  }

  /** Starts the step whose title is the message {@code step.<name>}. */
  public Step start(String name) {
    Step step = new Step(this, messages.text("step." + name), clock.instant());
    if (!terminal) {
      print(messages.text("progress.started", step.title()) + "\n");
    }
    return step;
  }

  boolean isTerminal() {
    return terminal;
  }

  InstantSource clock() {
    return clock;
  }

  Messages messages() {
    return messages;
  }

  void print(String text) {
    try {
      out.append(text);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write the progress", e);
    }
  }
}
