package rural.jobs.bulletin.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rural.jobs.Office;
import rural.jobs.bulletin.check.PdfText;
import rural.schemas.contract.Language;

/** A character that no font has is told; it is never a sign in its place that says nothing. */
class RareCharactersTest {

  private static final Instant MADE = Instant.parse("2024-10-12T01:30:00Z");

  @TempDir private Path folder;

  private static String page(String words) {
    return "<html><head><title>t</title><style>body { font-family: Latin, Text; }</style></head>"
        + "<body><main><p>"
        + words
        + "</p></main></body></html>";
  }

  private String printed(Pdf pdf, String words) throws IOException {
    Path file = folder.resolve("a.pdf");
    pdf.write(page(words), "t", Language.ZH, MADE, file);
    return PdfText.of(file).text().replace("\n", "");
  }

  /** U+10FFFD is for private use and in no font at all; U+2CB2D 𬬭 is in few. */
  @Test
  void whatNoFontHasIsMarkedAndNamedOnThePageAndForTheRun() throws IOException {
    Pdf pdf = new Pdf(Office.typeface(), new OtherFonts(List.of()));
    String text = printed(pdf, "甲𬬭村、\uDBFF\uDFFD家铺 3 户");
    assertThat(text).contains("甲〓村、〓家铺 3 户").contains("U+2CB2D, U+10FFFD").doesNotContain("#");
    assertThat(pdf.lacking()).contains("U+2CB2D, U+10FFFD");
  }

  @Test
  void whatTheFontsHaveIsPrintedAndNothingIsTold() throws IOException {
    Pdf pdf = new Pdf(Office.typeface(), new OtherFonts(List.of()));
    assertThat(printed(pdf, "畲垚埇村 3 户")).contains("畲垚埇村 3 户").doesNotContain("注：");
    assertThat(pdf.lacking()).isEmpty();
  }

  /** A selector of variants, a joiner and a byte-order mark in a name are seen by nobody. */
  @Test
  void marksThatAreNotSeenLeaveNoTrace() throws IOException {
    Pdf pdf = new Pdf(Office.typeface(), new OtherFonts(List.of()));
    assertThat(printed(pdf, "葛\uDB40\uDD00家\u200D村\uFEFF")).contains("葛家村").doesNotContain("#");
    assertThat(pdf.lacking()).isEmpty();
  }

  /** The second font lacks Chinese altogether: what it lacks is found in another of the machine. */
  @Test
  void anotherFontOfTheMachineIsTried() throws IOException {
    Typeface usual = Office.typeface();
    Typeface latinOnly = new Typeface(usual.latin(), usual.latin());
    OtherFonts others = new OtherFonts(List.of(usual.text().getParent()));
    FontFiles fonts = FontFiles.open(latinOnly).covering("畲 a", others);
    assertThat(fonts.lacking("畲 a")).isEmpty();
    assertThat(fonts.all()).hasSize(3);
    assertThat(others.having('畲', fonts.all())).isEqualTo(Optional.empty());
    Pdf pdf = new Pdf(latinOnly, others);
    assertThat(printed(pdf, "畲家村")).contains("畲家村").doesNotContain("〓");
  }
}
