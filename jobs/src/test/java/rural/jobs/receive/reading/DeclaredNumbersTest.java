package rural.jobs.receive.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rural.jobs.receive.reading.header.Inspection;
import rural.jobs.receive.reading.header.TitleBook;
import rural.schemas.contract.ContractBook;
import rural.schemas.contract.DecimalSign;

/** Numbers of senders who have said whether they write a decimal comma or a decimal point. */
class DeclaredNumbersTest {

  private static final ContractBook BOOK =
      Reading.BOOK.of(List.of(), Set.of(), Map.of("990101000000", DecimalSign.COMMA));

  @TempDir Path folder;

  /** The first number of the garbage form, a count, and its tons; what refuses the row. */
  private String read(String head, String count, String tons) throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("f.csv"),
            "表号：农环1表;报告期：2024Q3;"
                + head
                + "\n行政区划代码;自然村总数;已纳入收运处置体系自然村数;是否纳入收运处置体系;农村总户数;本季度收运量;本季度处理量;"
                + "本季度无害化处理量\n990101001001;1;1;是;"
                + count
                + ";"
                + tons
                + ";;\n");
    Inspection found = new FileInspector(BOOK, Reading.LIMITS).inspect(file);
    assertThat(found.refusals()).isEmpty();
    try (SheetRows rows =
        new FileRows(new TitleBook(BOOK), Reading.LIMITS, file, found.sheets())
            .open(found.sheets().get(0))) {
      ReadRow row = rows.next();
      return row.value(place("households"))
          + " "
          + row.value(place("collected_t"))
          + row.problems().stream().map(one -> " " + one.rule()).collect(Collectors.joining());
    }
  }

  private static int place(String field) {
    return BOOK.form("garbage").fields().indexOf(BOOK.form("garbage").field(field).orElseThrow());
  }

  @Test
  void aCommaIsReadWhereTheHeadOrTheSettingsSaySo() throws IOException {
    for (String head : List.of("数字格式：逗号", "小数点：comma", "填报单位代码：990101000000")) {
      assertThat(read(head, "1.000", "0,815")).as(head).isEqualTo("1000 0.815");
      assertThat(read(head, "1.234.567", "1.234,56")).as(head).isEqualTo("1234567 1234.56");
      assertThat(read(head, "12", "1,234")).as(head).isEqualTo("12 1.234");
    }
  }

  @Test
  void aPointIsReadWhereTheHeadSaysSoEvenOfASenderWithCommas() throws IOException {
    String head = "数字格式：点;填报单位代码：990101000000";
    assertThat(read(head, "1,000", "1,234.5")).isEqualTo("1000 1234.5");
    assertThat(read(head, "12", "1,234")).isEqualTo("12 1234");
  }

  @Test
  void whatDoesNotFitTheDeclarationIsRefusedWithBothReadings() throws IOException {
    assertThat(read("数字格式：逗号", "12", "1,234.56")).isEqualTo("12 null two_readings");
    assertThat(read("数字格式：点", "12", "0,815")).isEqualTo("12 null two_readings");
    assertThat(read("数字格式：点", "12", "1.234,56")).isEqualTo("12 null two_readings");
    assertThat(read("数字格式：逗号", "12", "1.23")).isEqualTo("12 null two_readings");
  }

  @Test
  void whereNobodySaidItNothingIsGuessed() throws IOException {
    assertThat(read("填报单位代码：990102000000", "1.000", "0,815"))
        .isEqualTo("null null two_readings two_readings");
    assertThat(read("数字格式：随便", "12", "0,815")).isEqualTo("12 null two_readings");
  }
}
