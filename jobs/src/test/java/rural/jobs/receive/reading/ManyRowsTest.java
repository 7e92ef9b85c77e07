package rural.jobs.receive.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.OutputStream;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rural.jobs.receive.reading.header.Inspection;
import rural.jobs.receive.reading.remark.Remark;

class ManyRowsTest {

  private static final int ROWS = 300_000;

  @TempDir Path folder;

  @Test
  void aLongCsvIsReadWithoutHoldingItAndItsDuplicatesAreFound() throws IOException {
    Path file = folder.resolve("2024Q3.csv");
    try (Writer out = Files.newBufferedWriter(file)) {
      out.write(Reading.TITLES);
      for (int i = 0; i < ROWS; i++) {
        int village = i == ROWS - 1 ? 0 : i;
        out.write(String.format(Locale.ROOT, "99%010d,村,%d,%d\n", village, i, i / 2));
      }
    }
    assertReadInLittleMemory(file, ROWS);
  }

  @Test
  void aLongWorkbookIsReadWithoutHoldingIt() throws IOException {
    Path file = folder.resolve("2024Q3.xlsx");
    int many = ROWS / 3;
    try (OutputStream out = Files.newOutputStream(file);
        Workbook book = new Workbook(out, "test", "1.0")) {
      Worksheet sheet = book.newWorksheet("改厕");
      String[] titles = Reading.TITLES.strip().split(",");
      for (int column = 0; column < titles.length; column++) {
        sheet.value(0, column, titles[column]);
      }
      for (int i = 0; i < many; i++) {
        int village = i == many - 1 ? 0 : i;
        sheet.value(i + 1, 0, String.format(Locale.ROOT, "99%010d", village));
        sheet.value(i + 1, 1, "村");
        sheet.value(i + 1, 2, i);
        sheet.value(i + 1, 3, i / 2);
        if (i % 1_000 == 0) {
          sheet.flush();
        }
      }
    }
    assertReadInLittleMemory(file, many);
  }

  /**
   * All rows come, the first and the last of one key are rejected, and little is held meanwhile.
   */
  private static void assertReadInLittleMemory(Path file, int wanted) throws IOException {
    Inspection inspection = new FileInspector(Reading.BOOK, Reading.LIMITS).inspect(file);
    long rows = 0;
    long rejected = 0;
    long peak = 0;
    FileRows open = new FileRows(Reading.BOOK_TITLES, Reading.LIMITS, file, inspection.sheets());
    System.gc();
    long before = used();
    try (SheetRows all = open.open(inspection.sheets().get(0))) {
      while (all.hasNext()) {
        rejected += all.next().isRejected() ? 1 : 0;
        if (++rows % (wanted / 3) == wanted / 6) {
          System.gc();
          peak = Math.max(peak, used() - before);
        }
      }
      assertThat(all.tail().rowsRead()).isEqualTo(wanted);
      assertThat(all.tail().rejected()).isEqualTo(2);
    }
    assertThat(rows).isEqualTo(wanted);
    assertThat(rejected).isEqualTo(2);
    assertThat(peak).isLessThan(64L << 20);
  }

  private static long used() {
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }

  @Test
  void whatIsFoundTravelsBetweenProcesses() throws Exception {
    Inspection inspection = Reading.ofToilet(folder, "990101001001,甲村,1,1\n").inspection();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(inspection);
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      assertThat(in.readObject()).isEqualTo(inspection);
    }
  }

  @Test
  void everyRemarkSpeaksBothLanguagesUnderACodeOfItsOwn() {
    assertThat(Remark.all()).extracting(Remark::code).doesNotHaveDuplicates();
    assertThat(Remark.all())
        .allMatch(remark -> !remark.words().zh().isBlank() && !remark.words().en().isBlank());
  }

  @Provide
  static Arbitrary<List<String>> cells() {
    return Arbitraries.strings()
        .withChars("0123456789-/.,，１２% 无年E甲\"';\t合计注：")
        .ofMaxLength(8)
        .list()
        .ofMinSize(1)
        .ofMaxSize(12);
  }

  @Property(tries = 60)
  void rowsReadAreRowsHandedOutWhateverStandsInThem(@ForAll("cells") List<String> cells)
      throws IOException {
    String rows =
        cells.stream()
            .map(cell -> "990101001001,\"村\",\"" + cell.replace("\"", "\"\"") + "\",1\n")
            .collect(Collectors.joining());
    Path file = Files.createTempFile("2024Q3-", ".csv");
    try {
      Reading reading = Reading.of(Files.writeString(file, Reading.TITLES + rows));
      assertThat(reading.refusals()).isEmpty();
      long totals = cells.stream().filter(cell -> cell.strip().endsWith("合计")).count();
      assertThat(reading.tail().rowsRead()).isEqualTo(reading.rows().size());
      assertThat((long) reading.rows().size()).isGreaterThanOrEqualTo(cells.size() - totals);
    } finally {
      Files.delete(file);
    }
  }

  @Property(tries = 60)
  void parsingAPrintedValueGivesItBack(@ForAll("amounts") BigDecimal amount) throws IOException {
    Path file = Files.createTempFile("2024Q3-", ".csv");
    try {
      Reading reading =
          Reading.of(
              Files.writeString(
                  file,
                  "表号：农环02\n年度,行政区划代码,作物,草谷比,可收集系数\n2024,990000,玉米,"
                      + amount.toPlainString()
                      + ",0.8\n"));
      assertThat(reading.value(0, "grain_ratio")).isEqualTo(amount);
    } finally {
      Files.delete(file);
    }
  }

  @Provide
  static Arbitrary<BigDecimal> amounts() {
    return Arbitraries.bigDecimals()
        .between(BigDecimal.ZERO, new BigDecimal("999999999999999999"))
        .ofScale(10);
  }
}
