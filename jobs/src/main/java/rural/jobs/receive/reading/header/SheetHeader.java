package rural.jobs.receive.reading.header;

import java.util.ArrayList;
import java.util.List;
import rural.jobs.receive.reading.file.RawRow;
import rural.jobs.receive.reading.remark.NoteCode;
import rural.jobs.receive.reading.remark.Notice;
import rural.jobs.receive.reading.remark.Place;
import rural.jobs.receive.reading.remark.RefusedException;
import rural.schemas.contract.Contract;
import rural.schemas.contract.Field;
import rural.schemas.contract.FieldType;

/** The first lines of a sheet, understood: which form, which columns, where its data begin. */
final class SheetHeader {

  private final TitleBook book;
  private final List<RawRow> lines;
  private final HeaderMatch match;
  private final LinesBelow below;
  private final Place place;
  private final List<Notice> notices = new ArrayList<>();

  private SheetHeader(TitleBook book, List<RawRow> lines, HeaderMatch match, Place place) {
    this.book = book;
    this.lines = lines;
    this.match = match;
    this.place = place;
    this.below = LinesBelow.read(book, lines, match.last() + match.below() + 1);
  }

  static SheetHeader read(TitleBook book, List<RawRow> lines, HeaderMatch match, Place place) {
    return new SheetHeader(book, lines, match, place);
  }

  Contract contract() {
    return match.contract();
  }

  List<Integer> headerRows() {
    return lines.subList(match.first(), match.last() + 1).stream().map(RawRow::number).toList();
  }

  /** The first row below the header and what belongs to it. */
  int firstDataRow() {
    return lines.get(match.last() + match.below() + below.count()).number() + 1;
  }

  List<ColumnFound> columns(FormHead head) throws RefusedException {
    ColumnUnits units = new ColumnUnits(book, below, head, place);
    List<ColumnFound> found = new ArrayList<>();
    for (HeaderColumn column : match.columns()) {
      if (column.isKnown()) {
        Field field = match.field(column);
        found.add(
            new ColumnFound(
                column.index(), field.name(), column.written(), units.factor(column, field)));
      }
    }
    notices.addAll(units.notices());
    return found;
  }

  List<OtherColumn> others() {
    List<OtherColumn> others = new ArrayList<>();
    for (HeaderColumn column : match.columns()) {
      if (!column.isKnown()) {
        boolean personal = book.isPersonalTitle(column.written());
        others.add(new OtherColumn(column.index(), column.written(), personal));
        if (PrefilledColumns.isOurs(column.written())) {
          continue;
        }
        String letters = Place.letters(column.index());
        NoteCode code = column.narrowed() ? NoteCode.NARROWED_COLUMN : NoteCode.UNKNOWN_COLUMN;
        notices.add(
            personal
                ? Notice.of(NoteCode.PERSONAL_COLUMN, place.at(0, letters), letters)
                : Notice.of(code, place.at(0, letters), letters, column.written()));
      }
    }
    return others;
  }

  /**
   * The optional fields without a column; a period that stands elsewhere is not missed, nor a code
   * that is looked up by name.
   */
  List<String> absent(String period) {
    List<Field> absent =
        match.absent().stream()
            .filter(field -> period.isEmpty() || !isPeriod(field) || !isKey(field))
            .filter(field -> !field.name().equals(Contract.DIVISION_CODE))
            .toList();
    if (!absent.isEmpty()) {
      notices.add(Notice.of(NoteCode.ABSENT_COLUMN, place, HeaderMatch.titles(absent)));
    }
    return absent.stream().map(Field::name).toList();
  }

  private boolean isKey(Field field) {
    return contract().key().contains(field.name());
  }

  private static boolean isPeriod(Field field) {
    return field.type() == FieldType.QUARTER || field.type() == FieldType.YEAR;
  }

  /** Whether a column gives each row its own quarter or year. */
  boolean hasPeriodColumn() {
    return match.columns().stream()
        .filter(HeaderColumn::isKnown)
        .map(match::field)
        .anyMatch(field -> isPeriod(field) && isKey(field));
  }

  List<Notice> notices() {
    return notices;
  }
}
