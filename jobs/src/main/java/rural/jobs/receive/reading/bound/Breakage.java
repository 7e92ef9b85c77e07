package rural.jobs.receive.reading.bound;

import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.util.List;
import java.util.zip.ZipException;
import javax.xml.stream.XMLStreamException;

/**
 * Tells a file that its format's own reader cannot make sense of from a fault of this program. The
 * sender can do something about the first; the second would be blamed on a sound file.
 */
final class Breakage {

  private static final List<Class<? extends Exception>> SAID =
      List.of(
          EOFException.class,
          ZipException.class,
          XMLStreamException.class,
          CharacterCodingException.class);

  private static final List<String> JAVA = List.of("java.", "javax.", "jdk.", "sun.", "com.sun.");

  private Breakage() {}

  /** Whether the bytes of the file are to blame. */
  static boolean isFiles(Throwable fault) {
    for (Throwable one = fault; one != null; one = one.getCause()) {
      Throwable asked = one;
      if (SAID.stream().anyMatch(said -> said.isInstance(asked))) {
        return true;
      }
    }
    return !isDisks(fault) && isLibrarys(fault);
  }

  /** A read that failed below every format. */
  private static boolean isDisks(Throwable fault) {
    StackTraceElement[] frames = fault.getStackTrace();
    return fault instanceof IOException && frames.length > 0 && isJava(frames[0]);
  }

  /** Whether somebody else's code, the reader of a format, was at work when it gave up. */
  private static boolean isLibrarys(Throwable fault) {
    for (StackTraceElement frame : fault.getStackTrace()) {
      if (!isJava(frame)) {
        return !frame.getClassName().startsWith("rural.");
      }
    }
    return false;
  }

  private static boolean isJava(StackTraceElement frame) {
    return JAVA.stream().anyMatch(frame.getClassName()::startsWith);
  }
}
