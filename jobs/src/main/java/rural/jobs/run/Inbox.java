package rural.jobs.run;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** The files that wait in a folder and its subfolders, in a fixed order. */
record Inbox(Path folder) {

  List<Arrival> arrivals() throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    List<Path> files;
    try (Stream<Path> tree = Files.walk(folder)) {
      files = tree.filter(Files::isRegularFile).filter(Inbox::isWhole).sorted().toList();
    }
    return files.parallelStream().map(this::arrival).toList();
  }

  /** Leaves aside what a program keeps while it writes: hidden files, locks, partial copies. */
  private static boolean isWhole(Path file) {
    String name = file.getFileName().toString();
    return !name.startsWith(".")
        && !name.startsWith("~$")
        && !name.endsWith(".part")
        && !name.endsWith(".tmp");
  }

  private Arrival arrival(Path file) {
    String name = folder.relativize(file).toString().replace('\\', '/');
    return new Arrival(file, name, sha256(file));
  }

  private static String sha256(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      new DigestInputStream(in, digest).transferTo(java.io.OutputStream.nullOutputStream());
      return HexFormat.of().formatHex(digest.digest());
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + file, e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
