package rural.jobs.parquet;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collections;
import org.apache.parquet.format.ColumnMetaData;
import org.apache.parquet.format.FileMetaData;
import org.apache.parquet.format.Util;

/**
 * The end of a Parquet file, in an order of its own. The library lists the encodings of a column as
 * they lie in a set of Java's enum constants, which is another order in every process, so that the
 * same rows would make other bytes.
 */
final class Footer {

  /** The length of the footer, then the letters that end every Parquet file. */
  private static final int TAIL = 8;

  private Footer() {}

  /** Writes the footer of a finished file anew. */
  static void arrange(Path file) throws IOException {
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      ByteBuffer tail = read(channel, channel.size() - TAIL, TAIL);
      int length = tail.getInt();
      int ending = tail.getInt();
      long begin = channel.size() - TAIL - length;
      byte[] footer = arranged(read(channel, begin, length).array());
      ByteBuffer end =
          ByteBuffer.allocate(footer.length + TAIL)
              .order(ByteOrder.LITTLE_ENDIAN)
              .put(footer)
              .putInt(footer.length)
              .putInt(ending)
              .flip();
      channel.truncate(begin).position(begin);
      while (end.hasRemaining()) {
        channel.write(end);
      }
    }
  }

  private static byte[] arranged(byte[] footer) throws IOException {
    FileMetaData all = Util.readFileMetaData(new ByteArrayInputStream(footer));
    all.getRow_groups().stream()
        .flatMap(group -> group.getColumns().stream())
        .forEach(column -> arrange(column.getMeta_data()));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(footer.length);
    Util.writeFileMetaData(all, bytes);
    return bytes.toByteArray();
  }

  private static void arrange(ColumnMetaData column) {
    Collections.sort(column.getEncodings());
    if (column.isSetEncoding_stats()) {
      Collections.sort(column.getEncoding_stats());
    }
  }

  private static ByteBuffer read(FileChannel channel, long from, int length) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    while (bytes.hasRemaining()) {
      if (channel.read(bytes, from + bytes.position()) < 0) {
        throw new IOException("A Parquet file ends before its footer does");
      }
    }
    return bytes.flip();
  }
}
