package rural.jobs.registry;

import java.io.ByteArrayOutputStream;
import java.io.Serializable;
import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import rural.schemas.place.Level;

/**
 * Every version of every division, villages included, in 25 bytes each and without its name, so
 * that a nation's fit into every process that checks rows.
 */
final class PackedDivisions implements Serializable {

  private static final int BYTES = 25;

  private static final int DIGITS = 12;

  private static final List<Level> LEVELS = List.of(Level.values());

  /** Codes have 12 digits, 40 bits; the rest of a long tells the versions apart while sorting. */
  private static final int INDEX_BITS = 23;

  private static final long NONE = -1;

  private static final int LEVEL_BITS = 0x7f;

  private static final int RURAL_BIT = 0x80;

  private final long[] codes;
  private final long[] parents;
  private final int[] from;
  private final int[] until;
  private final byte[] kinds;

  private PackedDivisions(int size) {
    codes = new long[size];
    parents = new long[size];
    from = new int[size];
    until = new int[size];
    kinds = new byte[size];
  }

  /**
   * @param division rows of {@code registry.division} in force by knowledge
   */
  static PackedDivisions read(Dataset<Row> division) {
    MapPartitionsFunction<Row, byte[]> pack = PackedDivisions::pack;
    List<byte[]> chunks = numbers(division).mapPartitions(pack, Encoders.BINARY()).collectAsList();
    int size = chunks.stream().mapToInt(chunk -> chunk.length / BYTES).sum();
    if (size >= 1 << INDEX_BITS) {
      throw new IllegalStateException(size + " versions of divisions are more than can be held");
    }
    ByteBuffer all = ByteBuffer.allocate(size * BYTES);
    chunks.forEach(all::put);
    return sorted(all, size);
  }

  /** Numbers only: decoding text would take most of the time. */
  private static Dataset<Row> numbers(Dataset<Row> division) {
    String levels =
        LEVELS.stream()
            .map(level -> "'" + level.code() + "'")
            .collect(Collectors.joining(", ", "array(", ")"));
    return DivisionScan.columns(division)
        .selectExpr(
            "cast(division_code as bigint)",
            "coalesce(try_cast(parent_code as bigint), " + NONE + "L)",
            "coalesce(valid_from, " + Integer.MIN_VALUE + ")",
            "coalesce(valid_to, " + Integer.MAX_VALUE + ")",
            "cast(array_position(" + levels + ", level) - 1 as int)",
            "coalesce(rural, false)");
  }

  private static Iterator<byte[]> pack(Iterator<Row> rows) {
    ByteArrayOutputStream chunk = new ByteArrayOutputStream();
    ByteBuffer one = ByteBuffer.allocate(BYTES);
    rows.forEachRemaining(
        row -> {
          one.clear();
          one.putLong(row.getLong(0)).putLong(row.getLong(1));
          one.putInt(row.getInt(2)).putInt(row.getInt(3));
          one.put((byte) (row.getInt(4) | (row.getBoolean(5) ? RURAL_BIT : 0)));
          chunk.writeBytes(one.array());
        });
    return List.of(chunk.toByteArray()).iterator();
  }

  private static int day(LocalDate day) {
    return (int) Math.max(Integer.MIN_VALUE, Math.min(Integer.MAX_VALUE, day.toEpochDay()));
  }

  private static PackedDivisions sorted(ByteBuffer all, int size) {
    long[] order = new long[size];
    for (int i = 0; i < size; i++) {
      order[i] = all.getLong(i * BYTES) << INDEX_BITS | i;
    }
    Arrays.sort(order);
    PackedDivisions packed = new PackedDivisions(size);
    for (int i = 0; i < size; i++) {
      all.position((int) (order[i] & ((1 << INDEX_BITS) - 1)) * BYTES);
      packed.codes[i] = all.getLong();
      packed.parents[i] = all.getLong();
      packed.from[i] = all.getInt();
      packed.until[i] = all.getInt();
      packed.kinds[i] = all.get();
    }
    return packed;
  }

  /** Of several versions of a code the one in force on the day, or else the latest. */
  Optional<Division> versionOn(LocalDate day, String code) {
    long wanted = isCode(code) ? Long.parseLong(code) : NONE;
    int at = Arrays.binarySearch(codes, wanted);
    if (at < 0) {
      return Optional.empty();
    }
    while (at > 0 && codes[at - 1] == wanted) {
      at--;
    }
    int today = day(day);
    int best = at;
    for (int i = at + 1; i < codes.length && codes[i] == wanted; i++) {
      best = isBetter(i, best, today) ? i : best;
    }
    return Optional.of(division(code, best));
  }

  /** Every code, as often as it has versions. */
  Stream<String> codes() {
    return Arrays.stream(codes).mapToObj(PackedDivisions::text);
  }

  private static boolean isCode(String text) {
    return text.length() == DIGITS && text.chars().allMatch(one -> one >= '0' && one <= '9');
  }

  private boolean isBetter(int one, int other, int today) {
    return isInForce(one, today) != isInForce(other, today)
        ? isInForce(one, today)
        : from[one] > from[other];
  }

  private boolean isInForce(int i, int today) {
    return from[i] <= today && today < until[i];
  }

  private Division division(String code, int i) {
    return new Division(
        code,
        "",
        LEVELS.get(kinds[i] & LEVEL_BITS),
        parents[i] == NONE ? "" : text(parents[i]),
        (kinds[i] & RURAL_BIT) != 0,
        date(from[i]),
        date(until[i]));
  }

  private static LocalDate date(int day) {
    return day == Integer.MIN_VALUE
        ? LocalDate.MIN
        : day == Integer.MAX_VALUE ? LocalDate.MAX : LocalDate.ofEpochDay(day);
  }

  /** The 12 digits of a code. */
  private static String text(long code) {
    char[] digits = new char[DIGITS];
    long rest = code;
    for (int i = digits.length - 1; i >= 0; i--) {
      digits[i] = (char) ('0' + rest % 10);
      rest /= 10;
    }
    return new String(digits);
  }
}
