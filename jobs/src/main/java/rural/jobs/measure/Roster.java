package rural.jobs.measure;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Villages with both sides of an indicator each, as bytes: that a nation's villages meet their
 * earlier selves costs no row a village this way, only a longer row a town.
 */
final class Roster {

  private static final String UNKNOWN = "-";

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final DataOutputStream out = new DataOutputStream(bytes);

  /**
   * @param village its code in the newest quarter, as a number
   * @param then what it was in the quarter of the entry, which merged since where it is another
   * @param missing parts of it of which nothing came
   * @param numerator null where it does not count, being not known or not meant
   * @param denominator null where the village is not meant
   */
  record Entry(
      long village, long then, List<Part> missing, BigDecimal numerator, BigDecimal denominator) {

    /** Whether it is on both sides. */
    boolean counts() {
      return numerator != null;
    }

    boolean isWhole() {
      return missing.isEmpty();
    }
  }

  /** A village that became part of another, by the codes it is known by. */
  record Part(Set<Long> codes) {

    /**
     * @param codes with blanks between
     */
    static Part of(String codes) {
      return new Part(
          Arrays.stream(codes.split(" ")).map(Long::valueOf).collect(Collectors.toSet()));
    }

    @Override
    public String toString() {
      return codes.stream().sorted().map(String::valueOf).collect(Collectors.joining(" "));
    }
  }

  void add(Entry entry) {
    try {
      out.writeLong(entry.village());
      out.writeLong(entry.then());
      out.writeUTF(entry.missing().stream().map(Part::toString).collect(Collectors.joining(",")));
      out.writeUTF(text(entry.numerator()));
      out.writeUTF(text(entry.denominator()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(BigDecimal amount) {
    if (amount == null) {
      return UNKNOWN;
    }
    return amount.signum() == 0 ? "" : amount.stripTrailingZeros().toString();
  }

  byte[] bytes() {
    return bytes.toByteArray();
  }

  static List<Entry> read(byte[] bytes) {
    List<Entry> entries = new ArrayList<>();
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      while (in.available() > 0) {
        entries.add(
            new Entry(
                in.readLong(),
                in.readLong(),
                parts(in.readUTF()),
                amount(in.readUTF()),
                amount(in.readUTF())));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return entries;
  }

  private static List<Part> parts(String text) {
    return text.isEmpty() ? List.of() : Arrays.stream(text.split(",")).map(Part::of).toList();
  }

  private static BigDecimal amount(String text) {
    if (text.equals(UNKNOWN)) {
      return null;
    }
    return text.isEmpty() ? BigDecimal.ZERO : new BigDecimal(text);
  }
}
