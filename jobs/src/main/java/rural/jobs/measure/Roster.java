package rural.jobs.measure;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.function.BiConsumer;

/**
 * Villages with a size each, as bytes: that a nation's villages meet their earlier selves costs no
 * row a village this way, only a longer row a town.
 */
final class Roster {

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final DataOutputStream out = new DataOutputStream(bytes);

  void add(long village, BigDecimal size) {
    try {
      out.writeLong(village);
      out.writeUTF(size.signum() == 0 ? "" : size.stripTrailingZeros().toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  byte[] bytes() {
    return bytes.toByteArray();
  }

  static void read(byte[] bytes, BiConsumer<Long, BigDecimal> reader) {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      while (in.available() > 0) {
        long village = in.readLong();
        String size = in.readUTF();
        reader.accept(village, size.isEmpty() ? BigDecimal.ZERO : new BigDecimal(size));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
