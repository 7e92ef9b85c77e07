package rural.schemas.control;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;

/**
 * An entry of the audit log in its chain.
 *
 * @param number of the entry in the log, as the database counts
 * @param previous hash of the entry before; {@link #START} for the first; empty text where the
 *     entry was written past the log
 * @param hash SHA-256 of previous and entry
 */
public record AuditLink(long number, AuditEntry entry, String previous, String hash) {

  /** What the first entry follows. */
  public static final String START = "0".repeat(64);

  /** Whether the entry is as it was written. */
  public boolean isAsWritten() {
    return hash.equals(hash(previous, entry));
  }

  /**
   * Every part with its length before it, so that no two entries have one text: {@code
   * 20:2024-10-09T01:02:03Z}, or {@code -} where there is none.
   */
  static String hash(String previous, AuditEntry entry) {
    StringBuilder text = new StringBuilder();
    List<String> parts =
        List.of(
            previous,
            entry.at().truncatedTo(ChronoUnit.MICROS).toString(),
            entry.who(),
            entry.action(),
            entry.subject());
    parts.forEach(part -> append(text, part));
    append(text, entry.reason().orElse(null));
    append(text, entry.seal().orElse(null));
    return HexFormat.of()
        .formatHex(sha256().digest(text.toString().getBytes(StandardCharsets.UTF_8)));
  }

  private static void append(StringBuilder text, String part) {
    text.append(part == null ? "-" : part.length() + ":" + part).append('\n');
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
