package rural.jobs.release;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import rural.schemas.text.DamagedException;

/**
 * {@code bulletin.json}: the files of a bulletin, which are not in the manifest, since they are
 * made once the release is sealed.
 *
 * @param sealed SHA-256 over everything else in the list; null in one of an older program
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record BulletinList(
    String release,
    String division,
    String programVersion,
    List<Manifest.FileEntry> files,
    String sealed) {

  public static final String FILE = "bulletin.json";

  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  public BulletinList {
    files = List.copyOf(files);
  }

  /** The list of these files. */
  public static BulletinList of(
      String release, String division, String programVersion, List<Manifest.FileEntry> files) {
    return new BulletinList(
        release, division, programVersion, files, seal(release, division, programVersion, files));
  }

  /** Describes the files that lie in a folder now. */
  public static List<Manifest.FileEntry> describe(Path folder) throws IOException {
    List<Path> paths;
    try (Stream<Path> all = Files.list(folder)) {
      paths = all.filter(Files::isRegularFile).filter(one -> !one.endsWith(FILE)).sorted().toList();
    }
    List<Manifest.FileEntry> entries = new ArrayList<>();
    for (Path path : paths) {
      entries.add(
          new Manifest.FileEntry(path.getFileName().toString(), Files.size(path), Sha256.of(path)));
    }
    return entries;
  }

  /** The list in a folder. */
  public static BulletinList read(Path folder) {
    Path file = folder.resolve(FILE);
    return DamagedException.reading(file, () -> JSON.readValue(file.toFile(), BulletinList.class));
  }

  public void write(Path folder) throws IOException {
    Files.writeString(folder.resolve(FILE), text());
  }

  /** Whether every file that is listed lies in the folder as it is listed. */
  public boolean agrees(Path folder) throws IOException {
    for (Manifest.FileEntry one : files) {
      Path file = folder.resolve(one.name());
      if (!Files.exists(file) || !Sha256.of(file).equals(one.sha256())) {
        return false;
      }
    }
    return true;
  }

  /** Whether the list that was read from a folder is the one that was written there. */
  public boolean isAsWritten(Path folder) throws IOException {
    return sealed == null
        || (sealed.equals(seal(release, division, programVersion, files))
            && Files.readString(folder.resolve(FILE)).equals(text()));
  }

  private String text() throws IOException {
    return JSON.writeValueAsString(this) + "\n";
  }

  private static String seal(
      String release, String division, String programVersion, List<Manifest.FileEntry> files) {
    StringBuilder text = new StringBuilder();
    text.append(release).append('\n').append(division).append('\n').append(programVersion);
    files.forEach(
        one ->
            text.append('\n')
                .append(one.sha256())
                .append(' ')
                .append(one.size())
                .append(' ')
                .append(one.name()));
    return Sha256.of(text.toString());
  }
}
