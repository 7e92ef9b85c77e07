package rural.jobs.receive.prefill;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.CRC32;
import rural.schemas.period.Quarter;

/**
 * What a prefilled row was handed out with. It stands in a hidden cell of the row itself, so that
 * rows may be sorted, deleted, or copied with their sheet, and still say which of their values
 * somebody entered.
 *
 * @param mark when the youngest record of the quarter before was known, in microseconds since 1970
 * @param key the row's key without the quarter
 * @param from the key of the record of the quarter before, which may stand under a former code;
 *     empty where there is none
 * @param reported whether {@code last} is what the row had reported for the quarter itself already,
 *     in all its fields
 * @param last its values of {@link LastingFields}; without those that were not reported
 */
public record Basis(
    String form,
    String quarter,
    long mark,
    boolean reported,
    Map<String, String> key,
    Map<String, String> from,
    Map<String, String> last) {

  private static final String REPORTED = "reported";
  private static final String BEGINS = "R1;";
  private static final String SUM = "sum";
  private static final String KEY = "key.";
  private static final String FROM = "from.";
  private static final String LAST = "last.";

  /** Of a row of which nothing was reported for the quarter yet. */
  public Basis(
      String form,
      String quarter,
      long mark,
      Map<String, String> key,
      Map<String, String> from,
      Map<String, String> last) {
    this(form, quarter, mark, false, key, from, last);
  }

  public Basis {
    key = Map.copyOf(key);
    from = Map.copyOf(from);
    last = Map.copyOf(last);
  }

  /** Plain characters only, with a sum by which {@link #parse} knows that nothing is missing. */
  public String text() {
    Map<String, String> parts = new TreeMap<>();
    parts.put("form", form);
    parts.put("quarter", quarter);
    parts.put("mark", Long.toString(mark));
    if (reported) {
      parts.put(REPORTED, "1");
    }
    key.forEach((name, value) -> parts.put(KEY + name, value));
    from.forEach((name, value) -> parts.put(FROM + name, value));
    last.forEach((name, value) -> parts.put(LAST + name, value));
    StringBuilder text = new StringBuilder(BEGINS);
    parts.forEach((name, value) -> text.append(name).append('=').append(safe(value)).append(';'));
    return text + SUM + "=" + sum(text.toString());
  }

  /** Reads what {@link #text} wrote; empty for anything else. */
  public static Optional<Basis> parse(String text) {
    int end = text.lastIndexOf(SUM + "=");
    if (!text.startsWith(BEGINS)
        || end < 0
        || !text.substring(end + SUM.length() + 1).equals(sum(text.substring(0, end)))) {
      return Optional.empty();
    }
    Map<String, String> parts = new TreeMap<>();
    Arrays.stream(text.substring(BEGINS.length(), end).split(";"))
        .map(part -> part.split("=", 2))
        .forEach(part -> parts.put(part[0], URLDecoder.decode(part[1], StandardCharsets.UTF_8)));
    return Optional.of(
        new Basis(
            parts.get("form"),
            parts.get("quarter"),
            Long.parseLong(parts.get("mark")),
            parts.containsKey(REPORTED),
            under(KEY, parts),
            under(FROM, parts),
            under(LAST, parts)));
  }

  /** The key of the record that the values are from, with its quarter. */
  public Map<String, String> source() {
    Quarter own = Quarter.of(quarter);
    return Corrections.key(from, reported ? own : own.previous());
  }

  private static Map<String, String> under(String prefix, Map<String, String> parts) {
    Map<String, String> found = new TreeMap<>();
    parts.forEach(
        (name, value) -> {
          if (name.startsWith(prefix)) {
            found.put(name.substring(prefix.length()), value);
          }
        });
    return found;
  }

  private static String safe(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  private static String sum(String text) {
    CRC32 sum = new CRC32();
    sum.update(text.getBytes(StandardCharsets.UTF_8));
    return String.format(Locale.ROOT, "%08x", sum.getValue());
  }
}
