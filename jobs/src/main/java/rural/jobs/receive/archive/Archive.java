package rural.jobs.receive.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import rural.schemas.period.CivilTime;

/**
 * Keeps what was received under {@code <yyyy>/<first 2 of the digest>/<digest>-<name>}. Everything
 * is made aside and moved into place, so a file that is there is whole; keeping it again changes
 * nothing.
 */
public final class Archive {

  private final Path root;

  public Archive(Path root) {
    this.root = root;
  }

  /**
   * Keeps an exact copy.
   *
   * @return where it is kept
   * @throws IOException also when the file is no longer what its digest says
   */
  public Path keep(Arrival arrival, Path file) throws IOException {
    Path target = folder(arrival).resolve(name(arrival));
    if (!Files.exists(target)) {
      place(target, part -> copy(file, part, arrival));
    }
    return target;
  }

  /**
   * Keeps the sheets of a file as CSV, without what may not be kept; the file itself is not kept.
   *
   * @return where the sheets are kept, in their order
   */
  public List<Path> keepScrubbed(Arrival arrival, List<ScrubbedSheet> sheets) throws IOException {
    List<Path> kept = new ArrayList<>();
    for (int i = 0; i < sheets.size(); i++) {
      ScrubbedSheet sheet = sheets.get(i);
      String suffix = sheet.name().isEmpty() ? "" : "-" + ArchiveName.safe(sheet.name());
      String name = "%s.sheet%d%s.csv".formatted(name(arrival), i + 1, suffix);
      Path target = folder(arrival).resolve(name);
      if (!Files.exists(target)) {
        place(target, part -> ScrubbedCsv.write(part, sheet));
      }
      kept.add(target);
    }
    return kept;
  }

  private Path folder(Arrival arrival) {
    String year = Integer.toString(arrival.receivedAt().atZone(CivilTime.ZONE).getYear());
    return root.resolve(year).resolve(arrival.sha256().substring(0, 2));
  }

  private static String name(Arrival arrival) {
    return arrival.sha256() + "-" + ArchiveName.safe(arrival.name());
  }

  /** Parts lie in one folder, where what a killed run left is found. */
  private void place(Path target, Content content) throws IOException {
    Files.createDirectories(target.getParent());
    Path part = Files.createTempFile(root, ".archive", ".part");
    try {
      content.write(part);
      Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  private static void copy(Path file, Path part, Arrival arrival) throws IOException {
    MessageDigest digest = sha256();
    try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
      Files.copy(in, part, StandardCopyOption.REPLACE_EXISTING);
    }
    String found = HexFormat.of().formatHex(digest.digest());
    if (!found.equals(arrival.sha256())) {
      throw new IOException(
          "%s changed while it was received: SHA-256 was %s and is %s; receive it again"
              .formatted(arrival.name(), arrival.sha256(), found));
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java runtime has SHA-256", e);
    }
  }

  @FunctionalInterface
  private interface Content {
    void write(Path part) throws IOException;
  }
}
