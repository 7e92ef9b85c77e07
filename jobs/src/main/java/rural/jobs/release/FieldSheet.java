package rural.jobs.release;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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

  /** % at which figures are read without a glass, and the characters that a page then takes. */
  private static final int SCALE = 58;

  private static final int PAGE_WIDTH = 140;

  private final Worksheet sheet;
  private final Stationery paper;
  private final List<Definition> rates;
  private final List<List<RateColumn>> columns;
  private int row = HEAD_ROWS - 1;
  private String division = "";
  private Tone tone = Tone.PLAIN;

  /**
   * @param planned rates of which somebody has a target
   */
  FieldSheet(Worksheet sheet, List<Definition> rates, Set<String> planned) {
    this.sheet = sheet;
    this.paper = new Stationery(sheet);
    this.rates = rates;
    this.columns = rates.stream().map(rate -> RateColumn.of(planned.contains(rate.id()))).toList();
  }

  /** The first column of a rate; of the one behind the last, where the table ends. */
  private int first(int rate) {
    return FIRST_RATE + columns.subList(0, rate).stream().mapToInt(List::size).sum();
  }

  void head(String title, String subtitle) {
    sheet.width(0, 6);
    sheet.width(1, 15);
    sheet.width(2, 18);
    paper.pagesAcross(PaperSize.A4_PAPER, HEAD_ROWS, FIRST_RATE, SCALE);
    paper.titleAtLeft(0, title, 16);
    paper.subtitleAtLeft(1, subtitle);
    paper.head(2, 0, 3, 0, "级别");
    paper.head(2, 1, 3, 1, "区划代码");
    paper.head(2, 2, 3, 2, "名称");
    for (int i = 0; i < rates.size(); i++) {
      int column = first(i);
      paper.head(2, column, 2, first(i + 1) - 1, rates.get(i).printedTitle());
      for (RateColumn one : columns.get(i)) {
        sheet.width(column, one.width());
        paper.head(3, column++, one.title());
      }
    }
    sheet.rowHeight(2, 30);
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
    int column = first(place);
    for (RateColumn one : columns.get(place)) {
      one.write(paper, row, column++, line, rates.get(place).decimals(), tone);
    }
  }

  /** Filter buttons over all lines, and the bars of the rates; known only when all are in. */
  SheetEnd close() {
    sheet.setAutoFilter(HEAD_ROWS - 1, 0, row, first(rates.size()) - 1);
    List<Integer> values = IntStream.range(0, rates.size()).mapToObj(this::first).toList();
    return new SheetEnd(DataBars.xml(values, HEAD_ROWS, row), breaks());
  }

  /** A page ends behind a rate, never within one. */
  private List<Integer> breaks() {
    List<Integer> breaks = new ArrayList<>();
    int width = 0;
    for (int i = 0; i < columns.size(); i++) {
      int wide = columns.get(i).stream().mapToInt(RateColumn::width).sum();
      if (width > 0 && width + wide > PAGE_WIDTH) {
        breaks.add(first(i));
        width = 0;
      }
      width += wide;
    }
    return breaks;
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
    for (int column = FIRST_RATE; column < first(rates.size()); column++) {
      paper.number(row, column, Optional.empty(), "General", tone);
    }
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
