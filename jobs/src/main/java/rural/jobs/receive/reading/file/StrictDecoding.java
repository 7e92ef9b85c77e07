package rural.jobs.receive.reading.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Decodes a whole file to find the first byte that its charset does not know. */
final class StrictDecoding {

  private final CharsetDecoder decoder;
  private final ByteBuffer bytes = ByteBuffer.allocate(1 << 16);
  private final CharBuffer chars = CharBuffer.allocate(1 << 16);
  private long before;
  private long line = 1;

  private StrictDecoding(Charset charset) {
    decoder = decoder(charset);
  }

  static CharsetDecoder decoder(Charset charset) {
    return charset
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT);
  }

  static Optional<TextFault> firstFault(Path file, Charset charset) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return new StrictDecoding(charset).firstFault(in);
    }
  }

  private Optional<TextFault> firstFault(InputStream in) throws IOException {
    boolean end = false;
    while (!end) {
      int count = in.readNBytes(bytes.array(), bytes.position(), bytes.remaining());
      end = bytes.position() + count < bytes.capacity();
      bytes.position(bytes.position() + count).flip();
      CoderResult result = decode(end);
      if (result.isError()) {
        return Optional.of(new TextFault(line, before + bytes.position() + 1));
      }
      before += bytes.position();
      bytes.compact();
    }
    return Optional.empty();
  }

  private CoderResult decode(boolean end) {
    CoderResult result;
    do {
      chars.clear();
      result = decoder.decode(bytes, chars, end);
      chars.flip();
      while (chars.hasRemaining()) {
        if (chars.get() == '\n') {
          line++;
        }
      }
    } while (result.isOverflow());
    return result;
  }
}
