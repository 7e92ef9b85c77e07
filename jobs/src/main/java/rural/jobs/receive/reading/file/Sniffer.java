package rural.jobs.receive.reading.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Tells what a file is by its first bytes. */
final class Sniffer {

  private static final int LOOK = 4096;

  /** At most one control character in so many. */
  private static final int FEW = 64;

  private static final Map<String, Content> MAGIC = new LinkedHashMap<>();

  static {
    MAGIC.put("PK\u0003\u0004", Content.ZIP);
    MAGIC.put("PK\u0005\u0006", Content.ZIP);
    MAGIC.put("\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1", Content.OLE2);
    MAGIC.put("%PDF", Content.PDF);
    MAGIC.put("\u0089PNG", Content.PICTURE);
    MAGIC.put("\u00ff\u00d8\u00ff", Content.PICTURE);
    MAGIC.put("GIF8", Content.PICTURE);
    MAGIC.put("Rar!", Content.RAR);
    MAGIC.put("7z\u00bc\u00af", Content.SEVEN_ZIP);
    MAGIC.put("\u001f\u008b", Content.GZIP);
    MAGIC.put("{\\rtf", Content.RICH_TEXT);
  }

  private Sniffer() {}

  static Content sniff(Path file) throws IOException {
    byte[] head = head(file);
    if (head.length == 0) {
      return Content.EMPTY;
    }
    String latin = new String(head, StandardCharsets.ISO_8859_1);
    for (Map.Entry<String, Content> magic : MAGIC.entrySet()) {
      if (latin.startsWith(magic.getKey())) {
        return magic.getValue();
      }
    }
    if (isMarkup(latin)) {
      return Content.MARKUP;
    }
    return isText(head) ? Content.TEXT : Content.BINARY;
  }

  private static byte[] head(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(LOOK);
    }
  }

  private static boolean isMarkup(String latin) {
    String start = latin.replace("\u0000", "").replaceFirst("^[^<]{0,3}\\s*", "");
    String tag = start.substring(0, Math.min(start.length(), 9)).toLowerCase(Locale.ROOT);
    return Arrays.asList("<html", "<!doctype", "<table", "<?xml", "<head", "<meta", "<!--").stream()
        .anyMatch(tag::startsWith);
  }

  /**
   * Text has hardly any control characters: a lone zero byte or the Ctrl-Z with which old programs
   * end a file do not make it another thing. Zero bytes occur in UTF-16, every second one.
   */
  private static boolean isText(byte[] head) {
    if (Utf16.looksLike(head, head.length)) {
      return true;
    }
    int controls = 0;
    for (byte b : head) {
      if ((b >= 0 && b < 9) || (b > 13 && b < 27)) {
        controls++;
      }
    }
    return controls == 0 || (head.length >= FEW && controls <= 1 + head.length / FEW);
  }
}
