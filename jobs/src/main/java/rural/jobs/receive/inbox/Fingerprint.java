package rural.jobs.receive.inbox;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Queue;
import rural.schemas.contract.Text;

/** Reads a file once for its digest, and sees whether it stays as it is meanwhile. */
final class Fingerprint {

  private Fingerprint() {}

  /** Empty where the file is no longer there, changes or cannot be read; that is then told. */
  static Optional<Arrival> take(Path folder, Path file, Queue<Unusable> told) {
    String name = Unusable.name(folder.relativize(file));
    try {
      Stamp stamp =
          Stamp.of(
              Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS));
      String digest = sha256(file);
      if (stamp.isStill(file)) {
        return Optional.of(new Arrival(file, name, digest, stamp));
      }
      told.add(new Unusable(name, Unusable.BUSY));
    } catch (IOException e) {
      told.add(new Unusable(name, why(e)));
    }
    return Optional.empty();
  }

  private static Text why(IOException fault) {
    if (fault instanceof NoSuchFileException) {
      return Unusable.BUSY;
    }
    return fault instanceof AccessDeniedException ? Unusable.CLOSED : Unusable.BROKEN;
  }

  private static String sha256(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      new DigestInputStream(in, digest).transferTo(OutputStream.nullOutputStream());
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
