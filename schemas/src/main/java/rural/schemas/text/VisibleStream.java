package rural.schemas.text;

import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * The way of all text to a terminal or a log: what would steer it, wherever it comes from, is shown
 * instead. It reads UTF-8 and holds back what may be the beginning of such a character.
 */
public final class VisibleStream extends FilterOutputStream {

  private static final int LONGEST = 3;

  private final ByteArrayOutputStream held = new ByteArrayOutputStream(LONGEST);

  private VisibleStream(OutputStream out) {
    super(out);
  }

  /** A stream that prints UTF-8 without steering. */
  public static PrintStream over(PrintStream out) {
    return new PrintStream(new VisibleStream(out), true, StandardCharsets.UTF_8);
  }

  @Override
  public synchronized void write(int one) throws IOException {
    int b = one & 0xff;
    if (held.size() > 0) {
      behind(b);
    } else if (b == '\r' || b == 0xc2 || b == 0xd8 || b == 0xe2) {
      held.write(b);
    } else if ((b < ' ' && b != '\n' && b != '\t') || b == 0x7f) {
      show(new byte[] {(byte) b});
    } else {
      out.write(b);
    }
  }

  /** Plain text passes in one piece. */
  @Override
  public synchronized void write(byte[] bytes, int from, int length) throws IOException {
    int start = from;
    for (int i = from; i < from + length; i++) {
      boolean plain = held.size() == 0 && isPlain(bytes[i] & 0xff);
      if (!plain) {
        out.write(bytes, start, i - start);
        write(bytes[i]);
        start = i + 1;
      }
    }
    out.write(bytes, start, from + length - start);
  }

  private static boolean isPlain(int b) {
    return b == '\n' || b == '\t' || (b >= ' ' && b != 0x7f && b != 0xc2 && b != 0xd8 && b != 0xe2);
  }

  private void behind(int b) throws IOException {
    byte[] before = held.toByteArray();
    boolean follows = (b & 0xc0) == 0x80;
    if (before[0] == '\r') {
      held.reset();
      if (b == '\n') {
        out.write(before);
      } else {
        show(before);
      }
      write(b);
    } else if (!follows) {
      held.reset();
      out.write(before);
      write(b);
    } else {
      held.write(b);
      whole(before[0] & 0xff);
    }
  }

  private void whole(int lead) throws IOException {
    int length = lead == 0xe2 ? 3 : 2;
    if (held.size() == length) {
      byte[] all = held.toByteArray();
      held.reset();
      show(all);
    }
  }

  private void show(byte[] character) throws IOException {
    String text = new String(character, StandardCharsets.UTF_8);
    char c = text.charAt(0);
    out.write(
        text.length() == 1 && Visible.steers(c)
            ? Visible.picture(c).getBytes(StandardCharsets.UTF_8)
            : character);
  }

  /** What is held back stays: its end may follow. */
  @Override
  public synchronized void flush() throws IOException {
    out.flush();
  }

  @Override
  public void close() throws IOException {
    if (held.size() > 0) {
      byte[] rest = held.toByteArray();
      held.reset();
      show(rest);
    }
    super.close();
  }
}
