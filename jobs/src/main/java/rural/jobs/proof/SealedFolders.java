package rural.jobs.proof;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import rural.jobs.release.BulletinList;
import rural.jobs.release.Manifest;
import rural.jobs.release.Sha256;
import rural.schemas.contract.Text;
import rural.schemas.control.AuditEntry;
import rural.schemas.control.Release;
import rural.schemas.home.Home;

/** The folders of releases against the register, their manifests and the lists of bulletins. */
final class SealedFolders {

  private static final String DIVISIONS = "divisions";

  private final Home home;
  private final List<AuditEntry> log;
  private final HomeProof.Watcher watcher;
  private final Check.Looking looking = new Check.Looking("releases");

  SealedFolders(Home home, List<AuditEntry> log, HomeProof.Watcher watcher) {
    this.home = home;
    this.log = log;
    this.watcher = watcher;
  }

  Check check(Map<String, Release> register) throws IOException {
    Set<String> missing = new TreeSet<>();
    register.values().stream()
        .filter(one -> one.publishedAt().isPresent())
        .forEach(one -> missing.add(one.id()));
    List<Path> folders = ReleaseFolders.of(home);
    long done = 0;
    for (Path folder : folders) {
      String id = folder.getFileName().toString();
      missing.remove(id);
      if (register.containsKey(id)) {
        check(folder, register.get(id));
      } else {
        looking.fault(
            new Text("文件夹 {0} 不在发布登记中", "The folder {0} is not in the register of releases")
                .with(name(folder)));
      }
      watcher.at(++done, folders.size());
    }
    missing.forEach(
        id ->
            looking.fault(
                new Text("发布 {0} 的文件夹不见了：{1}", "The folder of release {0} is gone: {1}")
                    .with(id, home.releases().resolve(id))));
    return looking.done();
  }

  private void check(Path folder, Release release) throws IOException {
    Path list = folder.resolve(Manifest.FILE);
    looking.looked();
    if (!Files.exists(list)) {
      looking.fault(new Text("缺少文件 {0}", "Missing: {0}").with(name(list)));
      return;
    }
    Optional<String> seal =
        AuditTrail.of(log, release.id()).last("publish").flatMap(AuditEntry::seal);
    if (seal.isPresent() && !Sha256.of(list).equals(seal.get())) {
      looking.fault(WrittenFiles.changed(name(list), seal.get()));
    }
    Set<Path> listed = new HashSet<>(Set.of(list));
    Optional<Manifest> manifest = manifest(list, folder);
    if (manifest.isPresent()) {
      looking.faults(ManifestRow.faults(manifest.get(), release, name(list)));
      check(folder, manifest.get().files(), listed);
    }
    for (Path bulletin : bulletins(folder)) {
      checkBulletin(bulletin, release, listed);
    }
    if (manifest.isPresent()) {
      requireListed(folder, listed);
    }
  }

  private Optional<Manifest> manifest(Path list, Path folder) {
    try {
      return Optional.of(Manifest.read(folder));
    } catch (IOException | RuntimeException unreadable) {
      looking.fault(unreadable(list));
      return Optional.empty();
    }
  }

  private Text unreadable(Path list) {
    return new Text("文件 {0} 已损坏，无法读取", "{0} is damaged and cannot be read").with(name(list));
  }

  private void check(Path folder, List<Manifest.FileEntry> files, Set<Path> listed)
      throws IOException {
    for (Manifest.FileEntry one : files) {
      Path file = folder.resolve(one.name());
      listed.add(file);
      looking.looked();
      if (!Files.isRegularFile(file)) {
        looking.fault(new Text("缺少文件 {0}", "Missing: {0}").with(name(file)));
      } else if (Files.size(file) != one.size() || !Sha256.of(file).equals(one.sha256())) {
        looking.fault(WrittenFiles.changed(name(file), one.sha256()));
      }
    }
  }

  /** Where bulletins were made: in the folder itself for its root, and below for divisions. */
  private static List<Path> bulletins(Path folder) throws IOException {
    List<Path> all = new ArrayList<>();
    all.add(folder);
    Path divisions = folder.resolve(DIVISIONS);
    if (Files.isDirectory(divisions)) {
      try (Stream<Path> below = Files.list(divisions)) {
        all.addAll(below.filter(Files::isDirectory).sorted().toList());
      }
    }
    return all;
  }

  private void checkBulletin(Path folder, Release release, Set<Path> listed) throws IOException {
    Path list = folder.resolve(BulletinList.FILE);
    if (!Files.exists(list)) {
      return;
    }
    listed.add(list);
    looking.looked();
    try {
      BulletinList bulletin = BulletinList.read(folder);
      if (!bulletin.isAsWritten(folder) || !bulletin.release().equals(release.id())) {
        looking.fault(
            new Text(
                    "文件 {0} 写入后被改动；可用 rural bulletin --release {1} 重做",
                    "Changed since it was written: {0}. 'rural bulletin --release {1}' makes it"
                        + " again")
                .with(name(list), release.id()));
      }
      check(folder, bulletin.files(), listed);
    } catch (com.fasterxml.jackson.core.JacksonException damaged) {
      looking.fault(unreadable(list));
    }
  }

  private void requireListed(Path folder, Set<Path> listed) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      all.filter(one -> !Files.isDirectory(one) && !listed.contains(one))
          .sorted()
          .forEach(
              one ->
                  looking.fault(
                      new Text(
                              "{0} 在发布的文件夹中，但不在清单上（manifest.json、bulletin.json）",
                              "{0} lies in the folder of a release, but is in no list of its files"
                                  + " (manifest.json, bulletin.json)")
                          .with(name(one))));
    }
  }

  private String name(Path file) {
    return home.root().relativize(file).toString();
  }
}
