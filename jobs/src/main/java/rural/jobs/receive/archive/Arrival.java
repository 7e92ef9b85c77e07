package rural.jobs.receive.archive;

import java.time.Instant;
import java.util.Locale;

/**
 * A received file as the archive names it.
 *
 * @param sha256 of its content, 64 hexadecimal digits
 * @param name as it was called in the inbox
 */
public record Arrival(String sha256, String name, Instant receivedAt) {

  public Arrival {
    if (!sha256.matches("[0-9a-fA-F]{64}")) {
      throw new IllegalArgumentException("Not a SHA-256 in hexadecimal: '" + sha256 + "'");
    }
    sha256 = sha256.toLowerCase(Locale.ROOT);
  }
}
