package rural.jobs.run.bulletin;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import rural.jobs.release.BulletinList;
import rural.jobs.release.Manifest;
import rural.jobs.release.ReleaseFolder;
import rural.jobs.run.Version;
import rural.schemas.home.Home;

/**
 * Where the bulletins of a release go: written aside, and moved into place file by file, the list
 * last. What is sealed in the folder is never touched.
 */
record BulletinFolder(Path aside, Path release) {

  static final String DIVISIONS = "divisions";

  /** An empty place aside; what a killed run left there is removed. */
  static BulletinFolder begin(Home home, String id) throws IOException {
    Path aside = home.releases().resolve("." + id + ".bulletin");
    delete(aside);
    return new BulletinFolder(Files.createDirectories(aside), new ReleaseFolder(home, id).path());
  }

  /** Where a division's bulletin is written first. */
  Path place(String code) throws IOException {
    return Files.createDirectories(aside.resolve(code));
  }

  /** Moves a division's files into place, and lists them; files made before stay listed. */
  Path move(String code, boolean isRoot, String id) throws IOException {
    Path from = aside.resolve(code);
    Path to = isRoot ? release : release.resolve(DIVISIONS).resolve(code);
    Files.createDirectories(to);
    List<Manifest.FileEntry> made = BulletinList.describe(from);
    List<Manifest.FileEntry> all = new ArrayList<>(made);
    if (Files.exists(to.resolve(BulletinList.FILE))) {
      BulletinList.read(to).files().stream()
          .filter(one -> all.stream().noneMatch(other -> other.name().equals(one.name())))
          .filter(one -> Files.exists(to.resolve(one.name())))
          .forEach(all::add);
    }
    all.sort(Comparator.comparing(Manifest.FileEntry::name));
    for (Manifest.FileEntry one : made) {
      into(from.resolve(one.name()), to.resolve(one.name()));
    }
    BulletinList.of(id, code, Version.text(), all).write(from);
    into(from.resolve(BulletinList.FILE), to.resolve(BulletinList.FILE));
    return to;
  }

  private static void into(Path from, Path to) throws IOException {
    Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  void end() throws IOException {
    delete(aside);
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(one);
      }
    }
  }
}
