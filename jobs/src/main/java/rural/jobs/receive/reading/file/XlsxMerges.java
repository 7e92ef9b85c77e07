package rural.jobs.receive.reading.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipException;

/**
 * The merged ranges of an xlsx sheet. They stand behind the rows, so the bytes are searched for
 * them: parsing the sheet a second time would take many times as long.
 */
final class XlsxMerges {

  private static final Pattern MERGE =
      Pattern.compile("<(?:\\w+:)?mergeCell\\s[^<>]*?ref\\s*=\\s*[\"']([^\"']+)[\"']");
  private static final int CHUNK = 1 << 16;
  private static final int OVERLAP = 200;
  private static final int MOST = 1 << 20;

  private XlsxMerges() {}

  static List<MergedCells> read(InputStream in) throws IOException {
    List<MergedCells> found = new ArrayList<>();
    byte[] chunk = new byte[CHUNK];
    int kept = 0;
    int count;
    while ((count = in.readNBytes(chunk, kept, CHUNK - kept)) > 0) {
      int length = kept + count;
      String text = new String(chunk, 0, length, StandardCharsets.ISO_8859_1);
      int done = text.indexOf("mergeCell") < 0 ? 0 : collect(text, found);
      if (found.size() > MOST) {
        throw new ZipException("more than " + MOST + " merged ranges");
      }
      int keepFrom = Math.max(done, length - OVERLAP);
      kept = length - keepFrom;
      System.arraycopy(chunk, keepFrom, chunk, 0, kept);
    }
    found.sort(Comparator.comparingInt(MergedCells::firstRow));
    return found;
  }

  private static int collect(String text, List<MergedCells> found) {
    Matcher merge = MERGE.matcher(text);
    int end = 0;
    while (merge.find()) {
      MergedCells.parse(merge.group(1)).ifPresent(found::add);
      end = merge.end();
    }
    return end;
  }
}
