package rural.schemas.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import rural.schemas.contract.Text;

class MachineFaultsTest {

  @Test
  void saysWhatIsFullClosedOrGoneHoweverDeepItLies() {
    assertThat(en(spark(new IOException("No space left on device"))))
        .isEqualTo(
            "The disk is full (No space left on device). Put it right and run the same command"
                + " again; it goes on.");
    assertThat(en(spark(new AccessDeniedException("/home/a/warehouse"))))
        .startsWith("Cannot write to /home/a/warehouse: no right to, or read-only.");
    assertThat(en(spark(new IOException("Mkdirs failed to create file:/home/a/warehouse"))))
        .startsWith("Cannot write to Mkdirs failed to create file:/home/a/warehouse");
    assertThat(en(spark(new SQLException("Connection refused", "08001"))))
        .startsWith("The control database is gone: Connection refused.");
    assertThat(en(spark(new OutOfMemoryError("Java heap space")))).contains("RURAL_HEAP=8g");
    assertThat(MachineFaults.of(new IOException("no space left on device")).orElseThrow().zh())
        .isEqualTo("磁盘已满，无法写入（no space left on device）。排除后重新运行同一命令，会接着做完。");
  }

  @Test
  void saysNothingOfOtherFaults() {
    assertThat(MachineFaults.of(spark(new NullPointerException()))).isEmpty();
    assertThat(MachineFaults.of(new SQLException("Syntax error", "42000"))).isEmpty();
  }

  private static String en(Throwable fault) {
    return MachineFaults.of(fault).map(Text::en).orElse("");
  }

  private static Throwable spark(Throwable cause) {
    return new IllegalStateException(
        "Job aborted", new RuntimeException(new UncheckedIOException(new IOException(cause))));
  }
}
