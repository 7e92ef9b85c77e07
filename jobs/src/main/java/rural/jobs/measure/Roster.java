package rural.jobs.measure;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * Villages with both sides of an indicator each, as bytes: that a nation's villages meet their
 * earlier selves costs no row a village this way, only a longer row a town.
 */
final class Roster {

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final DataOutputStream out = new DataOutputStream(bytes);

  /**
   * @param village its code as a number
   */
  record Entry(long village, BigDecimal numerator, BigDecimal denominator) {}

  void add(Entry entry) {
    try {
      out.writeLong(entry.village());
      out.writeUTF(text(entry.numerator()));
      out.writeUTF(text(entry.denominator()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(BigDecimal amount) {
    return amount.signum() == 0 ? "" : amount.stripTrailingZeros().toString();
  }

  byte[] bytes() {
    return bytes.toByteArray();
  }

  static List<Entry> read(byte[] bytes) {
    List<Entry> entries = new ArrayList<>();
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      while (in.available() > 0) {
        entries.add(new Entry(in.readLong(), amount(in.readUTF()), amount(in.readUTF())));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return entries;
  }

  private static BigDecimal amount(String text) {
    return text.isEmpty() ? BigDecimal.ZERO : new BigDecimal(text);
  }
}
