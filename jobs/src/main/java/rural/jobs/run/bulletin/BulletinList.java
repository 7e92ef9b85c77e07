package rural.jobs.run.bulletin;

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
import rural.jobs.release.Manifest;
import rural.jobs.release.Sha256;
import rural.jobs.run.Version;

/**
 * {@code bulletin.json}: the files of a bulletin, which are not in the manifest, since they are
 * made once the release is sealed.
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record BulletinList(
    String release, String division, String programVersion, List<Manifest.FileEntry> files) {

  public static final String FILE = "bulletin.json";

  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  public BulletinList {
    files = List.copyOf(files);
  }

  /** Describes the files that lie in a folder now. */
  static BulletinList of(String release, String division, Path folder) throws IOException {
    List<Path> paths;
    try (Stream<Path> all = Files.list(folder)) {
      paths = all.filter(Files::isRegularFile).filter(one -> !one.endsWith(FILE)).sorted().toList();
    }
    List<Manifest.FileEntry> entries = new ArrayList<>();
    for (Path path : paths) {
      entries.add(
          new Manifest.FileEntry(path.getFileName().toString(), Files.size(path), Sha256.of(path)));
    }
    return new BulletinList(release, division, Version.text(), entries);
  }

  /** The list in a folder. */
  public static BulletinList read(Path folder) throws IOException {
    return JSON.readValue(folder.resolve(FILE).toFile(), BulletinList.class);
  }

  void write(Path folder) throws IOException {
    Files.writeString(folder.resolve(FILE), JSON.writeValueAsString(this) + "\n");
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
}
