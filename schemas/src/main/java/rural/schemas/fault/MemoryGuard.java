package rural.schemas.fault;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import rural.schemas.contract.Text;

/**
 * Ends the process as soon as its memory is used up. Otherwise one thread dies of it, such as the
 * one that keeps the lock, and the others go on without it. Nothing here needs memory by then: the
 * words are ready, and Java itself reports every such fault through a pipe that the launcher opens,
 * also one that somebody catches.
 */
public final class MemoryGuard {

  /** The pipe, set by the launcher. */
  private static final String PIPE = "rural.memory";

  private static final int FAULT = 1;

  private final byte[] words;
  private final FileOutputStream errors = new FileOutputStream(FileDescriptor.err);

  private MemoryGuard(Text words) {
    // The locale is all that is known of the reader before the command is read, so both are said.
    this.words = (words.zh() + "\n" + words.en() + "\n").getBytes(StandardCharsets.UTF_8);
  }

  /**
   * Begins to watch.
   *
   * @param words what would do
   */
  public static void begin(Text words) {
    MemoryGuard guard = new MemoryGuard(words);
    Thread.setDefaultUncaughtExceptionHandler(
        (thread, fault) -> {
          if (Spoken.causes(fault).anyMatch(OutOfMemoryError.class::isInstance)) {
            guard.end();
          }
          fault.printStackTrace();
        });
    String pipe = System.getProperty(PIPE);
    if (pipe != null) {
      guard.listen(pipe);
    }
  }

  private void listen(String pipe) {
    try {
      FileInputStream in = new FileInputStream(pipe);
      Thread listening = new Thread(() -> wait(in), "memory");
      listening.setDaemon(true);
      listening.start();
    } catch (IOException noPipe) {
      // Then only what nobody catches ends the process.
    }
  }

  private void wait(FileInputStream in) {
    try (in) {
      if (in.read() >= 0) {
        end();
      }
    } catch (IOException closed) {
      // the process ends
    }
  }

  private void end() {
    try {
      errors.write(words);
    } catch (IOException nobodyListens) {
      // it ends all the same
    }
    Runtime.getRuntime().halt(FAULT);
  }
}
