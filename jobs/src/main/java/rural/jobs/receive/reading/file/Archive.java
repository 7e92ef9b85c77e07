package rural.jobs.receive.reading.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import rural.jobs.receive.reading.remark.Place;
import rural.jobs.receive.reading.remark.RefusalCode;
import rural.jobs.receive.reading.remark.RefusedException;

/** A zip of files, each of which is taken out when it is read. */
final class Archive {

  private Archive() {}

  static List<PackedFile> list(Path file, Place place) throws IOException, RefusedException {
    try (ZipFile zip = open(file, place)) {
      List<PackedFile> found = new ArrayList<>();
      for (ZipEntry entry : Collections.list(zip.entries())) {
        String name = ZipNames.readable(entry.getName());
        if (!entry.isDirectory() && !ZipNames.isClutter(name)) {
          found.add(new PackedFile(entry.getName(), place.file() + "!" + name));
        }
      }
      if (found.isEmpty()) {
        throw new RefusedException(RefusalCode.EMPTY_ZIP, place);
      }
      return found;
    }
  }

  /** Whether a zip has an entry: tells an xlsx from an archive. */
  static boolean has(Path file, Place place, String entry) throws IOException, RefusedException {
    try (ZipFile zip = open(file, place)) {
      return zip.getEntry(entry) != null;
    }
  }

  private static ZipFile open(Path file, Place place) throws IOException, RefusedException {
    ZipFile zip;
    try {
      zip = new ZipFile(file.toFile(), StandardCharsets.ISO_8859_1);
    } catch (ZipException e) {
      // The JDK opens no archive with an encrypted entry, and only its words tell why.
      boolean encrypted = String.valueOf(e.getMessage()).contains("encrypted");
      throw encrypted
          ? new RefusedException(RefusalCode.PASSWORD_PROTECTED, place)
          : XlsxWorkbook.damaged(place, "zip");
    }
    Optional<String> exceeded = ZipLimits.exceeded(zip);
    if (exceeded.isPresent()) {
      zip.close();
      throw new RefusedException(RefusalCode.ZIP_BOMB, place, exceeded.get());
    }
    return zip;
  }

  static Path unpack(Path file, PackedFile packed) throws IOException, RefusedException {
    Path copy = Files.createTempFile("unpacked", ".part");
    try (ZipFile zip = open(file, packed.place());
        InputStream in = zip.getInputStream(zip.getEntry(packed.entry()));
        OutputStream out = Files.newOutputStream(copy)) {
      copy(in, out, packed.place());
      return copy;
    } catch (ZipException | java.io.EOFException e) {
      Files.deleteIfExists(copy);
      throw XlsxWorkbook.damaged(packed.place(), "zip");
    } catch (RefusedException | RuntimeException e) {
      Files.deleteIfExists(copy);
      throw e;
    }
  }

  /** Counts while it copies, for the sizes written in a zip may lie. */
  private static void copy(InputStream in, OutputStream out, Place place)
      throws IOException, RefusedException {
    byte[] chunk = new byte[1 << 16];
    long total = 0;
    for (int count = in.read(chunk); count >= 0; count = in.read(chunk)) {
      total += count;
      if (total > ZipLimits.TOTAL) {
        throw new RefusedException(RefusalCode.ZIP_BOMB, place, ZipLimits.megabytes(total));
      }
      out.write(chunk, 0, count);
    }
  }
}
