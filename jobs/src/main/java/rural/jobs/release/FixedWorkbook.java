package rural.jobs.release;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Enumeration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Rewrites a workbook so that the same figures give the same bytes: the writer stamps the moment of
 * creation into it and lists merged cells in an order that changes from run to run.
 */
final class FixedWorkbook {

  private static final String PROPERTIES = "docProps/core.xml";
  static final String SHEETS = "xl/worksheets/";

  /** The list of merged cells stands behind the rows of a sheet, well within its last bytes. */
  private static final long SHEET_END = 1 << 16;

  private static final Pattern MERGED =
      Pattern.compile("(<mergeCells[^>]*>)(.*)(</mergeCells>)", Pattern.DOTALL);
  private static final String FOOTER = "</headerFooter>";
  private static final LocalDateTime ZIP_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

  private FixedWorkbook() {}

  /**
   * @param ends name of a sheet's entry → what stands behind its rows
   */
  static void rewrite(Path from, Path to, Instant created, Map<String, SheetEnd> ends)
      throws IOException {
    try (ZipFile in = new ZipFile(from.toFile());
        ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(to))) {
      Enumeration<? extends ZipEntry> entries = in.entries();
      while (entries.hasMoreElements()) {
        ZipEntry entry = entries.nextElement();
        ZipEntry fixed = new ZipEntry(entry.getName());
        fixed.setTimeLocal(ZIP_TIME);
        out.putNextEntry(fixed);
        try (InputStream content = in.getInputStream(entry)) {
          copy(entry, content, out, created, ends.getOrDefault(entry.getName(), SheetEnd.NONE));
        }
        out.closeEntry();
      }
    }
  }

  private static void copy(
      ZipEntry entry, InputStream content, OutputStream out, Instant created, SheetEnd end)
      throws IOException {
    if (entry.getName().equals(PROPERTIES)) {
      out.write(withCreated(content.readAllBytes(), created));
    } else if (entry.getName().startsWith(SHEETS)) {
      long rows = Math.max(0, entry.getSize() - SHEET_END);
      for (long left = rows; left > 0; ) {
        byte[] some = content.readNBytes((int) Math.min(left, SHEET_END));
        out.write(some);
        left -= some.length;
      }
      out.write(ended(content.readAllBytes(), end));
    } else {
      content.transferTo(out);
    }
  }

  private static byte[] withCreated(byte[] xml, Instant created) {
    return new String(xml, StandardCharsets.UTF_8)
        .replaceFirst("(<dcterms:created[^>]*>)[^<]*", "$1" + created)
        .getBytes(StandardCharsets.UTF_8);
  }

  /** Latin-1 keeps every byte, wherever in a character the end of the sheet begins. */
  private static byte[] ended(byte[] xml, SheetEnd end) {
    Matcher matcher = MERGED.matcher(new String(xml, StandardCharsets.ISO_8859_1));
    return matcher
        .replaceFirst(
            found ->
                Matcher.quoteReplacement(
                    found.group(1)
                        + cells(found.group(2)).collect(joining())
                        + found.group(3)
                        + end.bars()))
        .replaceFirst(FOOTER, FOOTER + end.breaksXml())
        .getBytes(StandardCharsets.ISO_8859_1);
  }

  private static Stream<String> cells(String merged) {
    return Arrays.stream(merged.split("(?<=/>)")).sorted();
  }
}
