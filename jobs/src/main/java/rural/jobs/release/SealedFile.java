package rural.jobs.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import rural.schemas.contract.Text;
import rural.schemas.text.DamagedException;

/**
 * A file of a sealed release that is going to be read. It is held against its hash first, once in a
 * process as long as it does not change.
 */
public final class SealedFile {

  private static final Set<Seen> SOUND = ConcurrentHashMap.newKeySet();

  private SealedFile() {}

  private record Seen(Path file, long size, FileTime changed) {

    static Seen of(Path file) throws IOException {
      return new Seen(file.toAbsolutePath(), Files.size(file), Files.getLastModifiedTime(file));
    }
  }

  /**
   * @param folder of the release
   * @param name as its manifest has it
   * @throws DamagedException where the file is not the one that was sealed
   */
  public static Path of(Path folder, String name) throws IOException {
    Path file = folder.resolve(name);
    Manifest.FileEntry sealed =
        manifest(folder).files().stream()
            .filter(one -> one.name().equals(name))
            .findFirst()
            .orElseThrow(() -> changed(file));
    if (!Files.isRegularFile(file)) {
      throw new DamagedException(
          new Text(
                  "发布的文件 {0} 不见了。请从备份恢复，用 rural verify 查对其余文件",
                  "The file {0} of a release is gone. Restore it from a backup; 'rural verify'"
                      + " tells about the others")
              .with(file));
    }
    Seen seen = Seen.of(file);
    if (!SOUND.contains(seen)) {
      if (seen.size() != sealed.size() || !Sha256.of(file).equals(sealed.sha256())) {
        throw changed(file);
      }
      SOUND.add(seen);
    }
    return file;
  }

  /** Whether the manifest has a file of this name. */
  public static boolean isThere(Path folder, String name) throws IOException {
    return manifest(folder).files().stream().anyMatch(one -> one.name().equals(name));
  }

  /**
   * The manifest of a release.
   *
   * @param seal its SHA-256 in the audit log; empty for a release of an older program
   */
  public static void requireSeal(Path folder, Optional<String> seal) throws IOException {
    Path list = folder.resolve(Manifest.FILE);
    manifest(folder);
    if (seal.isPresent() && !Sha256.of(list).equals(seal.get())) {
      throw changed(list);
    }
  }

  private static Manifest manifest(Path folder) throws IOException {
    try {
      return Manifest.read(folder);
    } catch (IOException | RuntimeException unreadable) {
      throw changed(folder.resolve(Manifest.FILE));
    }
  }

  private static DamagedException changed(Path file) {
    return new DamagedException(
        new Text(
                "发布的文件 {0} 在发布后被改动或损坏，不再使用。请从备份恢复，用 rural verify 查对其余文件",
                "The file {0} of a release was changed or damaged since it was published, and is"
                    + " not read. Restore it from a backup; 'rural verify' tells about the others")
            .with(file));
  }
}
