package rural.scheduler.distribute;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.BodyPart;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class EnvelopeTest {

  @Test
  void theNameOfAFileIsWrittenAsRfc2231SaysWhateverTheMachinesEncoding() throws Exception {
    BodyPart part = Envelope.attachment("表 1.csv", "x".getBytes(StandardCharsets.UTF_8));
    assertThat(part.getHeader("Content-Disposition"))
        .containsExactly("attachment; filename*=UTF-8''%E8%A1%A8%201.csv");
    assertThat(part.getHeader("Content-Type"))
        .singleElement()
        .asString()
        .startsWith("text/csv; charset=utf-8")
        .contains("name*=UTF-8''%E8%A1%A8%201.csv");
    assertThat(Envelope.attachment("bulletin.pdf", new byte[0]).getHeader("Content-Disposition"))
        .containsExactly("attachment; filename=bulletin.pdf");
  }
}
