package rural.jobs.receive.reading;

import java.util.BitSet;
import java.util.List;
import java.util.TreeMap;
import rural.jobs.receive.reading.file.Blanks;
import rural.jobs.receive.reading.file.RawRow;
import rural.jobs.receive.reading.header.ColumnFound;
import rural.jobs.receive.reading.header.OtherColumn;
import rural.jobs.receive.reading.header.SheetFound;
import rural.jobs.receive.reading.remark.NoteCode;
import rural.jobs.receive.reading.remark.Notice;
import rural.jobs.receive.reading.remark.Place;

/** Counts the filled cells of columns without a title: nobody reads them, so somebody says so. */
final class Untitled {

  /** A column that far to the right is no column of figures. */
  private static final int WIDEST = 256;

  private final SheetFound sheet;
  private final BitSet titled = new BitSet();
  private final TreeMap<Integer, Integer> filled = new TreeMap<>();

  Untitled(SheetFound sheet) {
    this.sheet = sheet;
    sheet.columns().stream().mapToInt(ColumnFound::index).forEach(titled::set);
    sheet.others().stream().mapToInt(OtherColumn::index).forEach(titled::set);
  }

  void add(RawRow row) {
    int width = Math.min(row.width(), WIDEST);
    for (int i = titled.nextClearBit(0); i < width; i = titled.nextClearBit(i + 1)) {
      if (!Blanks.isBlank(row.text(i))) {
        filled.merge(i, 1, Integer::sum);
      }
    }
  }

  List<Notice> notices() {
    return filled.entrySet().stream()
        .map(
            column -> {
              String letters = Place.letters(column.getKey());
              return Notice.of(
                  NoteCode.UNTITLED_COLUMN,
                  sheet.place().at(0, letters),
                  letters,
                  column.getValue());
            })
        .toList();
  }
}
