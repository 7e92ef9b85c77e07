package rural.jobs.terminal;

import java.io.IOException;
import java.io.UncheckedIOException;
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

  /** Progress of a command: to standard error, renewed while it waits if that is a terminal. */
  public static Progress onStandardError(Messages messages) {
    return new Progress(System.err, System.console() != null, InstantSource.system(), messages);
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
