package rural.jobs.receive.reading.bound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rural.jobs.receive.reading.remark.Place;
import rural.jobs.receive.reading.remark.RefusedException;

class OneFileTest {

  private static final Place PLACE = Place.of("坏表.xlsx");

  private static final byte[] NO_TEXT = {(byte) 0xff};

  @TempDir Path logs;

  private String refusal(OneFile.Work<Object> work) throws IOException {
    try {
      OneFile.read(PLACE, new Limits(1, 64, logs), work);
      return fail("not refused");
    } catch (RefusedException refused) {
      assertThat(refused.refusal().place().file()).isEqualTo("坏表.xlsx");
      return refused.refusal().code();
    }
  }

  private static int deep(int depth) {
    return depth < 0 ? 0 : deep(depth + 1) + deep(depth + 2);
  }

  @Test
  void anyFaultRefusesTheFile() throws IOException {
    assertThat(refusal(() -> Integer.valueOf("x"))).isEqualTo("unreadable");
    assertThat(refusal(() -> deep(0))).isEqualTo("unreadable");
    assertThat(refusal(() -> throwing(new IOException("bad sector")))).isEqualTo("unreadable");
    assertThat(refusal(() -> throwing(new EOFException()))).isEqualTo("damaged");
    assertThat(refusal(() -> throwing(new NoSuchFileException("x")))).isEqualTo("changed");
    assertThat(refusal(() -> new long[Integer.MAX_VALUE])).isEqualTo("too_much");
  }

  /** A sound file must not be called damaged for our mistakes, nor a broken one be blamed on us. */
  @Test
  void whatAFormatsOwnReaderCannotReadIsDamaged() throws IOException {
    byte[] text = "no workbook".getBytes(StandardCharsets.UTF_8);
    assertThat(refusal(() -> new HSSFWorkbook(new ByteArrayInputStream(text))))
        .isEqualTo("damaged");
    assertThat(refusal(() -> StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(NO_TEXT))))
        .isEqualTo("damaged");
    assertThat(refusal(() -> throwing(new XMLStreamException("open tag")))).isEqualTo("damaged");
    assertThat(refusal(() -> List.of().get(1))).isEqualTo("unreadable");
  }

  @Test
  void whatNeverEndsIsLeft() throws IOException {
    long from = System.nanoTime();
    assertThat(refusal(OneFileTest::forever)).isEqualTo("too_slow");
    assertThat(System.nanoTime() - from).isLessThan(10_000_000_000L);
  }

  private static Object forever() {
    while (true) {
      OneFile.checkLeft();
    }
  }

  @Test
  void aFullDiskRefusesNobodysFile() {
    assertThatThrownBy(() -> refusal(() -> throwing(new IOException("No space left on device"))))
        .isInstanceOf(IOException.class)
        .hasMessage("No space left on device");
  }

  @Test
  void theTraceIsKeptAndNothingThatMayBeACell() throws IOException {
    refusal(() -> Integer.valueOf("13900000000x"));
    try (Stream<Path> files = Files.list(logs)) {
      String log = Files.readString(files.findFirst().orElseThrow());
      assertThat(log)
          .contains("坏表.xlsx", "java.lang.NumberFormatException", "OneFileTest")
          .doesNotContain("13900000000");
    }
  }

  private static Object throwing(Exception fault) throws IOException {
    if (fault instanceof IOException known) {
      throw known;
    }
    throw new UncheckedIOException(new IOException(fault));
  }
}
