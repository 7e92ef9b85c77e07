package rural.jobs.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import rural.schemas.control.AuditHead;
import rural.schemas.control.ControlDatabase;
import rural.schemas.home.Home;

/** Writes a home into one file, each of its files with its hash; for who holds the home. */
final class BackupWriter {

  private final Home home;
  private final ControlDatabase control;
  private final List<BackupList.Entry> written = new ArrayList<>();

  BackupWriter(Home home, ControlDatabase control) {
    this.home = home;
    this.control = control;
  }

  /**
   * @param scratch a folder for what the database writes
   * @param leftOut files of the home that are no part of it
   */
  BackupList write(
      Path file, Path scratch, Set<Path> leftOut, String version, AuditHead head, Watcher watcher)
      throws IOException {
    HomeContent content = HomeContent.of(home, leftOut);
    try (OutputStream out = Private.create(file);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.setLevel(Deflater.BEST_SPEED);
      database(zip, scratch);
      long done = 0;
      for (Path one : content.files()) {
        add(zip, one);
        watcher.at(++done, content.files().size());
      }
      BackupList list =
          new BackupList(
              BackupList.FORMAT,
              version,
              Instant.now().toString(),
              home.root().toString(),
              head.entries(),
              head.hash(),
              content.folders().stream().map(this::name).toList(),
              written);
      zip.putNextEntry(new ZipEntry(BackupList.FILE));
      zip.write(list.bytes());
      zip.closeEntry();
      return list;
    }
  }

  /** H2 writes a state of itself that is whole, also while others ask it. */
  private void database(ZipOutputStream zip, Path scratch) throws IOException {
    Path own = scratch.resolve("database.zip");
    control
        .jdbi()
        .useHandle(
            handle -> handle.execute("backup to '" + own.toString().replace("'", "''") + "'"));
    try (ZipFile packed = new ZipFile(own.toFile())) {
      String name = HomeContent.database(home).getFileName().toString();
      ZipEntry entry = packed.getEntry(name);
      if (entry == null) {
        throw new IOException("H2 has written no " + name + " into its backup " + own);
      }
      try (InputStream in = packed.getInputStream(entry)) {
        add(zip, name, in, Instant.now());
      }
    }
    Files.delete(own);
  }

  private void add(ZipOutputStream zip, Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      add(zip, name(file), in, Files.getLastModifiedTime(file).toInstant());
    } catch (NoSuchFileException gone) {
      // Somebody took it out of the home since it was listed, such as a file of the inbox.
    }
  }

  private void add(ZipOutputStream zip, String name, InputStream in, Instant modified)
      throws IOException {
    MessageDigest digest = sha256();
    zip.putNextEntry(new ZipEntry(name));
    long size = new DigestInputStream(in, digest).transferTo(zip);
    zip.closeEntry();
    written.add(
        new BackupList.Entry(
            name, size, HexFormat.of().formatHex(digest.digest()), modified.toString()));
  }

  private String name(Path file) {
    return home.root().relativize(file).toString().replace('\\', '/');
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
