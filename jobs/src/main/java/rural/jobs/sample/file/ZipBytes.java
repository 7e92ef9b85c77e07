package rural.jobs.sample.file;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** Zip files whose entries all carry one fixed time. */
final class ZipBytes {

  private static final LocalDateTime STAMP = LocalDateTime.of(2024, 1, 1, 0, 0);

  private static final Pattern MADE = Pattern.compile(">\\d{4}-\\d\\d-\\d\\dT[^<]*<");
  private static final Pattern MERGED = Pattern.compile("<mergeCell [^>]*/>");
  private static final Pattern ALL_MERGED = Pattern.compile("(<mergeCell [^>]*/>)+");

  private ZipBytes() {}

  /** The same zip with the fixed time. */
  static byte[] dated(byte[] zip) throws IOException {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    try (ZipFile file = ZipFile.builder().setByteArray(zip).get()) {
      Enumeration<ZipArchiveEntry> all = file.getEntriesInPhysicalOrder();
      while (all.hasMoreElements()) {
        ZipArchiveEntry entry = all.nextElement();
        byte[] part = file.getInputStream(entry).readAllBytes();
        entries.put(entry.getName(), settled(entry.getName(), part));
      }
    }
    return of(entries);
  }

  /** A workbook says when it was made, and lists its merged cells in any order: both are fixed. */
  private static byte[] settled(String name, byte[] part) {
    if (name.equals("docProps/core.xml")) {
      String text = new String(part, StandardCharsets.UTF_8);
      return MADE.matcher(text)
          .replaceAll(">2024-01-01T00:00:00Z<")
          .getBytes(StandardCharsets.UTF_8);
    }
    if (!name.startsWith("xl/worksheets/sheet")) {
      return part;
    }
    String text = new String(part, StandardCharsets.UTF_8);
    String sorted =
        MERGED
            .matcher(text)
            .results()
            .map(MatchResult::group)
            .sorted()
            .collect(Collectors.joining());
    Matcher all = ALL_MERGED.matcher(text);
    return all.replaceFirst(Matcher.quoteReplacement(sorted)).getBytes(StandardCharsets.UTF_8);
  }

  static byte[] of(Map<String, byte[]> entries) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        ZipEntry named = new ZipEntry(entry.getKey());
        named.setTimeLocal(STAMP);
        out.putNextEntry(named);
        out.write(entry.getValue());
        out.closeEntry();
      }
    }
    return bytes.toByteArray();
  }
}
