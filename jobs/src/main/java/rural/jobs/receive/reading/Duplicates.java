package rural.jobs.receive.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import rural.jobs.receive.reading.remark.Place;
import rural.schemas.contract.Text;

/** The keys of all sheets of one form in one file; a sheet's rows follow the sheet before. */
final class Duplicates {

  private final KeyIndex index = new KeyIndex();
  private final List<String> sheets = new ArrayList<>();
  private final List<Integer> starts = new ArrayList<>();
  private int last;

  /** Rows added from now on are those of this sheet. */
  void begin(String sheet) {
    sheets.add(sheet);
    starts.add(last);
  }

  void add(ReadRow row) {
    last = starts.get(starts.size() - 1) + row.rowNumber();
    index.add(row.keyHash(), last);
  }

  /** Where else the row's key stands. */
  Optional<Place> other(String sheet, ReadRow row) {
    if (row.keyHash() == 0) {
      return Optional.empty();
    }
    int position = starts.get(sheets.indexOf(sheet)) + row.rowNumber();
    OptionalInt other = index.other(row.keyHash(), position);
    return other.isPresent() ? Optional.of(place(other.getAsInt())) : Optional.empty();
  }

  private Place place(int position) {
    int sheet = sheets.size() - 1;
    while (starts.get(sheet) >= position) {
      sheet--;
    }
    return new Place("", sheets.get(sheet), position - starts.get(sheet), "");
  }

  /** The other row in words; its sheet only where that is another one. */
  static Text words(String sheet, Place other) {
    boolean same = other.sheet().equals(sheet);
    return new Text(
        (same ? "" : "工作表“" + other.sheet() + "”") + "第 " + other.row() + " 行",
        (same ? "" : "sheet '" + other.sheet() + "' ") + "row " + other.row());
  }
}
