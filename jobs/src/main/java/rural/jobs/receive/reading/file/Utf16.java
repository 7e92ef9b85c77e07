package rural.jobs.receive.reading.file;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Recognises UTF-16 by its mark, or by zero bytes that keep to one side of each pair. */
final class Utf16 {

  private Utf16() {}

  static boolean looksLike(byte[] head, int length) {
    return charset(head, length).isPresent();
  }

  static Optional<Charset> charset(byte[] head, int length) {
    if (length >= 2 && head[0] == (byte) 0xff && head[1] == (byte) 0xfe) {
      return Optional.of(StandardCharsets.UTF_16LE);
    }
    if (length >= 2 && head[0] == (byte) 0xfe && head[1] == (byte) 0xff) {
      return Optional.of(StandardCharsets.UTF_16BE);
    }
    int even = zeros(head, length, 0);
    int odd = zeros(head, length, 1);
    // A few stray ones in another text lie on one side too; of real UTF-16 they are a good part.
    int enough = Math.max(1, length / 32);
    if (odd >= enough && even * 20 < odd) {
      return Optional.of(StandardCharsets.UTF_16LE);
    }
    return even >= enough && odd * 20 < even
        ? Optional.of(StandardCharsets.UTF_16BE)
        : Optional.empty();
  }

  private static int zeros(byte[] head, int length, int from) {
    int zeros = 0;
    for (int i = from; i < length; i += 2) {
      if (head[i] == 0) {
        zeros++;
      }
    }
    return zeros;
  }
}
