package rural.jobs.receive.reading.file;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import rural.jobs.receive.reading.bound.Limits;
import rural.jobs.receive.reading.remark.Place;
import rural.jobs.receive.reading.remark.RefusalCode;
import rural.jobs.receive.reading.remark.RefusedException;

/** A zip of files, each of which is taken out when it is read. */
final class Archive {

  private Archive() {}

  static List<PackedFile> list(Path file, Place place) throws IOException, RefusedException {
    try (ZipFile zip = open(file, place)) {
      Set<String> links = ZipLinks.in(file);
      List<PackedFile> found = new ArrayList<>();
      MaskedNames names = new MaskedNames();
      Map<String, Long> times =
          zip.stream().collect(Collectors.groupingBy(ZipEntry::getName, Collectors.counting()));
      Map<String, Integer> seen = new HashMap<>();
      for (ZipEntry entry : Collections.list(zip.entries())) {
        String raw = entry.getName();
        String name = ZipNames.readable(raw);
        if (!entry.isDirectory() && !ZipNames.isClutter(name)) {
          int copy = times.get(raw) > 1 ? seen.merge(raw, 1, Integer::sum) : 0;
          String shown = copy > 1 ? name + "(" + copy + ")" : name;
          found.add(
              new PackedFile(
                  raw, place.file() + "!" + names.next(shown), copy, links.contains(raw)));
        }
      }
      if (found.isEmpty()) {
        throw new RefusedException(RefusalCode.EMPTY_ZIP, place);
      }
      return found;
    }
  }

  /** Which of these entries a zip has: tells one kind of package from another. */
  static Set<String> among(Collection<String> entries, Path file, Place place, Limits limits)
      throws IOException, RefusedException {
    try (ZipFile zip = open(file, place)) {
      Optional<String> exceeded = ZipLimits.exceeded(zip, limits);
      if (exceeded.isPresent()) {
        throw new RefusedException(RefusalCode.ZIP_BOMB, place, exceeded.get());
      }
      return entries.stream()
          .filter(name -> zip.getEntry(name) != null)
          .collect(Collectors.toSet());
    }
  }

  /** Keeps a zip open, so that its list of entries is not read again for each of them. */
  static ZipFile hold(Path file, Place place) throws IOException, RefusedException {
    return open(file, place);
  }

  private static ZipFile open(Path file, Place place) throws IOException, RefusedException {
    try {
      return new ZipFile(file.toFile(), StandardCharsets.ISO_8859_1);
    } catch (ZipException e) {
      // The JDK opens no archive with an encrypted entry, and only its words tell why.
      boolean encrypted = String.valueOf(e.getMessage()).contains("encrypted");
      throw encrypted
          ? new RefusedException(RefusalCode.PASSWORD_PROTECTED, place)
          : damaged(place);
    } catch (EOFException e) {
      throw damaged(place);
    }
  }

  private static RefusedException damaged(Place place) {
    return new RefusedException(RefusalCode.DAMAGED, place, "zip");
  }

  static Path unpack(Path file, PackedFile packed) throws IOException, RefusedException {
    Path copy = Files.createTempFile("unpacked", ".part");
    try (OutputStream out = Files.newOutputStream(copy)) {
      if (packed.copy() > 0) {
        RepeatedEntry.read(file, packed, (in, size) -> copy(in, out, size, packed.place()));
      } else {
        single(file, packed, out);
      }
      return copy;
    } catch (ZipException | EOFException e) {
      Files.deleteIfExists(copy);
      throw damaged(packed.place());
    } catch (RefusedException | RuntimeException | IOException e) {
      Files.deleteIfExists(copy);
      throw e;
    }
  }

  private static void single(Path file, PackedFile packed, OutputStream out)
      throws IOException, RefusedException {
    try (ZipFile zip = open(file, packed.place());
        InputStream in = open(zip, packed)) {
      copy(in, out, zip.getEntry(packed.entry()).getSize(), packed.place());
    }
  }

  private static InputStream open(ZipFile zip, PackedFile packed)
      throws IOException, RefusedException {
    ZipEntry entry = zip.getEntry(packed.entry());
    if (entry == null) {
      throw new RefusedException(RefusalCode.CHANGED, packed.place());
    }
    return zip.getInputStream(entry);
  }

  /** Counts while it copies, for the sizes written in a zip may lie. */
  private static void copy(InputStream in, OutputStream out, long size, Place place)
      throws IOException, RefusedException {
    byte[] chunk = new byte[1 << 16];
    long total = 0;
    for (int count = in.read(chunk); count >= 0; count = in.read(chunk)) {
      total += count;
      if (total > ZipLimits.TOTAL) {
        throw new RefusedException(RefusalCode.ZIP_BOMB, place, ZipLimits.megabytes(total));
      }
      if (size >= 0 && total > size) {
        throw damaged(place);
      }
      out.write(chunk, 0, count);
    }
  }
}
