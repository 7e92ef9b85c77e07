package rural.jobs.receive.reading.xlsx;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A part that is kept in memory: it ends in a fault where it is too large for that. */
final class HeldPart extends FilterInputStream {

  private final String part;
  private long left;

  HeldPart(InputStream in, String part, long most) {
    super(in);
    this.part = part;
    this.left = most;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] bytes, int from, int length) throws IOException {
    int count = super.read(bytes, from, length);
    left -= Math.max(0, count);
    if (left < 0) {
      throw new XlsxException(part + " is too large");
    }
    return count;
  }
}
