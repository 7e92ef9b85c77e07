package rural.jobs.release;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Worksheet;
import rural.jobs.release.Stationery.Tone;
import rural.jobs.table.RateTable;
import rural.schemas.place.Level;

/** One field of work on one sheet: a line a division, its rates side by side. */
final class FieldSheet {

  static final int HEAD_ROWS = 4;
  private static final int FIRST_RATE = 3;
  private static final int FLUSH_EVERY = 500;

  private final Worksheet sheet;
  private final Stationery paper;
  private final List<Definition> rates;
  private int row = HEAD_ROWS - 1;
  private String division = "";
  private Tone tone = Tone.PLAIN;

  FieldSheet(Worksheet sheet, List<Definition> rates) {
    this.sheet = sheet;
    this.paper = new Stationery(sheet);
    this.rates = rates;
  }

  void head(String title, String subtitle) {
    int last = FIRST_RATE + 2 * rates.size() - 1;
    sheet.width(0, 6);
    sheet.width(1, 15);
    sheet.width(2, 18);
    for (int column = FIRST_RATE; column <= last; column++) {
      sheet.width(column, 9.5);
    }
    paper.page(PaperSize.A4_PAPER, HEAD_ROWS, FIRST_RATE);
    paper.title(0, last, title, 16);
    paper.subtitle(1, last, subtitle);
    paper.head(2, 0, 3, 0, "级别");
    paper.head(2, 1, 3, 1, "区划代码");
    paper.head(2, 2, 3, 2, "名称");
    for (int i = 0; i < rates.size(); i++) {
      int column = FIRST_RATE + 2 * i;
      paper.head(2, column, 2, column + 1, rates.get(i).printedTitle());
      paper.head(3, column, "率（%）");
      paper.head(3, column + 1, "环比（点）");
    }
    sheet.rowHeight(2, 44);
    sheet.rowHeight(3, 30);
  }

  /** Takes the lines in the order of the file; those of other fields are passed over. */
  void add(NamedCsvRecord line) {
    String indicator = line.getField(RateTable.INDICATOR);
    int place = place(indicator);
    if (place < 0) {
      return;
    }
    if (!line.getField(RateTable.DIVISION_CODE).equals(division)) {
      begin(line);
    }
    int column = FIRST_RATE + 2 * place;
    int decimals = rates.get(place).decimals();
    paper.number(
        row, column, WrittenRates.percent(line, decimals), Stationery.fixed(decimals), tone(line));
    paper.number(
        row,
        column + 1,
        WrittenRates.number(line, RateTable.QOQ_PP)
            .map(points -> points.setScale(decimals, RoundingMode.HALF_UP)),
        Stationery.signed(decimals),
        tone);
  }

  /** Filter buttons over all lines, and the bars of the rates; known only when all are in. */
  String close() {
    sheet.setAutoFilter(HEAD_ROWS - 1, 0, row, FIRST_RATE + 2 * rates.size() - 1);
    List<Integer> columns =
        IntStream.range(0, rates.size()).mapToObj(i -> FIRST_RATE + 2 * i).toList();
    return DataBars.xml(columns, HEAD_ROWS, row);
  }

  private void begin(NamedCsvRecord line) {
    row++;
    flushNowAndThen();
    division = line.getField(RateTable.DIVISION_CODE);
    String level = line.getField(RateTable.LEVEL);
    boolean wide =
        Level.parse(level).filter(found -> found.compareTo(Level.COUNTY) < 0).isPresent();
    tone = wide ? Tone.WIDE_LEVEL : Tone.PLAIN;
    paper.centred(row, 0, Level.parse(level).map(Level::zh).orElse(level), tone);
    paper.text(row, 1, division, tone);
    paper.text(row, 2, line.getField(RateTable.DIVISION_NAME), tone);
    for (int i = 0; i < 2 * rates.size(); i++) {
      paper.number(row, FIRST_RATE + i, Optional.empty(), "General", tone);
    }
  }

  private Tone tone(NamedCsvRecord line) {
    boolean incomplete =
        List.of(line.getField(RateTable.FLAGS).split("\\|")).contains("incomplete");
    return incomplete ? Tone.INCOMPLETE : tone;
  }

  private int place(String indicator) {
    for (int i = 0; i < rates.size(); i++) {
      if (rates.get(i).id().equals(indicator)) {
        return i;
      }
    }
    return -1;
  }

  private void flushNowAndThen() {
    if (row % FLUSH_EVERY == 0) {
      try {
        sheet.flush();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
