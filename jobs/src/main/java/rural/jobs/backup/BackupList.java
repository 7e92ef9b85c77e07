package rural.jobs.backup;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.io.IOException;
import java.util.List;

/**
 * {@code backup.json}, the last entry of a backup: what is in it. Moments are UTC in ISO 8601.
 *
 * @param format of the backup; this program knows {@link #FORMAT}
 * @param home where it lay
 * @param auditEntries how long the audit log was
 * @param auditHash of its last entry
 * @param folders that hold nothing
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record BackupList(
    int format,
    String programVersion,
    String createdAt,
    String home,
    long auditEntries,
    String auditHash,
    List<String> folders,
    List<Entry> files) {

  public static final int FORMAT = 1;

  static final String FILE = "backup.json";

  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  public BackupList {
    folders = List.copyOf(folders);
    files = List.copyOf(files);
  }

  /**
   * @param path below the home, with slashes
   * @param modified when the file was last changed
   */
  public record Entry(String path, long size, String sha256, String modified) {}

  byte[] bytes() throws IOException {
    return JSON.writeValueAsBytes(this);
  }

  static BackupList of(byte[] bytes) throws IOException {
    return JSON.readValue(bytes, BackupList.class);
  }

  public long bytesInFiles() {
    return files.stream().mapToLong(Entry::size).sum();
  }
}
