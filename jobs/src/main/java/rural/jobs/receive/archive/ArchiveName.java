package rural.jobs.receive.archive;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** File names that every file system takes. */
final class ArchiveName {

  /** Leaves room for the digest and the suffixes within the usual 255 bytes. */
  private static final int LONGEST = 120;

  private static final Pattern UNSAFE = Pattern.compile("[/\\\\:*?\"<>|\\p{Cntrl}]");

  private ArchiveName() {}

  /** The name without folders and forbidden characters; a long one keeps its end, the suffix. */
  static String safe(String name) {
    String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    String safe = UNSAFE.matcher(last).replaceAll("_").strip();
    while (safe.getBytes(StandardCharsets.UTF_8).length > LONGEST) {
      safe = safe.substring(safe.offsetByCodePoints(0, 1));
    }
    return safe.isEmpty() ? "unnamed" : safe;
  }
}
