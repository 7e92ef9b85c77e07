package rural.jobs.receive.reading.file;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The names of what is in a zip; Windows writes them in GBK, others in UTF-8 without saying so. */
final class ZipNames {

  private static final List<Charset> TRIED =
      List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"));

  private ZipNames() {}

  /** The readable name for one that was read byte by byte, as Latin-1. */
  static String readable(String raw) {
    if (raw.chars().anyMatch(c -> c > 0xff)) {
      return raw;
    }
    ByteBuffer bytes = ByteBuffer.wrap(raw.getBytes(StandardCharsets.ISO_8859_1));
    for (Charset charset : TRIED) {
      try {
        return StrictDecoding.decoder(charset).decode(bytes.duplicate()).toString();
      } catch (CharacterCodingException e) {
        // The next charset is tried.
      }
    }
    return raw;
  }

  /** Whether an entry is a folder or what an operating system left behind. */
  static boolean isClutter(String name) {
    String last = name.substring(name.lastIndexOf('/') + 1);
    return last.isEmpty()
        || name.startsWith("__MACOSX/")
        || last.equals(".DS_Store")
        || last.equalsIgnoreCase("Thumbs.db")
        || last.equalsIgnoreCase("desktop.ini")
        || last.startsWith("~$");
  }
}
