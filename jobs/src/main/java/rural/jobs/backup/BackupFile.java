package rural.jobs.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Enumeration;
import java.util.HexFormat;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import rural.schemas.contract.Text;
import rural.schemas.text.DamagedException;
import rural.schemas.text.MistypedException;

/** A backup that is read; whatever is not as it was written is refused. */
final class BackupFile implements AutoCloseable {

  private final Path file;
  private final ZipFile zip;

  private BackupFile(Path file, ZipFile zip) {
    this.file = file;
    this.zip = zip;
  }

  /**
   * @throws MistypedException where there is no such file
   * @throws DamagedException where it is no backup, or is cut off
   */
  static BackupFile open(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new MistypedException(new Text("没有备份文件“{0}”", "No backup file '{0}'").with(file));
    }
    try {
      return new BackupFile(file, new ZipFile(file.toFile()));
    } catch (ZipException e) {
      throw damaged(file, new Text("不是完整的备份", "it is not a whole backup"));
    }
  }

  BackupList list() throws IOException {
    ZipEntry entry = zip.getEntry(BackupList.FILE);
    if (entry == null) {
      throw damaged(file, new Text("其中没有 backup.json", "it has no backup.json"));
    }
    try (InputStream in = zip.getInputStream(entry)) {
      BackupList list = BackupList.of(in.readAllBytes());
      requireKnown(list);
      requireSame(list);
      return list;
    } catch (ZipException | com.fasterxml.jackson.core.JacksonException e) {
      throw damaged(file, new Text("backup.json 无法读取", "its backup.json cannot be read"));
    }
  }

  private void requireKnown(BackupList list) {
    if (list.format() != BackupList.FORMAT) {
      throw new MistypedException(
          new Text(
                  "备份“{0}”由程序 {1} 写成，格式 {2} 这里不认识；请用那个程序恢复",
                  "The backup '{0}' was written by program {1} in format {2}, which is not known"
                      + " here; restore it with that program")
              .with(file, list.programVersion(), list.format()));
    }
  }

  /** What the list names is what the file holds. */
  private void requireSame(BackupList list) {
    Set<String> listed = new TreeSet<>(Set.of(BackupList.FILE));
    list.files().forEach(one -> listed.add(one.path()));
    Set<String> held = new TreeSet<>();
    for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
      held.add(all.nextElement().getName());
    }
    Set<String> different = new TreeSet<>(listed);
    different.addAll(held);
    different.removeIf(name -> listed.contains(name) && held.contains(name));
    if (!different.isEmpty() || zip.size() != held.size()) {
      throw damaged(
          file,
          new Text("清单与内容不符：{0}", "its list and its content differ: {0}")
              .with(String.join(", ", different)));
    }
  }

  /** Writes every file below a folder, as it was. */
  void unpack(BackupList list, Path folder, Watcher watcher) throws IOException {
    for (String empty : list.folders()) {
      Private.folders(inside(folder, empty));
    }
    long done = 0;
    for (BackupList.Entry one : list.files()) {
      unpack(one, inside(folder, one.path()));
      watcher.at(++done, list.files().size());
    }
  }

  private Path inside(Path folder, String name) {
    try {
      Path path = folder.resolve(name).normalize();
      if (path.startsWith(folder) && !path.equals(folder)) {
        return path;
      }
    } catch (InvalidPathException unusable) {
      // said below
    }
    throw damaged(file, new Text("“{0}”不是文件名", "'{0}' is no name for a file").with(name));
  }

  private void unpack(BackupList.Entry entry, Path target) throws IOException {
    Private.folders(target.getParent());
    MessageDigest digest = BackupWriter.sha256();
    long size;
    try (InputStream in = zip.getInputStream(zip.getEntry(entry.path()));
        OutputStream out = Private.create(target)) {
      size = in.transferTo(new DigestOutputStream(out, digest));
    } catch (ZipException e) {
      throw changed(entry);
    }
    if (size != entry.size() || !HexFormat.of().formatHex(digest.digest()).equals(entry.sha256())) {
      throw changed(entry);
    }
    Files.setLastModifiedTime(target, FileTime.from(Instant.parse(entry.modified())));
  }

  private DamagedException changed(BackupList.Entry entry) {
    return damaged(
        file, new Text("{0} 与写入时不一致", "{0} in it is not as it was written").with(entry.path()));
  }

  static DamagedException damaged(Path file, Text why) {
    return new DamagedException(
        new Text(
                "备份“{0}”已损坏：{1}。没有恢复任何内容，请用另一份备份",
                "The backup '{0}' is damaged: {1}. Nothing was restored; use another backup")
            .with(file, why));
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
