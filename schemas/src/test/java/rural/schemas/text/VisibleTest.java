package rural.schemas.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VisibleTest {

  private static final String HOSTILE =
      "甲\u001b[31m村\u0007\u009b2J\u202e倒\u2066\u061c\u200f\u007f\rA\r\nB\tC🙂\u00a0\u2014é";
  private static final String SHOWN =
      "甲␛[31m村␇\\u009B2J\\u202E倒\\u2066\\u061C\\u200F␡␍A\r\nB\tC🙂\u00a0\u2014é";

  @Test
  void whatWouldSteerATerminalIsShown() {
    assertThat(Visible.of(HOSTILE)).isEqualTo(SHOWN);
    assertThat(Visible.line("甲\n乙\u001b")).isEqualTo("甲 乙␛");
    String plain = "某县 12.5 %\n";
    assertThat(Visible.of(plain)).isSameAs(plain);
  }

  @Test
  void aStreamShowsTheSameInHoweverSmallPieces() {
    byte[] bytes = HOSTILE.getBytes(StandardCharsets.UTF_8);
    for (int size = 1; size <= bytes.length; size++) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      PrintStream screen = VisibleStream.over(new PrintStream(out, true, StandardCharsets.UTF_8));
      for (int at = 0; at < bytes.length; at += size) {
        screen.write(bytes, at, Math.min(size, bytes.length - at));
        screen.flush();
      }
      assertThat(out.toString(StandardCharsets.UTF_8)).as("pieces of " + size).isEqualTo(SHOWN);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=1+1",
        "+1+1",
        "-1+1|x",
        "@SUM(A1)",
        "＝1+1",
        "＋86 a",
        "－a",
        "＠a",
        "\t=1",
        "\r=1",
        " =1",
        "\u3000＝1",
        "\ufeff=1",
        "\u200b=1",
        "\n@a",
        "=",
        "@",
        "\ta",
        "-cmd|' /C calc'!A0",
        "+a",
        "−a"
      })
  void aTextThatASpreadsheetWouldWorkOutIsMadeAText(String text) {
    assertThat(FormulaLike.harmless(text)).isEqualTo("'" + text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "-",
        "－",
        "-5",
        "+3.20",
        "-1.5%",
        "1E-5",
        "-1e5",
        "甲村",
        "a=b",
        "'=1",
        "—",
        "2024-10-08"
      })
  void whatIsNoFormulaStays(String text) {
    assertThat(FormulaLike.harmless(text)).isSameAs(text);
  }
}
