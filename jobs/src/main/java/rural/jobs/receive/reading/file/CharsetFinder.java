package rural.jobs.receive.reading.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import rural.jobs.receive.reading.remark.Place;
import rural.jobs.receive.reading.remark.RefusalCode;
import rural.jobs.receive.reading.remark.RefusedException;

/** Finds the charset of a text by what is impossible, for statistics fail on short files. */
final class CharsetFinder {

  private static final Charset GB18030 = Charset.forName("GB18030");
  private static final int CHUNK = 1 << 16;

  private CharsetFinder() {}

  static Charset find(Path file, Place place) throws IOException, RefusedException {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] chunk = new byte[CHUNK];
      int count = in.readNBytes(chunk, 0, CHUNK);
      Optional<Charset> utf16 = Utf16.charset(chunk, Math.min(count, 4096));
      return utf16.isPresent()
          ? strictly(utf16.get(), file, place)
          : utf8OrChinese(in, chunk, count, file, place);
    }
  }

  private static Charset utf8OrChinese(
      InputStream in, byte[] chunk, int first, Path file, Place place)
      throws IOException, RefusedException {
    boolean marked = first > 2 && chunk[0] == (byte) 0xef && chunk[1] == (byte) 0xbb;
    Utf8Scan scan = new Utf8Scan();
    for (int count = first; count > 0; count = in.readNBytes(chunk, 0, CHUNK)) {
      scan.feed(chunk, count);
    }
    scan.end();
    if (scan.isUtf8()) {
      return StandardCharsets.UTF_8;
    }
    if (marked || scan.isMixed()) {
      throw mixed(scan.fault(), place);
    }
    return strictly(GB18030, file, place);
  }

  private static Charset strictly(Charset charset, Path file, Place place)
      throws IOException, RefusedException {
    Optional<TextFault> fault = StrictDecoding.firstFault(file, charset);
    if (fault.isPresent()) {
      throw mixed(fault.get(), place);
    }
    return charset;
  }

  private static RefusedException mixed(TextFault fault, Place place) {
    return new RefusedException(
        RefusalCode.MIXED_ENCODING, place, fault.line(), fault.bytePosition());
  }
}
