package rural.jobs.terminal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ListingTest {

  private static final Listing RATES =
      new Listing(
          List.of("name", "value", "ends", "flags", "provisional"),
          List.of(
              row("柳河镇", new BigDecimal("90.9100"), LocalDate.of(2024, 9, 30), List.of(), false),
              row("全国", new BigDecimal("1E+2"), null, List.of("over_100", "incomplete"), true),
              row("a, \"b\"", null, null, List.of(), null)));

  @Test
  void longFractionsAreCutShortForTheEyeOnly() {
    List<Object> row =
        Arrays.asList(
            new BigDecimal("68.65284974093264248705"),
            new BigDecimal("12.50"),
            0.000123456789,
            null);
    Listing exact = new Listing(List.of("value", "target", "p", "slope"), List.of(row));

    assertThat(exact.rounded().rows())
        .containsExactly(
            Arrays.asList(
                new BigDecimal("68.6528"),
                new BigDecimal("12.50"),
                new BigDecimal("0.00012346"),
                null));
    assertThat(exact.rows()).containsExactly(row);
  }

  @Test
  void alignsChineseAndNumbersInATable() throws IOException {
    assertThat(print(Format.TABLE, 0))
        .isEqualTo(
            """
            name      value  ends        flags                provisional
            柳河镇  90.9100  2024-09-30                       false
            全国        100  —           over_100;incomplete  true
            a, "b"        —  —                                —
            """);
  }

  @Test
  void printsMomentsAsTheClocksInChinaShowThemWithTheOffset() throws IOException {
    Instant moment = Instant.parse("2024-10-08T16:30:00Z");
    Listing times =
        new Listing(List.of("at", "of_a_table"), List.of(row(moment, Timestamp.from(moment))));
    StringBuilder csv = new StringBuilder();
    times.print(Format.CSV, csv, 0);
    assertThat(csv)
        .hasToString("at,of_a_table\r\n2024-10-09T00:30:00+08:00,2024-10-09T00:30:00+08:00\r\n");
    StringBuilder json = new StringBuilder();
    times.print(Format.JSON, json, 0);
    assertThat(json).contains("\"at\":\"2024-10-09T00:30:00+08:00\"");
  }

  @Test
  void cutsTheWidestColumnWhereTheTerminalIsNarrow() throws IOException {
    assertThat(print(Format.TABLE, 54).lines())
        .allMatch(line -> line.length() <= 54)
        .anyMatch(line -> line.contains("over_100;in…"));
  }

  @Test
  void writesCsvWithQuotesWhereNeededAndNothingForNull() throws IOException {
    assertThat(print(Format.CSV, 0))
        .isEqualTo(
            "name,value,ends,flags,provisional\r\n"
                + "柳河镇,90.9100,2024-09-30,,false\r\n"
                + "全国,100,,over_100;incomplete,true\r\n"
                + "\"a, \"\"b\"\"\",,,,\r\n");
  }

  @Test
  void writesJsonWithExactNumbers() throws IOException {
    assertThat(print(Format.JSON, 0))
        .isEqualTo(
            """
            [
              {"name":"柳河镇","value":90.9100,"ends":"2024-09-30","flags":[],"provisional":false},
              {"name":"全国","value":100,"ends":null,"flags":["over_100","incomplete"],"provisional":true},
              {"name":"a, \\"b\\"","value":null,"ends":null,"flags":[],"provisional":null}
            ]
            """);
  }

  @Test
  void printsAnEmptyListWithItsColumns() throws IOException {
    Listing empty = new Listing(List.of("a", "b"), List.of());
    StringBuilder out = new StringBuilder();
    empty.print(Format.TABLE, out, 0);
    empty.print(Format.CSV, out, 0);
    empty.print(Format.JSON, out, 0);
    assertThat(out).hasToString("a  b\na,b\r\n[]\n");
  }

  @Test
  void refusesARowOfAnotherWidthAndAFormatItDoesNotKnow() {
    assertThatThrownBy(() -> new Listing(List.of("a"), List.of(row(1, 2))))
        .hasMessage("Row [1, 2] does not fit the columns [a]");
    assertThatThrownBy(() -> Format.of("jsn"))
        .hasMessage("No format 'jsn'; did you mean 'json'? Known: table, csv, json");
  }

  private static List<Object> row(Object... values) {
    return Arrays.asList(values);
  }

  private static String print(Format format, int width) throws IOException {
    StringBuilder out = new StringBuilder();
    RATES.print(format, out, width);
    return out.toString();
  }

  /** 地区 and 甲县 take 4 columns, a gap 2, 12.34 takes 5, the code 12: 11 for two, 25 for three. */
  @Test
  void theLastColumnsGiveWayWhereTheTerminalIsNarrow() {
    Listing listing =
        new Listing(
            List.of("地区", "率", "代码"),
            List.of(List.of("甲县", new java.math.BigDecimal("12.34"), "990101000000")));
    assertThat(listing.fitting(25).columns()).containsExactly("地区", "率", "代码");
    assertThat(listing.fitting(24).columns()).containsExactly("地区", "率");
    assertThat(listing.fitting(11).columns()).containsExactly("地区", "率");
    assertThat(listing.fitting(10).columns()).containsExactly("地区");
    assertThat(listing.fitting(0).columns()).hasSize(3);
  }
}
