package rural.jobs.receive.reading.format;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import rural.jobs.receive.reading.format.NumberFormats.Seen;

class NumberFormatsTest {

  private final NumberFormats formats = new NumberFormats(false);

  private Seen see(String raw, int id, String code) {
    return formats.see(raw, FormatCode.of(id, code));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '~',
      delimiter = '|',
      value = {
        "General|85|NUMBER|85",
        "0|85|NUMBER|85",
        "#,##0.00|1234.5|NUMBER|1234.5",
        "0.00E+00|1230|NUMBER|1230",
        "# ?/?|0.5|NUMBER|0.5",
        "[Red]0;[Blue]-0|3|NUMBER|3",
        "[DBNum1][$-804]General|12|NUMBER|12",
        "_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * \"-\"??_ ;_ @_ |0|NUMBER|0",
        "0;-0;\"-\"|0|NUMBER|0",
        "¥#,##0|85|NUMBER|85",
        "000|7|NUMBER|007",
        "0%|0.85|PERCENT|85",
        "0.0%|0.855|PERCENT|85.5",
        "0\"%\"|85|PERCENT|85",
        "0\\%|85|PERCENT|85",
        "0!%|85|PERCENT|85",
        "0\"户\"|85|LABELLED|85户",
        "0.0\"万\"|8.5|LABELLED|8.5万",
        "\"约\"0|85|LABELLED|约85",
        "yyyy-mm-dd|45573|DATE|2024-10-08",
        "m\"月\"d\"日\"|45355|DATE|2024-03-04",
        "yyyy\"年\"m\"月\"d\"日\" aaaa|45573|DATE|2024-10-08",
        "[$-804]e\"年\"m\"月\"|45573|DATE|2024-10-08",
        "yyyy/m/d|0|DATE|1900-01-00",
        "h:mm|0.12777777777777777|TIME|3:04",
        "[h]:mm|1.5|TIME|36:00",
        "h\"时\"mm\"分\"|0.75|TIME|*",
        "mm:ss|0.5|TIME|*",
        "yyyy/m/d h:mm|45573.5|DATE|2024-10-08",
        "-0|5|OTHERWISE|-5 ≠ 5",
        "\"-\"0|5|OTHERWISE|-5 ≠ 5",
        "0\"吨\"-|5|OTHERWISE|-5 ≠ 5",
        "(0)|5|OTHERWISE|-5 ≠ 5",
        "0;0|-5|OTHERWISE|5 ≠ -5",
        "0;(0)|-5|NUMBER|-5",
        "#,##0;[Red]#,##0|-5|NUMBER|-5",
        "0|-5|NUMBER|-5",
        "0-0|34|OTHERWISE|*",
        "+0|5|NUMBER|5",
        "0,|123456|OTHERWISE|123.456 ≠ 123456",
        "0.0,,\"百万\"|123456|OTHERWISE|0.123456 ≠ 123456",
        "0!.0,\"万\"|123456|OTHERWISE|*",
        "0\"0\"|12|OTHERWISE|*",
        "\"1\"0|5|OTHERWISE|*",
        ";;;|45|NOTHING|45",
        "0;-0;;@|0|NOTHING|0",
        "[>=10000]0!.0,\"万\";0|123456|OTHERWISE|*",
        "[>=10000]0!.0,\"万\";0|512|NUMBER|512",
      })
  void showsWhatAPersonSees(String code, String raw, Shown shown, String text) {
    Seen seen = see(raw, 200, code);
    assertThat(seen.shown()).isEqualTo(shown);
    if (!text.equals("*")) {
      assertThat(seen.text()).isEqualTo(text);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {14, 17, 22, 27, 31, 36, 45, 47, 50, 57, 58})
  void builtInDatesAreDatesInEastAsiaTooThoughTheyHaveNoCode(int id) {
    assertThat(see("45573", id, null)).isEqualTo(new Seen(Shown.DATE, "2024-10-08"));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 4, 11, 12, 37, 40, 41, 44, 48, 49})
  void otherBuiltInFormatsAreNumbers(int id) {
    assertThat(see("45573", id, null)).isEqualTo(new Seen(Shown.NUMBER, "45573"));
  }

  @Test
  void aCodeOfTheFileWinsOverTheListOfTheProgram() {
    assertThat(see("45573", 58, "0")).isEqualTo(new Seen(Shown.NUMBER, "45573"));
  }

  @Test
  void noiseOfBinaryFractionsIsTakenOffAndHugeExponentsAreNotWrittenOut() {
    assertThat(NumberFormats.plain("0.30000000000000004")).isEqualTo("0.3");
    assertThat(NumberFormats.plain("1E999999999")).isEqualTo("1E+999999999");
    assertThat(NumberFormats.isNumber("9".repeat(2_000_000))).isFalse();
    assertThat(NumberFormats.isNumber("0x1F")).isFalse();
  }
}
